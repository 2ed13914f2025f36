using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Feeds;

/// <summary>Writes an article's blocks and pictures as an HTML fragment that is well-formed XML too: nothing but structure, every text encoded.</summary>
public static class BlockHtml
{
    // Letters of all scripts stay readable; what HTML gives a meaning is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The fragment.</summary>
    public static string Write(IReadOnlyList<Block> blocks, IReadOnlyList<ArticleImage> images)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(images);
        var html = new StringBuilder();
        foreach (ArticleImage image in images)
        {
            Write(html, image);
        }

        int depth = 0;
        foreach (Block block in blocks)
        {
            depth = MoveTo(html, depth, block.Kind == BlockKind.ListItem ? Math.Max(1, block.Level) : 0);
            Write(html, block);
        }

        MoveTo(html, depth, 0);
        return html.ToString();
    }

    /// <summary>A text with what HTML gives a meaning encoded.</summary>
    internal static string Text(string text) => Encoder.Encode(text);

    /// <summary>Opens and closes lists; an item stays open until the next, so that a deeper list stands inside it.</summary>
    private static int MoveTo(StringBuilder html, int from, int to)
    {
        for (int depth = from; depth > to; depth--)
        {
            html.Append("</li></ul>");
        }

        if (to > 0)
        {
            html.Append(from >= to ? "</li>" : "<ul>");
            for (int depth = from + 1; depth < to; depth++)
            {
                html.Append("<li><ul>");
            }
        }

        return to;
    }

    private static void Write(StringBuilder html, Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                int level = Math.Clamp(block.Level, 2, 6);
                html.Append(CultureInfo.InvariantCulture, $"<h{level}>{Text(block.Text)}</h{level}>");
                break;
            case BlockKind.Quote:
                html.Append("<blockquote><p>").AppendJoin("<br/>", block.Text.Split('\n').Select(Text)).Append("</p></blockquote>");
                break;
            case BlockKind.ListItem:
                html.Append("<li>").Append(Text(block.Text));
                break;
            case BlockKind.Table:
                html.Append("<table>");
                foreach (string row in block.Text.Split('\n'))
                {
                    html.Append("<tr>").AppendJoin("", row.Split('\t').Select(cell => $"<td>{Text(cell)}</td>")).Append("</tr>");
                }

                html.Append("</table>");
                break;
            default:
                html.Append("<p>").Append(Text(block.Text)).Append("</p>");
                break;
        }
    }

    private static void Write(StringBuilder html, ArticleImage image)
    {
        if (!Uri.TryCreate(image.Url, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return;
        }

        html.Append("<figure><img src=\"").Append(Text(address.AbsoluteUri)).Append("\" alt=\"").Append(Text(image.Caption ?? "")).Append("\"/>");
        if (image.Caption is not null || image.Credit is not null)
        {
            html.Append("<figcaption>").AppendJoin(' ', new[] { image.Caption, image.Credit }.OfType<string>().Select(Text)).Append("</figcaption>");
        }

        html.Append("</figure>");
    }
}
