using System.IO.Compression;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>
/// <c>render-dumps FOLDER OUT</c>: makes scraped texts of saved pages with marked bodies (NAME.html.gz beside NAME.gold.json): everything on
/// the page as bare text, as a scraper without a notion of articles leaves it. OUT gets NAME.txt and answers.json, which <c>train-lines</c> reads.
/// </summary>
internal static class RenderDumpsCommand
{
    // Elements that begin and end a line, and those that stand apart by an empty one: what text-mode browsers do.
    private static readonly HashSet<string> OwnLine = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "aside", "br", "dd", "details", "div", "dt", "fieldset", "figcaption", "footer", "form", "header", "hr", "legend", "li", "main", "nav", "table", "tr",
    };

    private static readonly HashSet<string> OwnParagraph = new(StringComparer.OrdinalIgnoreCase)
    {
        "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "title", "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "template", "iframe", "svg", "object", "embed", "noscript" };

    public static int Run(string folder, string target)
    {
        Directory.CreateDirectory(target);
        var answers = new JsonObject();
        foreach (string gold in Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(gold)[..^".gold.json".Length];
            using var page = new GZipStream(File.OpenRead(Path.Combine(folder, name + ".html.gz")), CompressionMode.Decompress);
            File.WriteAllText(Path.Combine(target, name + ".txt"), Render(page));
            answers[name] = JsonNode.Parse(File.ReadAllBytes(gold));
        }

        File.WriteAllText(Path.Combine(target, "answers.json"), answers.ToJsonString());
        Console.WriteLine($"{answers.Count} pages rendered");
        return answers.Count > 0 ? 0 : 1;
    }

    private static string Render(Stream page)
    {
        using IDocument document = new HtmlParser().ParseDocument(page);
        var text = new TextWriterOfLines();
        INode? node = document;
        while (node is not null)
        {
            bool skipped = node is IElement { LocalName: var name } && Unseen.Contains(name);
            if (!skipped)
            {
                Enter(node, text);
            }

            if (!skipped && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                Break(node, text);
            }

            node = node?.NextSibling;
        }

        return text.ToString();
    }

    private static void Enter(INode node, TextWriterOfLines text)
    {
        if (node.PreviousSibling is { } before)
        {
            Break(before, text);
        }

        Break(node, text);
        if (node is IText words)
        {
            text.Add(words.Data);
        }
    }

    private static void Break(INode? node, TextWriterOfLines text)
    {
        if (node is IElement element)
        {
            text.Break(OwnParagraph.Contains(element.LocalName) ? 2 : OwnLine.Contains(element.LocalName) ? 1 : 0);
        }
    }
}
