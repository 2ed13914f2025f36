using System.Collections.Frozen;

namespace NewsFunctions.Formats.Records;

/// <summary>
/// What agencies set before or behind a headline about the message, not about the news: "UPDATE 2-", "URGENT:", "CORRECTED-", "[BREAKING]",
/// "(2nd Ld-Writethru)". Words that say what kind of piece it is (EXCLUSIVE, ANALYSIS) stay.
/// </summary>
internal static class HeadlineFlags
{
    private const int MaxFlags = 3;
    private const int LongestFlag = 28;

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "urgent", "update", "updated", "updates", "correction", "corrected", "correct", "corrects", "breaking", "breaking news", "just in", "alert", "news alert", "flash", "bulletin", "snap", "refile", "refiled", "rpt", "repeat", "repeats",
        "wrapup", "advisory", "developing", "newsalert", "new", "recast", "recasts", "lead", "ld", "writethru",
        "eil", "eilmeldung", "korrektur", "berichtigung", "berichtigt", "korrigiert", "wiederholung", "zusammenfassung neu", "aktualisiert",
        "alerte", "alerte info", "urgente", "rectificatif", "corrigé", "mise à jour", "actualisation", "actualización", "actualizado", "corrección", "corrige", "corregido", "última hora", "ultima hora", "ultimora", "rettifica", "aggiornamento",
        "atualização", "atualizado", "correção", "último minuto", "spoed", "update ii", "correctie", "rättelse", "rettelse", "korrigering", "haster", "hastemelding", "oikaisu", "pilne", "korekta", "срочно", "молния", "исправление");

    /// <summary>Flags that are also the first word of many headlines: "New: …" and "Lead: …" are not taken for one.</summary>
    private static readonly FrozenSet<string> InCapitalsOnly = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "new", "lead", "ld", "repeat", "repeats", "alert", "snap", "flash", "correct", "eil", "corrige", "bulletin", "advisory", "developing");

    /// <summary>Flags that stand before a headline in small letters with nothing but a space between: "URGENT Ferry aground".</summary>
    private static readonly FrozenSet<string> Bare = FrozenSet.Create(StringComparer.Ordinal, "URGENT", "FLASH", "BULLETIN", "BREAKING", "EILMELDUNG", "EIL", "URGENTE", "СРОЧНО", "МОЛНИЯ");

    /// <summary>The headline without its flags, and the flags as they stood; the headline as it is when it has none or nothing but one.</summary>
    public static string Without(string headline, out IReadOnlyList<string> flags)
    {
        var found = new List<string>();
        string rest = headline.Trim();
        while (found.Count < MaxFlags && Leading(rest) is > 0 and var length && rest[length..].Trim().Length > 0)
        {
            found.Add(rest[..length].Trim(' ', ':', '-', '–', '—', '|'));
            rest = rest[length..].Trim();
        }

        while (found.Count < MaxFlags && Trailing(rest) is > 0 and var start)
        {
            found.Add(rest[start..].Trim());
            rest = rest[..start].TrimEnd(' ', '-', '–', '—', '|', ',');
        }

        flags = found;
        return rest;
    }

    /// <summary>Characters of the flag and what parts it from the headline; 0 for none.</summary>
    private static int Leading(string text)
    {
        if (text[0] is '[' or '(' && text.IndexOf(text[0] == '[' ? ']' : ')', StringComparison.Ordinal) is > 1 and <= LongestFlag and var close)
        {
            return IsFlag(text[1..close], bracketed: true) ? Behind(text, close + 1) : 0;
        }

        if (text.StartsWith("+++", StringComparison.Ordinal) && text.IndexOf("+++", 3, StringComparison.Ordinal) is > 3 and <= LongestFlag + 6 and var end)
        {
            return IsFlag(text[3..end], bracketed: true) ? end + 3 : 0;
        }

        if (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Bare.Contains(text[..space]) && text.Skip(space).Any(char.IsLower))
        {
            return Behind(text, space + 1);
        }

        for (int i = 2; i < Math.Min(text.Length - 1, LongestFlag); i++)
        {
            bool parts = text[i] is ':' or '|' or '–' or '—' || (text[i] == '-' && (char.IsWhiteSpace(text[i + 1]) || char.IsUpper(text[i + 1]) || char.IsAsciiDigit(text[i + 1]) || text[i + 1] is '"' or '“' or '\''));
            if (parts)
            {
                // "2nd Ld-Writethru: …" goes on behind its hyphen.
                return IsFlag(text[..i], bracketed: false) && !(text[i] == '-' && char.IsLower(text[i + 1])) ? Behind(text, i + 1) : 0;
            }
        }

        return 0;
    }

    /// <summary>Where a flag in brackets at the end begins; 0 for none.</summary>
    private static int Trailing(string text)
    {
        if (text.Length < 4 || text[^1] is not (')' or ']'))
        {
            return 0;
        }

        int open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
        return open > 0 && text.Length - open <= LongestFlag && IsFlag(text[(open + 1)..^1], bracketed: true) ? open : 0;
    }

    private static int Behind(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '-' or '–' or '—' or '|'))
        {
            at++;
        }

        return at;
    }

    /// <summary>"UPDATE 2", "1st Ld", "Breaking": a known word, perhaps with a number; in small letters only with brackets or a colon behind.</summary>
    private static bool IsFlag(string text, bool bracketed)
    {
        string words = string.Join(' ', text.Split([' ', '-', '!', '.', '#'], StringSplitOptions.RemoveEmptyEntries).Where(word => !IsCount(word)));
        bool counted = text.Any(char.IsAsciiDigit);
        bool shouted = !words.Any(char.IsLower);
        return words.Length > 0 && Words.Contains(words)
            && (shouted || bracketed || counted || !InCapitalsOnly.Contains(words))
            || (words.Length > 0 && counted && words.Split(' ').All(word => word.Equals("ld", StringComparison.OrdinalIgnoreCase) || word.Equals("lead", StringComparison.OrdinalIgnoreCase) || word.Equals("writethru", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>"2", "1st", "2ND", "No.3".</summary>
    private static bool IsCount(string word) => char.IsAsciiDigit(word[0]) && word.Length <= 4
        && word.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is "" or "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";
}
