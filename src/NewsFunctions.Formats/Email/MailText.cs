using System.Xml.Linq;
using MimeKit;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Email;

/// <summary>The text of a message: the HTML part where it says as much as the plain one, else that; quoted mail cut out.</summary>
internal static class MailText
{
    /// <summary>The best part, with what was cut.</summary>
    public static Fragment Of(MimeMessage message)
    {
        Fragment html = OfHtml(message.HtmlBody), text = OfPlain(message.TextBody);
        return Words(html) * 10 >= Words(text) * 8 && html.Blocks.Count > 0 ? html : text;
    }

    private static Fragment OfHtml(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return Fragment.Empty;
        }

        XElement tree = HtmlTree.Parse(html);

        var removed = new List<RemovedText>();
        foreach (XElement quoted in tree.Descendants().Where(IsQuoted).ToArray())
        {
            if (quoted.Parent is not null)
            {
                removed.Add(MailCleaning.Dropped(quoted.Value, "quoted-reply"));
                quoted.Remove();
            }
        }

        Fragment fragment = MarkupBlocks.Of(tree, null);
        return fragment with { Removed = [.. fragment.Removed, .. removed] };
    }

    /// <summary>How the mail programs of Google, Apple, Mozilla, Yahoo and Microsoft mark what they quote or sign; a forwarded message is none of it.</summary>
    private static bool IsQuoted(XElement element)
    {
        string names = $" {element.Attr("class")} {element.Attr("id")} ";
        return (element.Is("blockquote") && element.Attr("type") == "cite")
            || names.Contains(" gmail_signature", StringComparison.Ordinal)
            || names.Contains(" moz-signature", StringComparison.Ordinal)
            || names.Contains(" moz-cite-prefix", StringComparison.Ordinal)
            || names.Contains(" yahoo_quoted", StringComparison.Ordinal)
            || (names.Contains(" gmail_quote ", StringComparison.Ordinal) && !MailCleaning.HasForwardMark(element.Value));
    }

    private static Fragment OfPlain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Fragment.Empty;
        }

        var kept = new List<string>();
        var removed = new List<RemovedText>();
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            // RFC 3676: the signature stands under a line of two hyphens and a space.
            if (lines[i].TrimEnd('\r') is "-- " or "--")
            {
                removed.Add(MailCleaning.Dropped(string.Join('\n', lines.Skip(i + 1)), "signature"));
                break;
            }

            if (lines[i].StartsWith('>'))
            {
                removed.Add(MailCleaning.Dropped(lines[i], "quoted-reply"));
                continue;
            }

            kept.Add(lines[i]);
        }

        return new Fragment(TextBlocks.Of(string.Join('\n', kept)), [], [.. removed.Where(item => item.Text.Length > 1)]);
    }

    private static int Words(Fragment fragment) => fragment.Blocks.Sum(block => Core.Text.Words.Count(block.Text));
}
