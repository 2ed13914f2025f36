using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Storage;
using NewsFunctions.Storage.Search;

namespace NewsFunctions.IntegrationTests.Search;

/// <summary>Local copies of segments: shared, bounded, replaced when they are damaged.</summary>
public sealed class SegmentCacheTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateOnly Month = new(2031, 5, 1);

    private readonly NewsStorageClients clients = new(new NewsStorageOptions { ConnectionString = azurite.NewAccount() });
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"segments-{Guid.NewGuid():N}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await clients.EnsureCreatedAsync(Cancel);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return default;
    }

    [Fact]
    public async Task A_copy_that_is_taken_away_or_damaged_is_fetched_again()
    {
        SearchSegment segment = await BuildAsync("one");
        using SqliteSearchIndex index = Index();
        Assert.Equal(1, await CountAsync(index, segment));
        Assert.True(OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == 0);
        string copy = Assert.Single(Directory.GetFiles(folder, "*.sqlite"));

        using SqliteSearchIndex second = Index();
        File.Delete(copy);
        Assert.Equal(1, await CountAsync(second, segment));

        using SqliteSearchIndex third = Index();
        await File.WriteAllBytesAsync(copy, new byte[8192], Cancel);
        Assert.Null(await AskAsync(third, segment));
        Assert.Equal(1, await CountAsync(third, segment));
    }

    [Fact]
    public async Task A_full_folder_loses_what_is_not_searched_and_keeps_what_is()
    {
        using SqliteSearchIndex index = Index(cacheMegabytes: 0);
        Assert.True(await index.TryBuildAsync(Month, null, [Document("one")], [], Cancel));
        Assert.True(await index.TryBuildAsync(Month.AddMonths(1), null, [Document("two") with { Day = Month.AddMonths(1) }], [], Cancel));
        IReadOnlyList<SearchSegment> both = await index.SegmentsAsync(Cancel);
        Assert.All(await Task.WhenAll(both.Select(segment => CountAsync(index, segment))), count => Assert.Equal(1, count));
        Assert.Equal(2, Directory.GetFiles(folder, "*.sqlite").Length);

        Assert.True(await index.TryBuildAsync(Month, both[1], [Document("three")], [], Cancel));
        both = await index.SegmentsAsync(Cancel);
        Assert.Equal((1, 2), (await CountAsync(index, both[0]), await CountAsync(index, both[1])));
        Assert.True(await index.TryBuildAsync(Month.AddMonths(2), null, [Document("four")], [], Cancel));
        Assert.Equal(3, Directory.GetFiles(folder, "*.sqlite").Length);
    }

    [Fact]
    public async Task A_replaced_segment_is_gone_and_the_new_one_is_found()
    {
        SearchSegment first = await BuildAsync("one");
        SearchSegment second = await BuildAsync("two", first);
        Directory.Delete(folder, recursive: true);
        using SqliteSearchIndex index = Index();
        Assert.Null(await AskAsync(index, first));
        Assert.Equal(2, await CountAsync(index, Assert.Single(await index.SegmentsAsync(Cancel))));
        Assert.Equal(2, second.Documents);
    }

    [Fact]
    public async Task A_builder_that_began_from_an_outdated_segment_changes_nothing()
    {
        SearchSegment first = await BuildAsync("one");
        SearchSegment second = await BuildAsync("two", first);
        using SqliteSearchIndex late = Index();
        Assert.False(await late.TryBuildAsync(Month, first, [Document("three")], [], Cancel));
        Assert.False(await late.TryBuildAsync(Month, null, [Document("three")], [], Cancel));
        Assert.Equal(second.Name, Assert.Single(await late.SegmentsAsync(Cancel)).Name);
    }

    [Fact]
    public async Task Building_the_same_again_stores_nothing()
    {
        SearchSegment first = await BuildAsync("one");
        Assert.Equal(first, await BuildAsync("one", first));
    }

    [Fact]
    public async Task Readers_of_one_folder_do_not_hinder_each_other()
    {
        SearchSegment segment = await BuildAsync("one");
        Directory.Delete(folder, recursive: true);
        SqliteSearchIndex[] readers = [.. Enumerable.Range(0, 6).Select(_ => Index())];
        int[] counts = await Task.WhenAll(readers.SelectMany(reader => Enumerable.Range(0, 4).Select(_ => CountAsync(reader, segment))));
        Assert.All(counts, count => Assert.Equal(1, count));
        Assert.Single(Directory.GetFiles(folder));
        Array.ForEach(readers, reader => reader.Dispose());
    }

    private static SearchDocument Document(string key) => new()
    {
        Id = ArticleId.For(key, ""),
        Version = 1,
        Title = "Ferry " + key,
        Names = "",
        Authors = "",
        Body = "to the island",
        Lead = "",
        Language = "en",
        UploadedAt = default,
        Day = Month,
        WordCount = 3,
        ContentHash = key,
    };

    private static async Task<SegmentAnswer?> AskAsync(SqliteSearchIndex index, SearchSegment segment) =>
        await index.AskAsync(segment, new SegmentQuestion(SearchQueryParser.Parse("ferry"), new SearchFilter(), [], 10, default), Cancel);

    private static async Task<int> CountAsync(SqliteSearchIndex index, SearchSegment segment) => (await AskAsync(index, segment))!.Matches;

    private async Task<SearchSegment> BuildAsync(string key, SearchSegment? before = null)
    {
        using SqliteSearchIndex index = Index();
        Assert.True(await index.TryBuildAsync(Month, before, [Document(key)], [], Cancel));
        return Assert.Single(await index.SegmentsAsync(Cancel));
    }

    private SqliteSearchIndex Index(int cacheMegabytes = 64) => new(clients, new SearchOptions { CacheFolder = folder, CacheMegabytes = cacheMegabytes }, TimeProvider.System);
}
