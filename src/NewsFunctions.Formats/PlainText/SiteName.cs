using System.Buffers;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.PlainText;

/// <summary>The name of the site that a scraped text is from.</summary>
internal static class SiteName
{
    private const int MaxName = 60;

    /// <summary>Words that names of papers and stations are made of.</summary>
    private static readonly SearchValues<string> PressWords = SearchValues.Create(
        ["news", "times", "post", "media", "daily", "herald", "tribune", "journal", "gazette", "today", "press", "radio", "tv", "magazine", "chronicle", "observer", "guardian", "independent", "standard", "telegraph", "mirror", "report", "weekly", "review", "courier", "examiner", "inquirer", "dispatch", "bulletin", "noticias", "notícias", "diario", "diário", "jornal", "periódico", "journal", "zeitung", "nachrichten", "tageblatt", "kurier", "anzeiger", "corriere", "giornale", "gazzetta", "krant", "dagblad", "nieuws", "nyheter", "avisen", "posten", "tidning", "sanomat", "uutiset", "gazeta", "wiadomości", "noviny", "zprávy", "hírek", "ziarul", "știri", "новости", "газета", "вести", "вісті", "новини", "haber", "gazete", "berita", "kompas", "báo"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Joints = SearchValues.Create("|–—»•·｜");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(".,|(·•;–—-");

    /// <summary>What a newsletter prompt has before a site's name in the lines around an article.</summary>
    private const string Discover = "discover more from ";

    /// <summary>The name beside a headline in the page's first line: the last part between joints.</summary>
    public static string? Beside(string head, string title)
    {
        int at = head.IndexOf(title, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = head.AsSpan(at + title.Length);
        int joint = rest.LastIndexOfAny(Joints);
        int hyphen = rest.LastIndexOf(" - ", StringComparison.Ordinal);
        int cut = Math.Max(joint, hyphen < 0 ? -1 : hyphen + 1);
        string name = cut < 0 ? "" : rest[(cut + 1)..].Trim().ToString();
        return name.Length is >= 2 and <= MaxName && BoilerplateRules.Judge(name) is null ? name : null;
    }

    /// <summary>The first line itself when it is a paper's name: a few capitalised words, one of which papers are called by.</summary>
    public static string? FirstLine(string line)
    {
        if (line.Length is < 4 or > MaxName || line.AsSpan().IndexOfAny(PressWords) < 0 || line[^1] is '.' or '?' or '!' || BoilerplateRules.Judge(line) is not null)
        {
            return null;
        }

        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && words.All(word => !char.IsLower(word[0]) && !char.IsDigit(word[0]) || word is "of" or "the" or "de" or "del" or "da" or "do" or "der" or "la" or "le") ? line : null;
    }

    /// <summary>"Discover more from The Harbour Post" → "The Harbour Post": how newsletter prompts begin.</summary>
    public static string? Prompt(ReadOnlySpan<char> line) => line.StartsWith(Discover, StringComparison.OrdinalIgnoreCase) && line.Length - Discover.Length is >= 2 and <= MaxName
        ? line[Discover.Length..].TrimEnd(".! ").ToString()
        : null;

    /// <summary>"© 2005–2031 The Harbour Post. All rights reserved." → "The Harbour Post".</summary>
    public static string? Copyright(ReadOnlySpan<char> line)
    {
        int sign = line.IndexOf('©');
        if (sign < 0 || line.Length > BoilerplateRules.ShortBlock)
        {
            return null;
        }

        ReadOnlySpan<char> rest = line[(sign + 1)..].TrimStart(" 0123456789-–—,.:");
        rest = rest.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? rest[3..] : rest;
        int end = rest.IndexOfAny(NameEnds);
        ReadOnlySpan<char> name = (end < 0 ? rest : rest[..end]).Trim();
        int rights = name.IndexOf("all rights", StringComparison.OrdinalIgnoreCase);
        name = rights > 0 ? name[..rights].Trim() : name;
        return name.Length is >= 3 and <= MaxName && char.IsUpper(name[0]) && name.Count(' ') <= 6 && BoilerplateRules.Judge(name) is null && !name.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase) ? name.ToString() : null;
    }
}
