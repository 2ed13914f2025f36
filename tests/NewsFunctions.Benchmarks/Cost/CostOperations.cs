using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>Does each operation of the pipeline often enough to tell what one costs.</summary>
internal sealed class CostOperations(CostNewsroom newsroom)
{
    private const int Files = 100;
    private const int Feeds = 5;
    private const int Items = 100;
    private const int FewArticles = 1;
    private const int RunsAnHour = 4;
    private const string Paper = "harbour-news";

    // Of other files than all before.
    private const int Corrections = 500_000;
    private const int LaterFiles = 600_000;

    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private readonly List<CostLine> lines = [];
    private int made;

    private int TotalFiles => made + (2 * Files) + Feeds + 1;

    /// <summary>Does them all.</summary>
    public async Task<IReadOnlyList<CostLine>> RunAsync()
    {
        CostFile[] files = CostFile.Singles(Paper, 0, Files);
        await FilesAsync(files);
        await DigestsAsync();
        await SearchAsync();
        await SweepsAsync();
        await ReadersAsync(files);
        await WithdrawalsAsync(files);
        return lines;
    }

    private async Task FilesAsync(CostFile[] files)
    {
        CostFile[] first = CostFile.Singles("first-paper", LaterFiles * 2, 1);
        await newsroom.UploadAsync([.. first, .. files]);
        await AddAsync("the very first article of a day, in a process just started", 1, () => newsroom.IngestAsync(first));
        await AddAsync(CostBenchmark.Accepted, Files, () => newsroom.IngestAsync(files));
        await AddAsync("the same event again", Files, () => newsroom.IngestAsync(files));
        CostFile[] corrected = [.. files.Select((file, i) => file.Corrected(Corrections + i))];
        await newsroom.UploadAsync(corrected);
        await AddAsync("a correction", Files, () => newsroom.IngestAsync(corrected));
        CostFile[] refused = CostFile.Refused(Files);
        await newsroom.UploadAsync(refused);
        await AddAsync("a refused file", Files, () => newsroom.IngestAsync(refused));
        CostFile[] feeds = [.. Enumerable.Range(0, Feeds).Select(i => CostFile.Feed("wire", i, Items))];
        await newsroom.UploadAsync(feeds);
        await AddAsync($"an article of a feed file of {Items}", Feeds * Items, () => newsroom.IngestAsync(feeds));
        await newsroom.UploadAsync(feeds);
        await AddAsync($"an unchanged article of a feed file of {Items}, sent again", Feeds * Items, () => newsroom.IngestAsync(feeds));
    }

    private async Task DigestsAsync()
    {
        Task CompileAsync() => newsroom.Get<CompileDigests>().RunAsync(CancellationToken.None);
        await AddAsync($"a digest compiled the first time, of {Files + (Feeds * Items) + 1} articles", 1, CompileAsync);
        await AddAsync($"an hour of the digest timer without a change ({RunsAnHour} runs)", 1, () => RepeatAsync(RunsAnHour, CompileAsync));
        await IngestNewAsync(FewArticles);
        await AddAsync("a digest compiled again, 1 new article", 1, CompileAsync);
        await IngestNewAsync(Files);
        await AddAsync($"a digest compiled again, {Files} new articles", 1, CompileAsync);
    }

    private async Task SearchAsync()
    {
        Task BuildAsync() => newsroom.Get<BuildSearch>().RunAsync(CancellationToken.None);
        newsroom.Clock.Ahead += AnHour;
        await AddAsync($"a search segment built the first time, of {(2 * Files) + (Feeds * Items) + FewArticles + 1} articles", 1, BuildAsync);
        await AddAsync("a run of the search timer without a change", 1, BuildAsync);
        await IngestNewAsync(Files);
        newsroom.Clock.Ahead += AnHour;
        await AddAsync($"a search segment built again, {Files} new articles", 1, BuildAsync);
    }

    private async Task SweepsAsync()
    {
        Task SweepAsync() => newsroom.Get<SweepUploads>().RunAsync(CancellationToken.None);
        await AddAsync("the daily sweep that looks every file up, for each file", TotalFiles, SweepAsync);
        newsroom.Clock.Ahead += AnHour;
        await SweepAsync();
        await AddAsync("a sweep of files that all have been looked up", 1, SweepAsync);
    }

    private async Task ReadersAsync(CostFile[] files)
    {
        await AddAsync("an article read", Files, async () =>
        {
            foreach (CostFile file in files)
            {
                await newsroom.Get<ReadArticle>().RunAsync(ArticleId.For(file.Name, ""), CancellationToken.None);
            }
        });
        await AddAsync("a page of 50 of the list", 1, () => newsroom.Get<BrowseArticles>().RunAsync(new ArticleQuery(), CancellationToken.None));
        await AddAsync("a digest read", 1, () => newsroom.Get<ReadDigest>().DocumentAsync(new DateOnly(2025, 3, 11), "json", CancellationToken.None));
    }

    private async Task WithdrawalsAsync(CostFile[] files)
    {
        foreach (CostFile file in files)
        {
            await newsroom.DeleteAsync(file.Name);
        }

        await AddAsync("a deleted file withdrawn", Files, async () =>
        {
            foreach (CostFile file in files)
            {
                await newsroom.Get<WithdrawUpload>().RunAsync(file.Name, CancellationToken.None);
            }
        });
    }

    private async Task IngestNewAsync(int many)
    {
        CostFile[] more = CostFile.Singles(Paper, LaterFiles + made, many);
        made += many;
        await newsroom.UploadAsync(more);
        await newsroom.IngestAsync(more);
    }

    private async Task AddAsync(string operation, int times, Func<Task> work) => lines.Add(new CostLine(operation, await newsroom.CountAsync(work) / times));

    private static async Task RepeatAsync(int times, Func<Task> work)
    {
        for (int i = 0; i < times; i++)
        {
            await work();
        }
    }
}
