using System.Diagnostics;
using System.Globalization;
using NewsFunctions.Benchmarks.Digests;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Search;
using NewsFunctions.Storage.Search;

namespace NewsFunctions.Benchmarks.Search;

/// <summary>How large the index of made-up articles is, how long it takes to build, and how long queries take; storage apart.</summary>
internal static class SearchBenchmark
{
    private const int Months = 12;
    private const int Queries = 300;
    private const int Batch = 5000;

    public static async Task<int> RunAsync(int articles, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("search-benchmark-").FullName;
        try
        {
            (LocalSegments segments, List<string> texts, TimeSpan built) = Build(articles, folder);
            long bytes = segments.All.Sum(segment => segment.Size), characters = texts.Sum(text => (long)text.Length) * (articles / texts.Count);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"articles {articles} in {Months} segments, about {(double)characters / articles:0} characters each: {(double)bytes / articles:0} bytes an article, built in {built.TotalSeconds:0.0} s ({articles / built.TotalSeconds:0}/s)"));
            var search = new SearchArticles(segments, new NoMarks(), new NoArticles(), TimeProvider.System);
            foreach ((string kind, Func<MadeQueries, string> next) in MadeQueries.Kinds)
            {
                await MeasureAsync(search, kind, next, new MadeQueries(texts, 7), output);
            }

            using var process = Process.GetCurrentProcess();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak {process.PeakWorkingSet64 / 1048576.0:0} MiB"));
            segments.Dispose();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static (LocalSegments Segments, List<string> Texts, TimeSpan Built) Build(int articles, string folder)
    {
        var texts = new List<string>();
        var paths = new List<string>();
        var watch = new Stopwatch();
        using IEnumerator<Article> made = new MadeDay(1).Articles(articles).GetEnumerator();
        for (int month = 0; month < Months; month++)
        {
            string path = Path.Combine(folder, $"{month.ToString(CultureInfo.InvariantCulture)}.sqlite");
            using var writer = new SegmentWriter(path);
            int left = (articles * (month + 1) / Months) - (articles * month / Months);
            while (left > 0)
            {
                var batch = new List<Article>();
                while (batch.Count < Math.Min(left, Batch) && made.MoveNext())
                {
                    batch.Add(made.Current with { Day = new DateOnly(2031, month + 1, 1 + (batch.Count % 28)) });
                }

                left -= batch.Count;
                texts.AddRange(batch.Where((_, i) => i % 20 == 0).Select(article => article.Title + " " + string.Join(' ', article.Body.Select(block => block.Text))));
                watch.Start();
                writer.Apply([.. batch.Select(SearchDocument.Of)], []);
                watch.Stop();
            }

            paths.Add(path);
        }

        return (new LocalSegments(paths), texts, watch.Elapsed);
    }

    private static async Task MeasureAsync(SearchArticles search, string kind, Func<MadeQueries, string> next, MadeQueries queries, TextWriter output)
    {
        var times = new List<double>(Queries);
        long matches = 0;
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        for (int i = 0; i < Queries; i++)
        {
            string text = next(queries);
            long start = Stopwatch.GetTimestamp();
            SearchPage page = await search.RunAsync(new SearchRequest { Text = text }, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            matches += page.Matches;
        }

        process.Refresh();
        double busy = (process.TotalProcessorTime - before).TotalMilliseconds / Queries;
        times.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind,-16} p50 {times[Queries / 2]:0.0} ms  p90 {times[Queries * 9 / 10]:0.0} ms  p99 {times[Queries * 99 / 100]:0.0} ms  most {times[^1]:0.0} ms, processor {busy:0.0} ms, matches {(double)matches / Queries:0} on average"));
    }

    private sealed class NoMarks : ISearchMarks
    {
        public Task MarkAsync(DateOnly month, IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<SearchMark>> ListAsync(int limit, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SearchMark>>([]);

        public Task ClearAsync(IReadOnlyList<SearchMark> marks, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class NoArticles : IArticleStore
    {
        public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) => Task.FromResult<StoredArticle?>(null);

        public Task<bool> TrySaveAsync(StoredArticle article, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
