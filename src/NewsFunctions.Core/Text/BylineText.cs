namespace NewsFunctions.Core.Text;

/// <summary>A byline as it was read.</summary>
/// <param name="Text">The line as it stands.</param>
/// <param name="Authors">The persons it names, as written; empty when it names a desk or an agency alone.</param>
public sealed record ReadByline(string Text, IReadOnlyList<string> Authors);

/// <summary>Bylines in visible text: "By Jane Doe Staff Writer", "Von Anna Schmidt und Jan Krause", "记者 王小明".</summary>
public static class BylineText
{
    /// <summary>Characters of the longest line that is taken for a byline.</summary>
    public const int MaxLength = 160;

    private const int MaxAuthors = 8;

    /// <summary>Characters of a line that tell whether a byline may open it.</summary>
    private const int OpeningLook = 6;

    /// <summary>Reads a line that opens as a byline does. False for running text, however it opens.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out ReadByline? byline)
    {
        byline = null;
        line = line.Trim();
        if (line.Length is < 4 or > MaxLength)
        {
            return false;
        }

        // The openings are told by their first letters, and these by the folded start of the line.
        Span<char> buffer = stackalloc char[MaxLength];
        ReadOnlySpan<char> look = FoldedText.Write(line[..Math.Min(line.Length, OpeningLook)], buffer);
        if (look.Length == Math.Min(line.Length, OpeningLook) && !BylineWords.MayOpen(look))
        {
            return TryReadKorean(line, out byline);
        }

        ReadOnlySpan<char> folded = FoldedText.Write(line, buffer);
        int after = AfterOpening(line, folded);
        if (after == 0)
        {
            return TryReadKorean(line, out byline);
        }

        ReadOnlySpan<char> rest = line[after..].TrimStart(" :：/／|-–—\u00A0");
        var names = PersonNames.Read(rest, MaxAuthors, out bool organisation);
        if (names.Count == 0 && !organisation)
        {
            return false;
        }

        byline = new ReadByline(line.ToString(), names);
        return true;
    }

    /// <summary>Reads a line of names and a date without any opening word: "Ann Ferry - Nov 19, 2013".</summary>
    public static bool TryReadWithDate(ReadOnlySpan<char> line, out ReadByline? byline)
    {
        byline = null;
        line = line.Trim();
        if (line.Length is < 12 or > MaxLength || !VisibleDate.TryFind(line, out FoundDate date) || date.Start < 5)
        {
            return false;
        }

        ReadOnlySpan<char> head = line[..date.Start].TrimEnd(" ,-–—|·•/@");
        var names = PersonNames.Read(head, MaxAuthors, out _);
        if (names.Count == 0 || names.Sum(name => name.Length + 5) < head.Length || !DateLabels.Only(line[(date.Start + date.Length)..]))
        {
            return false;
        }

        byline = new ReadByline(line.ToString(), names);
        return true;
    }

    /// <summary>The persons of a text that is known to be a byline or an author field, with or without its opening.</summary>
    public static IReadOnlyList<string> Authors(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaxLength)
        {
            return [];
        }

        Span<char> buffer = stackalloc char[MaxLength];
        int after = AfterOpening(text, FoldedText.Write(text, buffer));
        return PersonNames.Read(text[after..].TrimStart(" :：/／|-–—\u00A0"), MaxAuthors, out _);
    }

    /// <summary>Characters of the words that open a byline ("By", "Posted by"); 0 when it opens otherwise.</summary>
    public static int OpeningLength(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return line.Length is 0 or > MaxLength || char.IsWhiteSpace(line[0]) ? 0 : AfterOpening(line, FoldedText.Write(line, buffer));
    }

    /// <summary>Where the opening ends in the line; 0 when there is none.</summary>
    private static int AfterOpening(ReadOnlySpan<char> line, ReadOnlySpan<char> folded)
    {
        foreach (string opening in BylineWords.OpeningsWith(folded[0]))
        {
            if (!folded.StartsWith(opening, StringComparison.Ordinal) || folded.Length == opening.Length)
            {
                continue;
            }

            bool ideographic = opening[0] >= '\u3040';
            if (ideographic || !char.IsLetter(opening[^1]) || !char.IsLetterOrDigit(folded[opening.Length]))
            {
                // Folding only ever shortens runs of white space; the opening's own length is found again in the line.
                return LengthInLine(line, opening.Length);
            }
        }

        return 0;
    }

    private static int LengthInLine(ReadOnlySpan<char> line, int foldedLength)
    {
        int written = 0, i = 0;
        for (bool space = false; i < line.Length && written < foldedLength; i++)
        {
            bool white = char.IsWhiteSpace(line[i]);
            written += white && space ? 0 : 1;
            space = white;
        }

        return i;
    }

    /// <summary>"홍길동 기자", "홍길동·김하늘 기자": names and role.</summary>
    private static bool TryReadKorean(ReadOnlySpan<char> line, out ReadByline? byline)
    {
        byline = null;
        int role = line.IndexOf("기자", StringComparison.Ordinal);
        if (role is < 2 or > 24 || line.Length > 60)
        {
            return false;
        }

        string[] names = line[..role].ToString().Split([' ', '·', ',', '/', '・', 'ㆍ'], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0 || names.Any(name => name.Length is < 2 or > 5 || name.AsSpan().IndexOfAnyExceptInRange('\uAC00', '\uD7A3') >= 0))
        {
            return false;
        }

        byline = new ReadByline(line.ToString(), names);
        return true;
    }
}
