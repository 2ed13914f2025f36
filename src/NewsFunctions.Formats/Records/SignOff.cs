using System.Collections.Frozen;

namespace NewsFunctions.Formats.Records;

/// <summary>Marks at the end of an agency's text: rules, end marks, and the initials of those who worked on it ("hh/ph/ts", "AFP ab").</summary>
internal static class SignOff
{
    private const int LongestMark = 40;
    private const int MostTokens = 6;
    private const int LongestToken = 5;

    private static readonly FrozenSet<string> EndMarks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "ends", "end", "endit", "end it", "(end)", "(ends)", "-30-", "30", "-0-", "nnnn", "ende", "fin", "(more)", "more", "mehr", "xxx", "//", "end of story", "-ends-", "- ends -", "ends.", "(ends.)", "mtf", "--30--");

    /// <summary>Agencies that sign a text with their name and initials.</summary>
    private static readonly FrozenSet<string> Agencies = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "aap", "afp", "ap", "pa", "dpa", "apa", "sda", "ats", "kna", "epd", "sid", "ansa", "agi", "adnkronos", "efe", "ep", "lusa", "anp", "belga", "ntb", "tt", "ritzau", "stt", "pap", "čtk", "ctk", "mti", "tanjug", "hina", "sta", "upi", "ips", "tass", "xinhua", "kyodo", "yonhap", "pti", "ians", "ani", "bernama", "antara", "reuters", "rtrs", "cp");

    /// <summary>True for "ends", "-30-" and their like: what stands below is no text.</summary>
    public static bool IsEnd(string paragraph) => EndMarks.Contains(paragraph.Trim());

    /// <summary>True for a paragraph that is nothing but such a mark.</summary>
    public static bool Is(string paragraph)
    {
        string text = paragraph.Trim();
        // "((jane.doe@wire.example; +1 555 0100))": where the desk reaches the writer.
        if (text.StartsWith("((", StringComparison.Ordinal) && text.EndsWith("))", StringComparison.Ordinal))
        {
            return true;
        }

        if (text.Length is 0 or > LongestMark)
        {
            return false;
        }

        if (EndMarks.Contains(text) || text.All(c => c is '_' or '-' or '–' or '—' or '*' or '#' or '=' or ' ' or '.' or '+' or '~'))
        {
            return true;
        }

        string[] tokens = text.Trim('(', ')', '[', ']', '.').Split([' ', '/', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        return tokens.Length is > 0 and <= MostTokens && tokens.All(IsInitials)
            // An agency alone, an agency and initials, or initials parted by strokes: "sport 3/4" and "ok" are neither.
            && (Agencies.Contains(tokens[0]) || (tokens.Length > 1 && text.Contains('/', StringComparison.Ordinal) && tokens.All(token => token.Length <= 4 && token.All(char.IsLetter))));
    }

    private static bool IsInitials(string token) => token.Length <= LongestToken && token.All(char.IsLetterOrDigit) && (!token.Any(char.IsLower) || !token.Any(char.IsUpper) || token.Length <= 3)
        || Agencies.Contains(token);
}
