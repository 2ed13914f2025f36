using System.Globalization;
using System.Text;

namespace NewsFunctions.Core.Text;

/// <summary>The form all text of a record has: NFC, one kind of space, no invisible characters.</summary>
public static class PlainText
{
    /// <summary>
    /// One line of normal text: NFC; every run of white space (line ends included) one space; control characters, soft
    /// hyphens, byte-order marks and lone surrogates gone; joiners that scripts need (U+200C, U+200D) and typographic quotes kept.
    /// </summary>
    public static string OneLine(string text) => Normalize(text, keepLines: false);

    /// <summary>As <see cref="OneLine"/>, with line feeds kept; lines are trimmed and empty ones dropped.</summary>
    public static string Lines(string text) => Normalize(text, keepLines: true);

    private static string Normalize(string text, bool keepLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        bool space = false, line = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\u2060')
            {
                space = space || c is not ('\u200B' or '\u2060');
                line = line || (keepLines && c is '\n' or '\r' or '\u2028' or '\u2029');
                continue;
            }

            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (IsInvisible(c) || (char.IsSurrogate(c) && !pair))
            {
                continue;
            }

            if (space && clean.Length > 0)
            {
                clean.Append(line ? '\n' : ' ');
            }

            space = line = false;
            clean.Append(c);
            if (pair)
            {
                clean.Append(text[++i]);
            }
        }

        string result = clean.ToString();
        return result.IsNormalized() ? result : result.Normalize();
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\uFEFF' or '\uFFFC' or (>= '\uFFFE' and <= '\uFFFF') or (>= '\u202A' and <= '\u202E')
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.PrivateUse;
}
