using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsFunctions.Core.Articles.Forms;

/// <summary>Writes an article as HTML, rebuilt from its blocks: nothing of the file's own markup gets through, every text is encoded.</summary>
public static class ArticleHtml
{
    private const string Style = "body{font:1.0625rem/1.6 Georgia,\"Times New Roman\",serif;max-width:42rem;margin:2rem auto;padding:0 1rem}h1{line-height:1.2}.about,figcaption,footer{font-family:system-ui,sans-serif;font-size:.9rem;color:#555}blockquote{border-left:3px solid #ccc;margin-left:0;padding-left:1rem}table{border-collapse:collapse}td{border:1px solid #ccc;padding:.2rem .5rem}";

    // Letters of all scripts stay readable; what HTML gives a meaning is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The article as a page.</summary>
    public static string Page(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(Text(article.Language)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<title>").Append(Text(article.Title)).Append("</title>\n");
        if (WebAddress.Of(article.Url) is { } canonical)
        {
            html.Append("<link rel=\"canonical\" href=\"").Append(Text(canonical)).Append("\">\n");
        }

        html.Append("<style>").Append(Style).Append("</style>\n</head>\n<body>\n<article dir=\"auto\">\n<h1>").Append(Text(article.Title)).Append("</h1>\n");
        Append(html, "p", article.Subtitle);
        WriteAbout(html, article);
        WriteBody(html, article);
        foreach (ArticleImage image in article.Images)
        {
            Write(html, image);
        }

        return html.Append("</article>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The body alone, as elements that may stand in any page and are well-formed XML too.</summary>
    public static string Body(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var html = new StringBuilder();
        WriteBody(html, article);
        return html.ToString();
    }

    private static void WriteAbout(StringBuilder html, Article article)
    {
        Append(html, "p class=\"about\"", article.Byline ?? (article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null));
        html.Append("<p class=\"about\">");
        string separator = "";
        if (article.Source is { } source)
        {
            html.Append("<cite>").Append(Text(source.Name)).Append("</cite>");
            separator = " · ";
        }

        if (article.PublishedAt is { } published)
        {
            html.Append(CultureInfo.InvariantCulture, $"{separator}<time datetime=\"{published}\">{published.Instant ?? new DateTimeOffset(published.Day.ToDateTime(default), TimeSpan.Zero):d MMMM yyyy}</time>");
            separator = " · ";
        }

        if (article.Dateline?.Place is { } place)
        {
            html.Append(separator).Append(Text(place));
        }

        html.Append("</p>\n");
    }

    private static void WriteBody(StringBuilder html, Article article)
    {
        int depth = 0;
        foreach (Block block in article.Body)
        {
            depth = ToDepth(html, depth, block.Kind == BlockKind.ListItem ? Math.Clamp(block.Level, 1, 6) : 0);
            Write(html, block);
        }

        ToDepth(html, depth, 0);
    }

    /// <summary>Opens and closes lists. A list within a list stands inside an item, which is left open for it.</summary>
    private static int ToDepth(StringBuilder html, int from, int to)
    {
        for (; from > to; from--)
        {
            html.Append("</li></ul>");
        }

        if (from == to && to > 0)
        {
            html.Append("</li>");
        }

        for (; from < to; from++)
        {
            html.Append(from + 1 < to ? "<ul><li>" : "<ul>");
        }

        html.Append('\n');
        return to;
    }

    private static void Write(StringBuilder html, Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                // The title is the page's only h1.
                int level = Math.Clamp(block.Level, 2, 6);
                html.Append(CultureInfo.InvariantCulture, $"<h{level}>{Text(block.Text)}</h{level}>");
                break;
            case BlockKind.Quote:
                html.Append("<blockquote><p>").AppendJoin("</p><p>", block.Text.Split('\n').Select(Text)).Append("</p></blockquote>");
                break;
            case BlockKind.ListItem:
                html.Append("<li>").Append(Text(block.Text));
                break;
            case BlockKind.Table:
                html.Append("<table><tbody>");
                foreach (string row in block.Text.Split('\n'))
                {
                    html.Append("<tr><td>").AppendJoin("</td><td>", row.Split('\t').Select(Text)).Append("</td></tr>");
                }

                html.Append("</tbody></table>");
                break;
            default:
                html.Append("<p>").Append(Text(block.Text)).Append("</p>");
                break;
        }
    }

    /// <summary>A picture is named and linked, never loaded: a page of ours makes no request to anyone else.</summary>
    private static void Write(StringBuilder html, ArticleImage image)
    {
        html.Append("<figure><figcaption>").Append(Text(string.Join(" — ", new[] { image.Caption, image.Credit }.OfType<string>())));
        if (WebAddress.Of(image.Url) is { } url)
        {
            html.Append(" <a rel=\"noreferrer\" href=\"").Append(Text(url)).Append("\">🖼</a>");
        }

        html.Append("</figcaption></figure>\n");
    }

    private static void Append(StringBuilder html, string tag, string? text)
    {
        if (text is not null)
        {
            html.Append('<').Append(tag).Append('>').Append(Text(text)).Append("</").Append(tag.AsSpan(0, 1)).Append(">\n");
        }
    }

    private static string Text(string text) => Encoder.Encode(text);
}
