using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;
using NewsFunctions.Tests.PlainText;

namespace NewsFunctions.Tests.Html;

/// <summary>Measures the reader on the shared evaluation pages, where they are present.</summary>
public sealed class EvaluationPagesTests
{
    private static readonly UploadParser Parser = new(ArticleReaders.All, new ArticleComposer(new NewsroomCalendar("UTC")), new IngestOptions());

    [Fact]
    public void Bodies_of_saved_pages_are_found()
    {
        string folder = SeedsAndDumpsTests.Shared("pages");
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "..", "pages.gold.json")));
        var score = new PageScore();
        foreach (JsonProperty page in gold.RootElement.EnumerateObject())
        {
            score.AddBody(page.Value.GetProperty("body").GetString()!, Read(Path.Combine(folder, page.Name + ".html.gz")));
        }

        Assert.True(score.Body >= 0.977, score.ToString());
    }

    [Theory]
    [InlineData("web-pages", 0.953, 0.895, 0.915, 0.84)]
    [InlineData("news-pages", 0.97, 0.94, 1, 1)]
    public void Bodies_and_fields_of_news_pages_are_found(string set, double body, double title, double date, double authors)
    {
        string folder = SeedsAndDumpsTests.Shared(set);
        var score = new PageScore();
        foreach (string path in Directory.EnumerateFiles(folder, "*.gold.json"))
        {
            using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(path));
            Article? article = Read(path[..^".gold.json".Length] + ".html.gz");
            score.AddBody(gold.RootElement.GetProperty("body").GetString()!, article);
            score.AddFields(gold.RootElement, article);
        }

        Assert.True(score.Body >= body && score.Title >= title && score.Date >= date && score.Authors >= authors, score.ToString());
    }

    private static Article? Read(string file)
    {
        using var bytes = new MemoryStream();
        using (var content = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
        {
            content.CopyTo(bytes);
        }

        var upload = new Upload { Name = Path.GetFileNameWithoutExtension(file), Content = bytes.ToArray(), UploadedAt = DateTimeOffset.UnixEpoch };
        return Parser.Parse(upload) is ParseOutcome.Parsed parsed ? parsed.Articles[0] : null;
    }

    /// <summary>What the pages of a set reach: shares from 0 to 1.</summary>
    private sealed class PageScore
    {
        private readonly List<double> precision = [], recall = [], titles = [], dates = [], authorPrecision = [], authorRecall = [];

        public double Body => F1(precision, recall);

        public double Title => titles.Average();

        public double Date => dates.Average();

        public double Authors => F1(authorPrecision, authorRecall);

        public void AddBody(string gold, Article? article)
        {
            Dictionary<string, int> wanted = SeedsAndDumpsTests.Shingles(gold);
            Dictionary<string, int> got = SeedsAndDumpsTests.Shingles(string.Join("\n\n", article?.Body.Select(block => block.Text) ?? []));
            Add(precision, recall, wanted.Sum(entry => Math.Min(entry.Value, got.GetValueOrDefault(entry.Key))), got.Values.Sum(), wanted.Values.Sum());
        }

        public void AddFields(JsonElement gold, Article? article)
        {
            if (gold.GetProperty("title").GetString() is { Length: > 0 } title)
            {
                titles.Add(SeedsAndDumpsTests.Plain(title) == SeedsAndDumpsTests.Plain(article?.Title) ? 1 : 0);
            }

            if (gold.GetProperty("published").GetString() is { Length: > 0 } day)
            {
                dates.Add(day == article?.PublishedAt?.Day.ToString("O", CultureInfo.InvariantCulture) ? 1 : 0);
            }

            HashSet<string> wanted = [.. gold.GetProperty("authors").EnumerateArray().Select(name => SeedsAndDumpsTests.Plain(name.GetString()))];
            HashSet<string> got = [.. (article?.Authors ?? []).Select(SeedsAndDumpsTests.Plain)];
            int found = wanted.Intersect(got, StringComparer.Ordinal).Count();
            if (wanted.Count + got.Count > 0)
            {
                authorPrecision.Add(got.Count == 0 ? 0 : (double)found / got.Count);
                authorRecall.Add(wanted.Count == 0 ? 0 : (double)found / wanted.Count);
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"body {Body:0.0000}{(titles.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $" title {Title:0.000} date {Date:0.000} authors {Authors:0.000}") : "")}");

        private static void Add(List<double> precision, List<double> recall, double hits, int given, int needed)
        {
            if (given > 0)
            {
                precision.Add(hits / given);
            }

            if (needed > 0)
            {
                recall.Add(hits / needed);
            }
        }

        private static double F1(List<double> precision, List<double> recall) =>
            (precision.Average(), recall.Average()) is var (p, r) && p + r > 0 ? 2 * p * r / (p + r) : 0;
    }
}
