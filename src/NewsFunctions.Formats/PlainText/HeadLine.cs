namespace NewsFunctions.Formats.PlainText;

/// <summary>What the first line of a scraped page tells: it is the browser's title, "Headline - Site" or "Headline | Section | Site".</summary>
internal static class HeadLine
{
    private const int MinTitle = 12;

    private static readonly string[] Joints = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", "｜", " ｜ ", "_", ": "];

    /// <summary>Marks the lines after the first that repeat it, or the longer of its parts.</summary>
    public static bool[] Repeats(string text, IReadOnlyList<TextLine> lines)
    {
        bool[] repeats = new bool[lines.Count];
        if (lines.Count == 0)
        {
            return repeats;
        }

        ReadOnlySpan<char> head = text.AsSpan(lines[0].Start, Math.Min(lines[0].Length, 400));
        for (int i = 1; i < lines.Count; i++)
        {
            repeats[i] = lines[i].Length <= head.Length + 40 && IsPart(head, text.AsSpan(lines[i].Start, lines[i].Length));
        }

        return repeats;
    }

    /// <summary>Whether a line is the headline inside the first line: a part of it between joints or from its start, long enough to be no site's name.</summary>
    public static bool IsPart(ReadOnlySpan<char> head, ReadOnlySpan<char> line)
    {
        if (line.Length < (line[0] >= '\u3040' ? MinTitle / 2 : MinTitle) || line.Length > head.Length)
        {
            return false;
        }

        int at = head.IndexOf(line, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || line.Length * 5 < head.Length * 2)
        {
            return false;
        }

        // A counter's text may precede the headline without a joint; then only a long part of several words counts.
        return (EndsPart(head[..at], atEnd: true) || (line.Count(' ') >= 3 && head[at - 1] == ' ')) && EndsPart(head[(at + line.Length)..], atEnd: false);
    }

    /// <summary>The part of the first line after its last joint, where a site puts its name; null when there is none.</summary>
    public static (string Title, string Site)? Split(ReadOnlySpan<char> head)
    {
        int best = -1;
        string? joint = null;
        foreach (string mark in Joints)
        {
            int at = mark is "_" or ": " ? -1 : head.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > best)
            {
                (best, joint) = (at, mark);
            }
        }

        return joint is null || best == 0 ? null : (head[..best].Trim().ToString(), head[(best + joint.Length)..].Trim().ToString());
    }

    private static bool EndsPart(ReadOnlySpan<char> rest, bool atEnd)
    {
        if (rest.Trim().IsEmpty)
        {
            return true;
        }

        foreach (string mark in Joints)
        {
            if (atEnd ? rest.EndsWith(mark, StringComparison.Ordinal) : rest.StartsWith(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
