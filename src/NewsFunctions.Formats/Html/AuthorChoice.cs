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

    /// <summary>Blocks behind the headline in which a bare name may be the byline.</summary>
    private const int PlacedWithin = 4;

    /// <summary>Marks that part the pieces of a line such as "12 May 2031 · Greta Holm · 4 min read".</summary>
    private static readonly char[] Strokes = ['|', '·', '•', '⋅', '∙', '–', '—'];

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
        foreach (string opening in (string[])["about the author: ", "written by ", "posted by ", "article by ", "by ", "author: "])
        {
            line = line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) ? line[opening.Length..] : line;
        }

        int pause = line.IndexOf(" - ", StringComparison.Ordinal);
        line = pause > 0 ? line[..pause] : line;

        return line.Split([",", ";", " and ", " & ", " | ", " / ", " und ", " y ", " et "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static bool IsName(string name) => name.Length is > 1 and <= MaxName && !Nobody.Contains(name) && Words.Count(name) <= 6
        && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && !name.Contains(".com", StringComparison.OrdinalIgnoreCase) && name.Any(char.IsLetter)
        && !(name.Contains(' ', StringComparison.Ordinal) && name.AsSpan().IndexOfAnyInRange('0', '9') >= 0);

    private static (List<string> Authors, string? Byline, bool Worded) Visible(PageContext page, HeadArea near)
    {
        foreach (int i in near.InOrder())
        {
            string line = Line(page, i);
            if (line.Length is > 0 and <= BylineText.MaxLength && BylineText.TryRead(line, out ReadByline? byline) && byline!.Authors.Count > 0 && (page.Near[page.Tree.Blocks[i].Node] & (Marks.Related | Marks.Comments | Marks.Quote)) == 0)
            {
                // "By Greta Holm" glued to a date or a role: the marked name inside is the exact one.
                List<string> linked = [.. Clean(AuthorLinks.Names(page, i)).Where(name => byline.Authors.Any(author => author.StartsWith(name, StringComparison.OrdinalIgnoreCase)))];
                return (linked.Count == byline.Authors.Count ? linked : [.. byline.Authors], byline.Text, true);
            }
        }

        return Marked(page, near) ?? Placed(page, near) ?? ([], null, false);
    }

    /// <summary>What the page marks as its author, or labels so.</summary>
    private static (List<string> Authors, string? Byline, bool Worded)? Marked(PageContext page, HeadArea near)
    {
        foreach (int i in near.InOrder())
        {
            PageBlock block = page.Tree.Blocks[i];
            string text = Line(page, i);
            if (i == near.Title || text.Length is 0 or > BylineText.MaxLength || text[^1] is ':' || (page.Near[block.Node] & (Marks.Related | Marks.Comments)) != 0)
            {
                continue;
            }

            List<string> names = Clean(AuthorLinks.Names(page, i));
            bool isMarked = page.Facts[i].Words <= 12 && (AuthorLinks.IsMarked(page, block.Node) || FollowsLabel(page, i));
            names = names.Count == 0 && isMarked ? Clean(BylineText.Authors(text)) : names;
            if (names.Count == 0 && isMarked && page.Facts[i].Words <= 4 && page.Facts[i].Digits == 0)
            {
                names = Clean([text]); // a first name alone, or a team
            }

            if (names.Count > 0)
            {
                return (names, text, false);
            }
        }

        return null;
    }

    /// <summary>A name that says nothing of itself but stands where bylines stand: above the body, parted by a stroke or dot from a date, or beside one.</summary>
    private static (List<string> Authors, string? Byline, bool Worded)? Placed(PageContext page, HeadArea near)
    {
        foreach (int i in near.InOrder().Where(i => i > near.Title && near.Title >= 0 && near.IsHead(i) && i <= near.Title + PlacedWithin))
        {
            string text = Plain.OneLine(page.Tree.Text(page.Tree.Blocks[i]).ToString());
            if (text.Length > BylineText.MaxLength || page.Facts[i].Words > 16 || (page.Near[page.Tree.Blocks[i].Node] & (Marks.Related | Marks.Comments)) != 0)
            {
                continue;
            }

            string[] parts = text.Split(Strokes, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            bool hasDate = parts.Any(part => VisibleDate.TryFind(part, out _)) || (parts.Length == 1 && (HasDate(page, i - 1) || HasDate(page, i + 1)));
            foreach (string part in hasDate ? parts : [])
            {
                string name = part.Split(" in ")[0];
                if (Words.Count(name) is >= 2 and <= 4 && !page.Hints.IsTitle(BlockFacts.Of(name)) && BylineText.Authors(name) is [var only] && (only == name || BylineText.TryRead(name, out _)))
                {
                    return ([only], text, true);
                }
            }
        }

        return null;
    }

    private static bool HasDate(PageContext page, int block) => block >= 0 && block < page.Facts.Length && page.Facts[block] is { Words: < 12, Digits: >= 4 }
        && VisibleDate.TryFind(page.Tree.Text(page.Tree.Blocks[block]), out _);

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
}
