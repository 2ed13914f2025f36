using System.IO.Compression;
using System.Text.Json;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;
using NewsFunctions.Formats.Html;

namespace NewsFunctions.Benchmarks.Training;

/// <summary>A saved page whose article is marked: what the block trees are trained and measured on.</summary>
/// <param name="Set">The set it belongs to: the folder's name.</param>
/// <param name="File">The page as it would be uploaded.</param>
/// <param name="Body">The text of its article.</param>
/// <param name="Rows">The features of each block.</param>
/// <param name="Marks">For each block whether it is the article's.</param>
/// <param name="Weights">For each block its share of the article's words.</param>
internal sealed record MarkedPage(string Set, Upload File, string Body, float[][] Rows, bool[] Marks, float[] Weights)
{
    /// <summary>Words of an article below which its blocks weigh no more: a caption-length article is as good as noise.</summary>
    private const float MinArticle = 20;

    private const string Gold = ".gold.json";

    /// <summary>The sets that a data folder holds, in a fixed order.</summary>
    public static MarkedPage[] Load(string folder)
    {
        List<(string Set, string Page, string Body)> found = [];
        using (JsonDocument answers = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, "pages.gold.json"))))
        {
            found.AddRange(answers.RootElement.EnumerateObject().Select(entry => ("pages", Path.Combine(folder, "pages", entry.Name), BodyOf(entry.Value))));
        }

        foreach (string set in (string[])["web-pages", "news-pages"])
        {
            foreach (string path in Directory.EnumerateFiles(Path.Combine(folder, set), "*" + Gold).Order(StringComparer.Ordinal))
            {
                using JsonDocument answer = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
                found.Add((set, path[..^Gold.Length], BodyOf(answer.RootElement)));
            }
        }

        var pages = new MarkedPage[found.Count];
        Parallel.For(0, found.Count, i => pages[i] = Read(found[i].Set, found[i].Page + ".html.gz", found[i].Body));
        return pages;
    }

    private static string BodyOf(JsonElement answer) => answer.GetProperty("body").GetString() ?? "";

    private static MarkedPage Read(string set, string path, string body)
    {
        using var bytes = new MemoryStream();
        using (var content = new GZipStream(System.IO.File.OpenRead(path), CompressionMode.Decompress))
        {
            content.CopyTo(bytes);
        }

        var upload = new Upload { Name = Path.GetFileName(path)[..^".gz".Length], Content = bytes.ToArray(), UploadedAt = DateTimeOffset.UnixEpoch };
        if (!TextDecoding.TryDecode(upload.Content, HtmlCharset.Declared(upload), out string? html, out _))
        {
            return new MarkedPage(set, upload, body, [], [], []);
        }

        using HtmlPage page = HtmlPage.Parse(html.AsMemory());
        PageContext context = HtmlArticle.Context(page);
        var features = new BlockFeatures(context, new FirstGuess(context));
        string[] gold = Parsing.Shingles.Words(body);
        string[][] words = new string[page.Tree.Blocks.Length][];
        float[][] rows = new float[words.Length][];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = Parsing.Shingles.Words(page.Tree.Text(page.Tree.Blocks[i]));
            rows[i] = features.Row(i).ToArray();
        }

        float[] weights = [.. words.Select(block => block.Length == 0 ? 0 : Math.Max(block.Length, 2) / Math.Max(MinArticle, gold.Length))];
        return new MarkedPage(set, upload, body, rows, BlockMarks.Of(words, gold, body), weights);
    }
}
