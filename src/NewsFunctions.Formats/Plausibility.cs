using System.Buffers;
using System.Globalization;

namespace NewsFunctions.Formats;

/// <summary>How much a decoded text looks like text, to choose among encodings that all accept the bytes.</summary>
internal static class Plausibility
{
    private const int SampleChars = 32 * 1024;

    private static readonly SearchValues<char> CyrillicVowels = SearchValues.Create("аеиоуыэюяіїєАЕИОУЫЭЮЯІЇЄ");

    /// <summary>
    /// Points per 1,000 characters above ASCII, below 0 for what is no text: letters beside letters of their own script and case count for it; symbols inside words,
    /// controls, unassigned and replacement characters, and capitals after small letters count against it. Pure ASCII has 1.
    /// </summary>
    public static int Of(string text)
    {
        ReadOnlySpan<char> sample = text.AsSpan(0, Math.Min(text.Length, SampleChars));
        long score = 0, judged = 0, cyrillic = 0, vowels = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            char c = sample[i];
            if (c < '\u0080')
            {
                continue;
            }

            judged++;
            cyrillic += c is >= '\u0400' and < '\u0530' ? 1 : 0;
            vowels += CyrillicVowels.Contains(c) ? 1 : 0;
            char before = i > 0 ? sample[i - 1] : ' ';
            char after = i + 1 < sample.Length ? sample[i + 1] : ' ';
            score += Judge(c, before, after);
        }

        // Two letters in five are vowels in every language written in Cyrillic; Hebrew bytes read as Cyrillic have hardly any.
        long penalty = cyrillic > 12 && vowels * 4 < cyrillic ? 4 * judged : 0;
        return judged == 0 ? 1 : (int)((score - penalty) * 1000 / (judged * 4));
    }

    private static int Judge(char c, char before, char after)
    {
        if (c is '\uFFFD' || (c < '\u00A0' && c != '\u0085'))
        {
            return -40;
        }

        // A Greek, Cyrillic, Hebrew or Arabic letter inside a Latin word, or three accented Latin letters in a row, is another code page's text.
        if ((c is >= '\u0370' and < '\u0E80' && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after))) || (IsAccentedLatin(c) && IsAccentedLatin(before) && IsAccentedLatin(after)))
        {
            return -6;
        }

        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate:
                return char.IsSurrogatePair(c, after) || char.IsSurrogatePair(before, c) ? 2 : -40;
            case UnicodeCategory.LowercaseLetter:
                // ß, é, я: at home after a letter; a small letter right before a capital is not.
                // ς ends a Greek word.
                return char.IsUpper(after) ? -2 : c is 'ς' && char.IsLetter(after) ? -20 : char.IsLetter(before) || char.IsLetter(after) ? 4 : 1;
            case UnicodeCategory.UppercaseLetter:
                return char.IsLower(before) ? -8 : char.IsLower(after) && !char.IsLetter(before) ? 4 : 2;
            case UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                // ª and º are letters by category only.
                return c is 'ª' or 'º' ? (char.IsDigit(before) ? 3 : -4) : IsCommonLetter(c) ? 4 : 3;
            case UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.DashPunctuation:
                return 3;
            case UnicodeCategory.OtherPunctuation:
                return 2;
            case UnicodeCategory.SpaceSeparator:
                return 1;
            default:
                // Symbols (¤ ¨ ¸ ±) inside a word are letters of another code page.
                return char.IsLetter(before) || char.IsLetter(after) ? -6 : 0;
        }
    }

    private static bool IsAccentedLatin(char c) => c is >= '\u00C0' and < '\u0250';

    private static bool IsCommonLetter(char c) => c is >= '\u05D0' and <= '\u05EA' or >= '\u0620' and <= '\u064A' or >= '\u3040' and <= '\u30FF' or >= '\u4E00' and <= '\u9FA5' or >= '\uAC00' and <= '\uD7A3';
}
