using System.Text;

namespace NewsFunctions.Formats.Markdown;

/// <summary>What site generators put between the text: Hugo's shortcodes, Liquid's tags, MDX's imports. They stand for what only the site can make.</summary>
internal static class MarkdownTemplates
{
    private static readonly (string Open, string Close)[] Tags = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}")];

    /// <summary>The Markdown without them.</summary>
    public static string Without(string markdown)
    {
        string text = string.Join('\n', markdown.Split('\n').Where(line => !IsModuleLine(line)));
        foreach ((string open, string close) in Tags)
        {
            text = Without(text, open, close);
        }

        return text;
    }

    private static string Without(string text, string open, string close)
    {
        int at = text.IndexOf(open, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        int from = 0;
        while (at >= 0)
        {
            int end = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            kept.Append(text, from, at - from);
            from = end + close.Length;
            at = text.IndexOf(open, from, StringComparison.Ordinal);
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsModuleLine(string line) => (line.StartsWith("import ", StringComparison.Ordinal) && line.Contains(" from ", StringComparison.Ordinal) && line.AsSpan().ContainsAny('"', '\''))
        || line.StartsWith("export const ", StringComparison.Ordinal);
}
