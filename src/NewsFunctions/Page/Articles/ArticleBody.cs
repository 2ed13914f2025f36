using NewsFunctions.Core.Articles;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Articles;

/// <summary>An article's text. Each block has the place that summaries point to: <c>p1</c> is the first.</summary>
internal static class ArticleBody
{
    /// <summary>The blocks.</summary>
    public static IEnumerable<Html> Write(IReadOnlyList<Block> body)
    {
        int depth = 0;
        for (int i = 0; i < body.Count; i++)
        {
            int to = body[i].Kind == BlockKind.ListItem ? Math.Clamp(body[i].Level, 1, 6) : 0;
            yield return ToDepth(depth, to);
            yield return Of(body[i], i + 1);
            depth = to;
        }

        yield return ToDepth(depth, 0);
    }

    /// <summary>Pictures are named and linked, never loaded: a page of ours makes no request to anyone else.</summary>
    public static Html? Pictures(IReadOnlyList<ArticleImage> images) => images.Count == 0 ? null : (Html)$"""
        <section class="pictures" aria-labelledby="pictures">
        <h2 id="pictures">Pictures</h2>
        <ul>
        {images.Select(Picture)}</ul>
        </section>

        """;

    private static Html Of(Block block, int place) => block.Kind switch
    {
        BlockKind.Heading => block.Level switch
        {
            <= 2 => $"<h2 id=\"p{place}\">{block.Text}</h2>\n",
            3 => $"<h3 id=\"p{place}\">{block.Text}</h3>\n",
            _ => $"<h4 id=\"p{place}\">{block.Text}</h4>\n",
        },
        BlockKind.Quote => $"<blockquote id=\"p{place}\">{block.Text.Split('\n').Select(line => (Html)$"<p>{line}</p>")}</blockquote>\n",
        BlockKind.ListItem => $"<li id=\"p{place}\">{block.Text}",
        BlockKind.Table => $"<div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table id=\"p{place}\"><tbody>{block.Text.Split('\n').Select(Row)}</tbody></table></div>\n",
        _ => $"<p id=\"p{place}\">{block.Text}</p>\n",
    };

    private static Html Row(string row) => $"<tr>{row.Split('\t').Select(cell => (Html)$"<td>{cell}</td>")}</tr>";

    /// <summary>Closes and opens lists. A list within a list stands inside an item, which is left open for it.</summary>
    private static Html ToDepth(int from, int to)
    {
        IEnumerable<Html> closing = Enumerable.Range(0, Math.Max(0, from - to)).Select(_ => (Html)$"</li></ul>\n");
        IEnumerable<Html> opening = Enumerable.Range(from, Math.Max(0, to - from)).Select(depth => depth + 1 < to ? (Html)$"<ul><li>" : (Html)$"<ul>\n");
        Html? sibling = to > 0 && from >= to ? (Html)$"</li>\n" : null;
        return $"{closing}{sibling}{opening}";
    }

    private static Html Picture(ArticleImage image)
    {
        string words = string.Join(" — ", new[] { image.Caption, image.Credit }.OfType<string>());
        Html link = WebLink.Of(image.Url) is { } address ? $" <a rel=\"noreferrer\" href=\"{address}\">Open the picture at its source</a>" : (Html)$"";
        return $"<li><bdi>{(words.Length == 0 ? "Without a caption." : words)}</bdi>{link}</li>\n";
    }
}
