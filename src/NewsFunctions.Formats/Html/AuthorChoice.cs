using System.Collections.Frozen;
using NewsFunctions.Core.Text;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>Who wrote it: structured data and meta tags, checked; else what the page marks as its byline; else a line that reads as one.</summary>
internal static class AuthorChoice
{
    /// <summary>Most persons of one byline.</summary>
    private const int MaxAuthors = 10;

    /// <summary>Characters of the longest name.</summary>
    private const int MaxName = 60;

    private static readonly string[] AuthorTags = ["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "citation_author", "og:author", "book:author"];

    private static readonly FrozenSet<string> Labels = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "by", "author", "authors", "written by", "article by", "words by", "story by", "posted by", "text", "autor", "autora", "por", "par", "auteur", "von", "di", "autore", "door", "av", "автор");

    /// <summary>What systems write where an author should stand.</summary>
    private static readonly FrozenSet<string> Nobody = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "admin", "administrator", "editor", "editors", "editorial", "staff", "author", "webmaster", "guest", "user", "root", "wordpress", "unknown", "anonymous", "contributor", "by", "news", "redacción", "redaktion",
        "rédaction", "redazione", "redação", "none", "null", "undefined", "posted by", "written by", "press release", "web desk", "super user", "superuser", "site admin", "contributors");

    /// <summary>The persons, the byline as it stands, and whether they were read off the visible text.</summary>
    public static (IReadOnlyList<string> Authors, string? Byline, bool Inferred) Of(PageContext page, PageMetadata metadata, HeadArea near, string? site)
    {
        (List<string> marked, string? byline, bool worded) = Visible(page, near);
        List<string> declared = Clean(metadata.JsonLd.Authors);
        if (declared.Count == 0 || declared.All(name => IsWeak(name, site)))
        {
            List<string> tagged = FromTags(metadata);
            declared = tagged.Count > 0 && (declared.Count == 0 || !tagged.All(name => IsWeak(name, site))) ? tagged : declared;
        }

        if (declared.Count > 0 && (marked.Count == 0 || !declared.All(name => IsWeak(name, site))))
        {
            return ([.. declared.Where(name => !IsMachine(name))], byline, false);
        }

        return (marked, byline, worded && marked.Count > 0);
    }

    private static List<string> FromTags(PageMetadata metadata)
    {
        foreach (string tag in AuthorTags)
        {
            IEnumerable<string> values = metadata.Lists.Where(pair => pair.Name == tag).Select(pair => tag is "citation_author" ? Turned(pair.Value) : pair.Value);
            if (Clean(values) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return [];
    }

    /// <summary>"Holm, Greta" as catalogues write it.</summary>
    private static string Turned(string name) => name.Split(", ") is [var last, var first] ? $"{first} {last}" : name;

    /// <summary>The site's own name or an account's: true, but worth less than a person whom readers see.</summary>
    private static bool IsWeak(string name, string? site) => IsMachine(name) || (site is not null && (site.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(site, StringComparison.OrdinalIgnoreCase)));

    /// <summary>An account's name: "greta.holm", "editor-2", "u83hf92".</summary>
    private static bool IsMachine(string name) => !name.Contains(' ', StringComparison.Ordinal) && name.AsSpan().IndexOfAnyInRange('A', 'Z') < 0
        && (name.AsSpan().IndexOfAny(".-_") >= 0 || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0);

    private static List<string> Clean(IEnumerable<string> names)
    {
        var clean = new List<string>();
        foreach (string name in names.SelectMany(Split))
        {
            if (clean.Count < MaxAuthors && IsName(name) && !clean.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                clean.Add(name);
            }
        }

        return clean;
    }

    private static IEnumerable<string> Split(string names)
    {
        string line = Plain.OneLine(System.Net.WebUtility.HtmlDecode(names));
        foreach (string opening in (string[])["written by ", "posted by ", "article by ", "by ", "author: "])
        {
            line = line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) ? line[opening.Length..] : line;
        }

        int pause = line.IndexOf(" - ", StringComparison.Ordinal);
        line = pause > 0 ? line[..pause] : line;

        return line.Split([",", ";", " and ", " & ", " | ", " / ", " und ", " y ", " et "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static bool IsName(string name) => name.Length is > 1 and <= MaxName && !Nobody.Contains(name) && Words.Count(name) <= 6
        && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && !name.Contains(".com", StringComparison.OrdinalIgnoreCase) && name.Any(char.IsLetter);

    private static (List<string> Authors, string? Byline, bool Worded) Visible(PageContext page, HeadArea near)
    {
        foreach (int i in near.InOrder())
        {
            string line = Line(page, i);
            if (line.Length is > 0 and <= BylineText.MaxLength && BylineText.TryRead(line, out ReadByline? byline) && byline!.Authors.Count > 0 && (page.Near[page.Tree.Blocks[i].Node] & (Marks.Related | Marks.Comments | Marks.Quote)) == 0)
            {
                return ([.. byline.Authors], byline.Text, true);
            }
        }

        foreach (int i in near.InOrder())
        {
            PageBlock block = page.Tree.Blocks[i];
            string text = Line(page, i);
            if (i == near.Title || text.Length is 0 or > BylineText.MaxLength || text[^1] is ':' || page.Facts[i].Words > 12 || (page.Near[block.Node] & (Marks.Related | Marks.Comments)) != 0 || !(IsMarked(page, block.Node) || FollowsLabel(page, i)))
            {
                continue;
            }

            List<string> names = Clean(BylineText.Authors(text));
            if (names.Count == 0 && page.Facts[i].Words <= 4 && page.Facts[i].Digits == 0)
            {
                names = Clean([text]); // a first name alone, or a team
            }

            if (names.Count > 0)
            {
                return (names, text, false);
            }
        }

        return ([], null, false);
    }

    /// <summary>A block as one line, "By" parted from a name that a template glued to it, a date behind the names cut off.</summary>
    private static string Line(PageContext page, int block)
    {
        PageBlock at = page.Tree.Blocks[block];
        if (at.Length > 2 * BylineText.MaxLength)
        {
            return "";
        }

        string line = Plain.OneLine(page.Tree.Text(at).ToString());
        line = line.Length > 3 && line.StartsWith("By", StringComparison.OrdinalIgnoreCase) && char.IsUpper(line[2]) && char.IsLower(line[3]) ? "By " + line[2..] : line;
        return VisibleDate.TryFind(line, out FoundDate date) && date.Start > 6 ? line[..date.Start].TrimEnd(" ,-–—|·•/".ToCharArray()) : line;
    }

    /// <summary>Whether the block before is a label such as "Author" or "Written by" and nothing else.</summary>
    private static bool FollowsLabel(PageContext page, int block)
    {
        if (block == 0 || page.Facts[block - 1].Words is 0 or > 2 || page.Facts[block].Words > 5)
        {
            return false;
        }

        return Labels.Contains(page.Tree.Text(page.Tree.Blocks[block - 1]).Trim(" :").ToString());
    }

    /// <summary>Whether the page says by rel, itemprop, class or address that this is an author's name.</summary>
    private static bool IsMarked(PageContext page, int node)
    {
        for (int level = 0; level < 4 && node >= 0; level++, node = page.Tree.Nodes[node].Parent)
        {
            PageNode at = page.Tree.Nodes[node];
            if ((at.Own & Marks.Author) != 0)
            {
                return true;
            }

            if (at.Tag is HtmlTag.Anchor && (at.Element.GetAttribute("rel") is "author" || IsAuthorPage(at.Element.GetAttribute("href"))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAuthorPage(string? address) => address is not null
        && (address.Contains("/author/", StringComparison.OrdinalIgnoreCase) || address.Contains("/authors/", StringComparison.OrdinalIgnoreCase) || address.Contains("/by/", StringComparison.OrdinalIgnoreCase));
}
