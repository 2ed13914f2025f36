using System.Net;

namespace NewsFunctions.Formats.Markup;

/// <summary>The text that a record carries in a field, as HTML or as plain text, rebuilt from its characters.</summary>
internal static class FragmentBlocks
{
    /// <summary>Reads a field of HTML: a fragment or a whole document.</summary>
    /// <param name="html">The markup; plain text is read as such.</param>
    /// <param name="baseUri">What relative addresses are resolved against.</param>
    public static Fragment OfHtml(string? html, Uri? baseUri)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return Fragment.Empty;
        }

        html = Shortcodes.Without(html);
        // Some systems escape what is escaped already: then the text of the markup is markup.
        string markup = !HasTag(html) && html.Contains("&lt;", StringComparison.Ordinal) ? WebUtility.HtmlDecode(html) : html;
        return HasTag(markup) ? MarkupBlocks.Of(HtmlTree.Parse(markup), baseUri) : OfText(WebUtility.HtmlDecode(markup));
    }

    /// <summary>Reads a field of plain text.</summary>
    public static Fragment OfText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Fragment.Empty;
        }

        return new Fragment([.. TextBlocks.Of(text).Where(block => MarkupFooters.RuleFor(block.Text) is null)], [], []);
    }

    /// <summary>A field of one line (a title, a caption) that may carry tags and references: its text alone; null when there is none.</summary>
    public static string? Line(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        string text = value;
        if (HasTag(text) || text.Contains('&', StringComparison.Ordinal))
        {
            Fragment parsed = OfHtml(HasTag(text) ? text : WebUtility.HtmlDecode(text), null);
            text = string.Join(' ', parsed.Blocks.Select(block => block.Text));
        }

        return Core.Text.PlainText.OneLine(text) is { Length: > 0 } line ? line : null;
    }

    private static bool HasTag(string text)
    {
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            bool opens = at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!');
            if (opens)
            {
                return text.IndexOf('>', at) > 0;
            }
        }

        return false;
    }
}
