using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

public sealed class BrowseArticlesTests
{
    private readonly MemoryNewsroom newsroom = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(200)]
    public async Task Pages_of_any_size_give_every_article_once_newest_day_first(int limit)
    {
        await FillAsync();
        List<ArticleListing> seen = await AllAsync(new ArticleQuery { Limit = limit });
        Assert.Equal(12, seen.DistinctBy(listing => listing.Id).Count());
        Assert.Equal(seen.OrderByDescending(listing => listing.Day).Select(listing => listing.Day), seen.Select(listing => listing.Day));
    }

    [Fact]
    public async Task A_source_is_followed_through_its_months()
    {
        await FillAsync();
        Assert.Equal(6, (await AllAsync(new ArticleQuery { SourceSlug = "courier", Limit = 2 })).Count);
        Assert.Equal(1, (await AllAsync(new ArticleQuery { SourceSlug = "courier", Day = new DateOnly(2031, 3, 4), Limit = 2 })).Count);
    }

    [Fact]
    public async Task An_article_that_arrives_between_two_pages_neither_repeats_nor_hides_another()
    {
        await FillAsync();
        ArticlePage first = await newsroom.Browse.RunAsync(new ArticleQuery { Limit = 5 }, Cancel);
        newsroom.Clock.Now = newsroom.Clock.Now.AddMinutes(1);
        await newsroom.UploadAsync("new.txt", MadeUp.Library);
        List<ArticleListing> rest = await AllAsync(new ArticleQuery { Limit = 5, Cursor = first.Next });
        Assert.Equal(12, first.Listings.Concat(rest).Select(listing => listing.Id).Distinct().Count());
        Assert.Equal(12, first.Listings.Count + rest.Count);
    }

    [Theory]
    [InlineData("20310506")]
    [InlineData("202305011234-abc")]
    public void A_cursor_is_read_as_it_was_written(string text)
    {
        Assert.True(ArticleCursor.TryParse(text, out ArticleCursor? cursor));
        Assert.Equal(text, cursor!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2031")]
    [InlineData("20311306")]
    [InlineData("20310506' or true")]
    public void Anything_else_is_no_cursor(string text) => Assert.False(ArticleCursor.TryParse(text, out _));

    /// <summary>Whatever arrives between whichever pages: what was there at the first page comes once, and nothing comes twice.</summary>
    [Fact]
    public void Paging_neither_skips_nor_repeats_while_articles_arrive() =>
        Gen.Select(Gen.Int[0, 3].Array[0, 25], Gen.Int[0, 3].Array[0, 25], Gen.Int[1, 6], Gen.Bool).Sample(
            (before, arriving, limit, bySource) => PageAsync(before, arriving, limit, bySource ? "courier" : null).GetAwaiter().GetResult(), iter: 60);

    [Theory]
    [InlineData("2031-01-03", "2031-03-02", 6)]
    [InlineData("2031-01-02", "2031-01-02", 0)]
    [InlineData(null, "2031-01-31", 3)]
    [InlineData("2031-04-01", null, 3)]
    public async Task A_span_of_days_is_listed_with_both_its_ends(string? from, string? to, int articles)
    {
        await FillAsync();
        ArticleQuery query = new() { From = Day(from), To = Day(to), Limit = 2 };
        List<ArticleListing> all = await AllAsync(query);
        Assert.Equal(articles, all.Count);
        Assert.All(all, listing => Assert.True(!(listing.Day < query.From) && !(listing.Day > query.To)));
        Assert.Equal(all.Count(listing => listing.Source!.Slug == "courier"), (await AllAsync(query with { SourceSlug = "courier" })).Count);
    }

    [Fact]
    public async Task A_story_lists_its_articles_but_none_that_was_withdrawn_since()
    {
        await newsroom.UploadAsync("courier/ferry.txt", MadeUp.Ferry);
        LedgerEntry second = await newsroom.UploadAsync("herald/ferry.txt", MadeUp.Ferry);
        await newsroom.UploadAsync("library.txt", MadeUp.Library);
        await newsroom.Compile.RunAsync(Cancel);
        StoredDigest digest = (await newsroom.Digests.FindAsync(new DateOnly(2031, 5, 6), Cancel))!;
        string story = (await newsroom.Digests.StoriesAsync(digest, Cancel)).Single(one => one.Members.Count == 2).Id;

        ArticlePage first = (await newsroom.BrowseStory.RunAsync(new ArticleQuery { StoryId = story, Limit = 1 }, Cancel))!;
        ArticlePage rest = (await newsroom.BrowseStory.RunAsync(new ArticleQuery { StoryId = story, Limit = 1, Cursor = first.Next }, Cancel))!;
        Assert.Equal(2, first.Listings.Concat(rest.Listings).DistinctBy(listing => listing.Id).Count());
        Assert.Null(rest.Next);

        await newsroom.Publish.WithdrawAsync(second.Articles[0], "herald/ferry.txt", WithdrawReason.FileDeleted, Cancel);
        Assert.Equal(["courier"], (await newsroom.BrowseStory.RunAsync(new ArticleQuery { StoryId = story }, Cancel))!.Listings.Select(listing => listing.Source!.Slug));
        Assert.Null(await newsroom.BrowseStory.RunAsync(new ArticleQuery { StoryId = "nosuch" }, Cancel));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task PageAsync(int[] before, int[] arriving, int limit, string? source)
    {
        var busy = new MemoryNewsroom();
        int number = 0;
        async Task<ArticleId> ArriveAsync(int day)
        {
            busy.Clock.Now = busy.Clock.Now.AddSeconds(1);
            // Their times run against the order they arrive in, so that they land on all sides of the cursor.
            string published = new DateTimeOffset(2031, 4, 28 + (day / 2), 23 - (number * 7 % 24), 0, 0, TimeSpan.Zero).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
            LedgerEntry entry = await busy.UploadAsync($"courier/{number}.txt", $"{MadeUp.Ferry}\n\nThis was report number {number++} of the series on the islands.", ("published", published));
            return entry.Articles[0];
        }

        var there = new List<ArticleId>();
        foreach (int day in before)
        {
            there.Add(await ArriveAsync(day));
        }

        var seen = new List<ArticleId>();
        var still = new Queue<int>(arriving);
        ArticleQuery query = new() { Limit = limit, SourceSlug = source };
        for (ArticleQuery? next = query; next is not null;)
        {
            ArticlePage page = await busy.Browse.RunAsync(next, Cancel);
            seen.AddRange(page.Listings.Select(listing => listing.Id));
            next = page.Next is null ? null : query with { Cursor = page.Next };
            for (int i = 0; i < 2 && still.TryDequeue(out int day); i++)
            {
                await ArriveAsync(day);
            }
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Subset(seen.ToHashSet(), there.ToHashSet());
    }

    private async Task FillAsync()
    {
        for (int i = 0; i < 12; i++)
        {
            string day = new DateOnly(2031, 1 + (i % 4), 1 + (i / 2)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            await newsroom.UploadAsync($"{(i % 2 == 0 ? "courier" : "herald")}/{i}.txt", $"{MadeUp.Ferry}\n\nThis was report number {i} of the series on the islands.", ("published", day));
        }
    }

    private async Task<List<ArticleListing>> AllAsync(ArticleQuery query)
    {
        var all = new List<ArticleListing>();
        for (ArticleQuery? next = query; next is not null;)
        {
            ArticlePage page = await newsroom.Browse.RunAsync(next, Cancel);
            Assert.True(page.Listings.Count <= query.Limit);
            all.AddRange(page.Listings);
            next = page.Next is null ? null : query with { Cursor = page.Next };
        }

        return all;
    }
}
