using System.Buffers;
using System.Collections.Frozen;

namespace NewsFunctions.Formats.Records;

/// <summary>The persons of a byline. What is not plainly a name is left out: a wrong author is worse than none.</summary>
internal static class RecordPeople
{
    private const int MaxNameLength = 60;

    private static readonly string[] Openers = ["by ", "von ", "par ", "por ", "di ", "da ", "av ", "af ", "door ", "tekst: ", "text: ", "reporting by ", "written by ", "story by ", "words by "];

    private static readonly string[] Separators = [" and ", " & ", " und ", " et ", " y ", " og ", " och ", " with ", ";", ",", "/", " | ", "\n"];

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("0123456789@:_");

    private static readonly FrozenSet<string> NoName = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "press", "news", "agency", "staff", "reporter", "reporters", "writer", "writers", "correspondent", "correspondents", "editor", "editors", "desk", "bureau", "service", "wire", "wires",
        "times", "post", "tribune", "herald", "journal", "gazette", "daily", "newspaper", "newspapers", "associated", "media", "group", "team", "redaktion", "redaction", "redacción", "redazione", "admin", "administrator", "editorial", "sports", "business",
        "political", "chief", "special", "senior", "foreign", "ap", "afp", "reuters", "dpa", "ansa", "tass", "upi", "inc", "ltd", "llc", "gmbh", "university", "the");

    /// <summary>The names, one each, in the order of the byline.</summary>
    public static IReadOnlyList<string> Of(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline))
        {
            return [];
        }

        string text = byline.Trim().TrimEnd('=', '.');
        foreach (string opener in Openers)
        {
            if (text.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                text = text[opener.Length..];
                break;
            }
        }

        int bracket = text.IndexOfAny(['(', '<', '[']);
        text = bracket > 0 ? text[..bracket] : text;
        string[] names = [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Core.Text.PlainText.OneLine).Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase)];
        return names.Length > 0 ? names : Reversed(text);
    }

    /// <summary>"Doe, Jane, de Poe, Ada": names as libraries write them, the family's first.</summary>
    private static string[] Reversed(string text)
    {
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length % 2 != 0 || parts.Any(part => part.Length == 0 || part.Count(c => c == ' ') > 1))
        {
            return [];
        }

        string[] names = [.. parts.Chunk(2).Select(pair => Core.Text.PlainText.OneLine($"{pair[1]} {pair[0]}"))];
        return names.All(IsName) ? names : [];
    }

    /// <summary>True for two to five words that are written like a name and name no office or agency.</summary>
    public static bool IsName(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return text.Length <= MaxNameLength
            && words.Length is >= 2 and <= 5
            && (char.IsUpper(words[0][0]) || char.GetUnicodeCategory(words[0][0]) == System.Globalization.UnicodeCategory.OtherLetter)
            && (words[^1].Any(char.IsUpper) || char.GetUnicodeCategory(words[^1][0]) == System.Globalization.UnicodeCategory.OtherLetter)
            && !words.Any(word => NoName.Contains(word.Trim('.', ',')))
            && !text.AsSpan().ContainsAny(NeverInNames);
    }
}
