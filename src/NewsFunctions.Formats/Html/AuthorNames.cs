using System.Collections.Frozen;
using NewsFunctions.Core.Text;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>Names as fields for authors hold them: parted, without labels, without what stands there for nobody.</summary>
internal static class AuthorNames
{
    /// <summary>Most persons of one byline.</summary>
    public const int Most = 10;

    /// <summary>Characters of the longest name.</summary>
    private const int MaxName = 60;

    /// <summary>Characters before the "by" of the longest opening.</summary>
    private const int MaxOpening = 20;

    /// <summary>Characters of the longest degree or licence.</summary>
    private const int LongestCredential = 6;

    /// <summary>What systems write where an author should stand.</summary>
    private static readonly FrozenSet<string> Nobody = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "admin", "administrator", "editor", "editors", "editorial", "staff", "author", "webmaster", "guest", "user", "root", "wordpress", "unknown", "anonymous", "contributor", "by", "news", "redacción", "redaktion",
        "rédaction", "redazione", "redação", "none", "null", "undefined", "moderator", "administrador", "administrateur", "redactie", "redaktionen", "redaksjonen", "toimitus", "redakcja", "redakce", "redakcia", "redakcija", "szerkesztőség", "redacția", "редакция", "редакція", "редакцията", "редактор", "администратор", "σύνταξη",
        "haber merkezi", "editör", "redaksi", "tim redaksi", "ban biên tập", "التحرير", "هيئة التحرير", "تحریریه", "מערכת", "संपादक", "编辑部", "編輯部", "编辑", "小编", "編集部", "편집부", "관리자", "กองบรรณาธิการ", "posted by", "written by", "press release", "web desk", "super user", "superuser", "site admin", "contributors");

    /// <summary>The last word of a company's name: it made the site, it wrote nothing.</summary>
    private static readonly FrozenSet<string> LegalForms = FrozenSet.Create(StringComparer.Ordinal, "Inc", "LLC", "Ltd", "Limited", "GmbH", "Corp", "Corporation", "PC", "PLLC", "LLP", "PLC", "AG", "SpA", "SAS", "SARL", "BV", "AB", "Oy");

    /// <summary>The site's own name or an account's: true, but worth less than a person whom readers see.</summary>
    public static bool IsWeak(string name, string? site) => IsMachine(name) || (site is not null && (site.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(site, StringComparison.OrdinalIgnoreCase)));

    /// <summary>An account's name: "greta.holm", "editor-2", "u83hf92", "Courier Admin".</summary>
    public static bool IsMachine(string name) => name.EndsWith(" admin", StringComparison.OrdinalIgnoreCase)
        || (!name.Contains(' ', StringComparison.Ordinal) && name.AsSpan().IndexOfAnyInRange('A', 'Z') < 0 && (name.AsSpan().IndexOfAny(".-_") >= 0 || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0));

    /// <summary>The names that these fields hold, each once.</summary>
    public static List<string> Clean(IEnumerable<string> names)
    {
        var clean = new List<string>();
        foreach (string name in names.SelectMany(Split))
        {
            if (clean.Count < Most && IsName(name) && !clean.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                clean.Add(name);
            }
        }

        if (clean.Count > 1 && !clean.TrueForAll(NameLists.IsOffice))
        {
            clean.RemoveAll(NameLists.IsOffice); // a list of a person and of what the person is
        }

        return clean;
    }

    private static IEnumerable<string> Split(string names)
    {
        string line = Plain.OneLine(System.Net.WebUtility.HtmlDecode(names));
        foreach (string opening in (string[])["about the author: ", "by ", "by: ", "author: "])
        {
            line = line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) ? line[opening.Length..] : line;
        }

        int by = line.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        line = by is > 0 and <= MaxOpening ? line[(by + 4)..] : line; // "Analysis by", "Words and photos by"
        int pause = line.IndexOf(" - ", StringComparison.Ordinal);
        line = pause > 0 ? line[..pause] : line;

        string[] pieces = [.. NameLists.Split(line)];
        pieces = pieces.Length > 1 ? [pieces[0], .. pieces[1..].Where(piece => !IsCredential(piece) && !NameLists.IsOffice(piece))] : pieces;
        // "Greta Holm, The Vellmar Courier": the paper follows the person.
        return pieces.Length > 1 && !pieces[0].StartsWith("The ", StringComparison.Ordinal) ? pieces.Where(piece => !piece.StartsWith("The ", StringComparison.Ordinal)) : pieces;
    }

    /// <summary>"Insights from", "More articles": a label or a link and no name.</summary>
    private static bool IsLabel(string name) => name.LastIndexOf(' ') is > 0 and var last
        && (name[(last + 1)..] is "from" or "by" or "with" or "of" or "for" or "in" or "on" or "at" or "to" || name[(last + 1)..].ToLowerInvariant() is "articles" or "posts" or "stories" or "profile" or "archive");

    /// <summary>"MD", "Ph.D.", "RDN": what a person has, behind a comma.</summary>
    private static bool IsCredential(string piece) => piece.Length <= LongestCredential && !piece.Contains(' ', StringComparison.Ordinal) && piece.Count(char.IsAsciiLetterUpper) >= 2;

    private static bool IsName(string name) => !IsLabel(name) && !LegalForms.Contains(name[(name.LastIndexOf(' ') + 1)..].TrimEnd('.')) && name.Length is > 1 and <= MaxName && !Nobody.Contains(name) && Words.Count(name) <= 6
        && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && !name.Contains(".com", StringComparison.OrdinalIgnoreCase) && name.Any(char.IsLetter)
        && !(name.Contains(' ', StringComparison.Ordinal) && name.AsSpan().IndexOfAnyInRange('0', '9') >= 0);
}
