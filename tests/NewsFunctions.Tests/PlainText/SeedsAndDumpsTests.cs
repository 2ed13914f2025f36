using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;

namespace NewsFunctions.Tests.PlainText;

/// <summary>Measures the reader on the shared evaluation data, where it is present.</summary>
public sealed class SeedsAndDumpsTests
{
    /// <summary>The least F1 over article bodies that a reader of scraped text must reach.</summary>
    private const double MustBodyF1 = 0.92;

    private static readonly UploadParser Parser = new(ArticleReaders.All, new ArticleComposer(new NewsroomCalendar("UTC")), new IngestOptions());

    [Fact]
    public void Every_field_of_the_seeds_is_right()
    {
        string folder = Shared("seeds");
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "gold.json")));
        List<string> wrong = [];
        foreach (JsonElement seed in gold.RootElement.EnumerateArray())
        {
            string file = Text(seed, "file")!;
            Article article = Parse(Path.Combine(folder, file));
            void Check(string field, string? wanted, string? got)
            {
                if (!string.Equals(wanted, got, StringComparison.Ordinal))
                {
                    wrong.Add($"{file}: {field}: want {wanted}, got {got}");
                }
            }

            Check("title", Text(seed, "title") is { } title ? Plain(title) : "inferred", Text(seed, "title") is null ? article.Origins[ArticleField.Title].ToString().ToLowerInvariant() : Plain(article.Title));
            Check("authors", "", string.Join('|', article.Authors));
            Check("syndicatedFrom", Plain(Text(seed, "syndicated_from")), Plain(article.SyndicatedFrom));
            Check("source", Text(seed, "site") is { } site ? Plain(site) : Plain(article.Source?.Name), Plain(article.Source?.Name));
            Check("dateline place", Plain(Text(seed, "dateline_place")), Plain(article.Dateline?.Place));
            Check("dateline agency", Plain(Text(seed, "dateline_agency")), Plain(article.Dateline?.Agency));
            Check("day", Text(seed, "published") ?? Text(seed, "event_date"), article.PublishedAt?.Day.ToString("O", CultureInfo.InvariantCulture));
            Check("language", Text(seed, "language"), article.Language);
            Check("paragraphs", string.Join("\n", Strings(seed, "paragraphs").Select(Plain)), string.Join("\n", article.Body.Where(block => block.Kind != BlockKind.Heading).Select(block => Plain(block.Text))));
            Check("captions", seed.GetProperty("captions").GetArrayLength().ToString(CultureInfo.InvariantCulture), article.Images.Count.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Bodies_of_scraped_pages_are_found()
    {
        string folder = Shared("dumps");
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "..", "pages.gold.json")));
        List<double> precision = [], recall = [];
        foreach (JsonProperty page in gold.RootElement.EnumerateObject())
        {
            Dictionary<string, int> wanted = Shingles(page.Value.GetProperty("body").GetString()!);
            string body = TryParse(Path.Combine(folder, page.Name + ".txt")) is { } article ? string.Join("\n\n", article.Body.Select(block => block.Text)) : "";
            Dictionary<string, int> got = Shingles(body);
            double hits = wanted.Sum(entry => Math.Min(entry.Value, got.GetValueOrDefault(entry.Key)));
            if (got.Count > 0)
            {
                precision.Add(hits / got.Values.Sum());
            }

            if (wanted.Count > 0)
            {
                recall.Add(hits / wanted.Values.Sum());
            }
        }

        double p = precision.Average(), r = recall.Average();
        Assert.True(2 * p * r / (p + r) >= MustBodyF1, $"precision {p:0.0000} recall {r:0.0000}");
    }

    internal static string Shared(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "NewsFunctions.sln")))
            {
                string folder = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "data", name));
                if (Directory.Exists(folder))
                {
                    return folder;
                }

                break;
            }
        }

        Assert.Skip("The evaluation data is not beside the repository.");
        return "";
    }

    private static Article Parse(string file) => TryParse(file) ?? throw new InvalidOperationException(file + " was refused");

    private static Article? TryParse(string file) =>
        Parser.Parse(new Upload { Name = Path.GetFileName(file), Content = File.ReadAllBytes(file), UploadedAt = DateTimeOffset.UnixEpoch }) is ParseOutcome.Parsed parsed ? parsed.Articles[0] : null;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);

    internal static string Plain(string? text) => string.Join(' ', WordsOf((text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant()));

    internal static Dictionary<string, int> Shingles(string text)
    {
        string[] words = WordsOf(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(Math.Min(1, words.Length), words.Length - 3); i++)
        {
            string shingle = string.Join(' ', words.Skip(i).Take(4));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    private static string[] WordsOf(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
