namespace NewsFunctions.Formats.Html;

/// <summary>Reads class names and ids into <see cref="Marks"/>: "post-relatedArticles_box" is cut at separators and humps.</summary>
internal static class MarkReading
{
    /// <summary>Longest attribute value that is read; generated utility classes beyond it say nothing.</summary>
    private const int MaxLength = 400;

    /// <summary>Longest single name that is read.</summary>
    private const int MaxName = 64;

    public static Marks Of(ReadOnlySpan<char> names)
    {
        names = names[..Math.Min(names.Length, MaxLength)];
        var marks = Marks.None;
        while (!names.IsEmpty)
        {
            int space = names.IndexOfAny(' ', '\n', '\t');
            ReadOnlySpan<char> name = space < 0 ? names : names[..space];
            names = space < 0 ? [] : names[(space + 1)..];
            if (name.Length is > 1 and <= MaxName)
            {
                marks |= OfName(name);
            }
        }

        return marks;
    }

    private static Marks OfName(ReadOnlySpan<char> name)
    {
        Span<char> plain = stackalloc char[MaxName];
        int length = 0, wordStart = 0;
        var marks = Marks.None;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool upper = char.IsAsciiLetterUpper(c);
            bool letter = upper || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
            bool hump = upper && i > 0 && char.IsAsciiLetterLower(name[i - 1]);
            if ((!letter || hump) && length > wordStart)
            {
                marks |= Word(plain[wordStart..length]);
                wordStart = length;
            }

            if (letter)
            {
                plain[length++] = upper ? (char)(c | 0x20) : c;
            }
        }

        if (length > wordStart)
        {
            marks |= Word(plain[wordStart..length]);
        }

        return MarkWords.Name.TryGetValue(plain[..length], out Marks whole) ? marks | whole : marks;
    }

    private static Marks Word(ReadOnlySpan<char> word) => MarkWords.Word.TryGetValue(word, out Marks mark) ? mark : Marks.None;
}
