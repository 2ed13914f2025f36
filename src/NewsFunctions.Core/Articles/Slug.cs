using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsFunctions.Core.Articles;

/// <summary>Turns a name into the part of an address that stands for it.</summary>
public static class Slug
{
    /// <summary>
    /// Lower-case letters and digits of any script with accents folded, other runs as one hyphen, cut at a word within
    /// <paramref name="maxLength"/>. A name without a letter or digit becomes a short hash, so a slug is never empty.
    /// </summary>
    public static string Of(string name, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) || (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark && c > '\u036F'))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && !IsAccent(c) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string text = slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        if (text.Length > maxLength)
        {
            int cut = text.LastIndexOf('-', maxLength);
            text = text[..(cut > maxLength / 2 ? cut : maxLength)].Trim('-');
        }

        return text.Length > 0 ? text : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4));
    }

    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';
}
