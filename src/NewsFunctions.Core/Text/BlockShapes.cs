using System.Text;

namespace NewsFunctions.Core.Text;

/// <summary>Blocks that their shape gives away in any language: addresses, handles, lists of tags, credits in brackets, trails of links.</summary>
internal static class BlockShapes
{
    private const int MaxCreditName = 60;

    /// <summary>Characters of the longest part of a trail of links.</summary>
    private const int MaxTrailPart = 40;

    /// <summary>The rule, or null. <paramref name="folded"/> is <paramref name="text"/> folded.</summary>
    public static string? Judge(ReadOnlySpan<char> text, ReadOnlySpan<char> folded) =>
        IsAddress(folded) ? "address"
        : IsTags(text) ? "tags"
        : IsBracketedCredit(text) ? "credit"
        : IsTrail(text) ? "breadcrumb"
        : IsAge(folded) ? "date"
        : CountWords.CountsComments(folded) ? "comment-form"
        : null;

    public static bool HasDigit(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('0', '9') >= 0)
        {
            return true;
        }

        if (!Ascii.IsValid(text))
        {
            foreach (char c in text)
            {
                if (char.IsDigit(c))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A link, a mail address or a handle alone.</summary>
    private static bool IsAddress(ReadOnlySpan<char> folded) => !folded.Contains(' ')
        && (folded.StartsWith("http://") || folded.StartsWith("https://") || folded.StartsWith("www.") || (folded.StartsWith("@") && folded.Length > 1)
            || (folded.IndexOf('@') is > 0 and var at && folded[at..].Contains('.')));

    /// <summary>Two or more #tags and nothing else, or one #tag alone.</summary>
    private static bool IsTags(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('#' or ',' or '|' or ' '))
        {
            return false;
        }

        int tags = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.Length > 1 && word[0] is '#' && char.IsLetter(word[1]))
            {
                tags++;
            }
            else if (!word.IsEmpty && word is not (",") and not ("|"))
            {
                return false;
            }
        }

        return tags > 0;
    }

    /// <summary>"(Jane Doe / AFP)", "[Reuters]": a short name in brackets with no sentence in it.</summary>
    private static bool IsBracketedCredit(ReadOnlySpan<char> text) =>
        text.Length is > 3 and <= MaxCreditName && (text[0], text[^1]) is ('(', ')') or ('[', ']') or ('（', '）')
        && char.IsUpper(text[1]) && (text.IndexOfAny('/', '|') > 0 || text.Count(' ') <= 3);

    /// <summary>"12 comments", "1.2K shares", "3 min read", "0 Kommentare": a number and one or two words.</summary>
    public static bool IsCount(ReadOnlySpan<char> folded) => folded.Length <= 40 && char.IsDigit(folded[0]) && CountWords.EndsWithOne(folded);

    /// <summary>"Home » World » Asia", "News / Local": short parts apart by the marks of a trail.</summary>
    private static bool IsTrail(ReadOnlySpan<char> text)
    {
        if (text[^1] is '.' or '!' or '?' or '。')
        {
            return false;
        }

        int marks = 0, from = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsTrailMark(text, i))
            {
                marks++;
                from = i + 1;
            }
            else if (i - from >= MaxTrailPart)
            {
                return false;
            }
        }

        return marks >= 2;
    }

    private static bool IsTrailMark(ReadOnlySpan<char> text, int i) => text[i] is var c && (c <= '\u007F'
        ? c is '|' || (c is '>' or '/' && i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' ')
        : c is '»' or '›' or '→' or '▸' or '•' or '·');

    /// <summary>"3 hours ago", "vor 2 Stunden", "hace 5 minutos".</summary>
    private static bool IsAge(ReadOnlySpan<char> folded) => folded.Length <= 40 && HasDigit(folded) && CountWords.IsAge(folded);
}
