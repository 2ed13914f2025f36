using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsFunctions.Core.Search;

/// <summary>
/// The form in which characters are compared: case, accents, widths and ligatures folded, vowel points of Arabic and Hebrew dropped,
/// the marks of other scripts kept. The same for the index and for queries, whatever the language.
/// </summary>
internal static class Folding
{
    // What Unicode does not take apart, and what writers of the same word use side by side (Arabic and Persian letters).
    private static readonly FrozenDictionary<int, string> Special = new Dictionary<int, string>
    {
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['œ'] = "oe",
        ['Œ'] = "oe",
        ['ø'] = "o",
        ['Ø'] = "o",
        ['đ'] = "d",
        ['Đ'] = "d",
        ['ð'] = "d",
        ['Ð'] = "d",
        ['þ'] = "th",
        ['Þ'] = "th",
        ['ł'] = "l",
        ['Ł'] = "l",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['Ħ'] = "h",
        ['ŧ'] = "t",
        ['Ŧ'] = "t",
        ['ς'] = "σ",
        ['ى'] = "ي",
        ['ی'] = "ي",
        ['ة'] = "ه",
        ['ک'] = "ك",
        ['ـ'] = "",
    }.ToFrozenDictionary();

    // One string a character of the basic plane, made when first met. A race makes the same string twice.
    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>The folded form of a character: mostly one, none for one that is dropped, sometimes several.</summary>
    public static ReadOnlySpan<char> Of(Rune rune) => rune.IsBmp ? Known[rune.Value] ??= Make(rune) : Make(rune);

    /// <summary>Whether a character is part of a word.</summary>
    public static bool IsWord(Rune rune) => rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Whether a character belongs to a script that does not part words by spaces, or glues particles to them (Korean).</summary>
    public static bool IsUnspaced(Rune rune) => rune.Value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1100 and <= 0x11FF) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF)
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.DecimalDigitNumber;

    private static string Make(Rune rune)
    {
        if (Special.TryGetValue(rune.Value, out string? special))
        {
            return special;
        }

        var kept = new StringBuilder();
        foreach (Rune part in rune.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (!IsPoint(part.Value) && IsWord(part))
            {
                kept.Append(part);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Accents of Latin, Greek and Cyrillic; points of Hebrew and Arabic.</summary>
    private static bool IsPoint(int c) => c is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670;
}
