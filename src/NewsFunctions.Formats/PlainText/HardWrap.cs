using System.Text;

namespace NewsFunctions.Formats.PlainText;

/// <summary>Text whose paragraphs were broken into lines of a fixed width, as wires and mail programs do.</summary>
internal static class HardWrap
{
    /// <summary>Columns a wrapped line has room for; terminals and wires have 65 to 80.</summary>
    private const int MinWidth = 50, MaxWidth = 90;

    /// <summary>Lines below which wrapping cannot be told from short paragraphs.</summary>
    private const int MinLines = 6;

    /// <summary>The text with each paragraph on one line; the same text when it is not wrapped.</summary>
    public static string Join(string text)
    {
        if (!IsWrapped(text))
        {
            return text;
        }

        var joined = new StringBuilder(text.Length);
        bool open = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.TrimEnd();
            bool indented = line.Length > 0 && char.IsWhiteSpace(line[0]);
            if (line.IsWhiteSpace() || indented)
            {
                joined.Append(joined.Length > 0 ? "\n\n" : "");
                open = false;
            }

            if (line.IsWhiteSpace())
            {
                continue;
            }

            joined.Append(open ? " " : "").Append(line.Trim());
            // A short line ends its paragraph.
            open = line.Length >= MinWidth;
            joined.Append(open ? "" : "\n");
        }

        return joined.ToString();
    }

    /// <summary>Most lines that another line follows directly end inside a sentence, near the same column, and none is longer.</summary>
    private static bool IsWrapped(string text)
    {
        int full = 0, broken = 0, follow = 0, lines = 0;
        bool before = false, beforeBroken = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.Trim();
            if (line.Length > MaxWidth)
            {
                return false;
            }

            lines += line.IsEmpty ? 0 : 1;
            follow += before && !line.IsEmpty ? 1 : 0;
            broken += beforeBroken && !line.IsEmpty && (char.IsLower(line[0]) || char.IsDigit(line[0])) ? 1 : 0;
            before = line.Length >= MinWidth;
            beforeBroken = before && line[^1] is not ('.' or '!' or '?' or '”' or '"' or ':');
            full += before ? 1 : 0;
        }

        return full >= MinLines && broken >= MinLines && full * 2 > lines && broken * 2 > follow;
    }
}
