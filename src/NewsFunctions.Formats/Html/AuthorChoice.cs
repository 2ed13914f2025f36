using System.Collections.Frozen;
using NewsFunctions.Core.Text;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>Who wrote it: structured data and meta tags, checked; else what the page marks as its byline; else a line that reads as one.</summary>
internal static class AuthorChoice
{
    /// <summary>Blocks before and after the headline in which a byline is the article's.</summary>
    private const int Before = 6, After = 14;

    /// <summary>Most persons of one byline.</summary>
    private const int MaxAuthors = 10;

    /// <summary>Characters of the longest name.</summary>
    private const int MaxName = 60;

    /// <summary>What systems write where an author should stand.</summary>
    private static readonly FrozenSet<string> Nobody = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "admin", "administrator", "editor", "editors", "editorial", "staff", "author", "webmaster", "guest", "user", "root", "wordpress", "unknown", "anonymous", "contributor", "by", "news", "redacción", "redaktion",
        "rédaction", "redazione", "redação", "none", "null", "undefined", "posted by", "written by", "press release", "web desk", "super user", "superuser", "site admin", "contributors");

    /// <summary>The persons, the byline as it stands, and whether they were read off the visible text.</summary>
    public static (IReadOnlyList<string> Authors, string? Byline, bool Inferred) Of(PageContext page, PageMetadata metadata, int title)
    {
        (IReadOnlyList<string> marked, string? byline, bool worded) = Visible(page, title);
        List<string> declared = Clean(metadata.JsonLd.Authors);
        if (declared.Count == 0)
        {
            declared = Clean(metadata.Lists.Where(pair => pair.Name is "author" or "article:author" or "dc.creator" or "parsely-author" or "sailthru.author" or "citation_author" or "byl" or "og:author" or "dcterms.creator" or "book:author")
                .GroupBy(pair => pair.Name, StringComparer.Ordinal).Select(group => group.Select(pair => pair.Value)).FirstOrDefault(group => Clean(group).Count > 0) ?? []);
        }

        return declared.Count > 0 ? (declared, byline, false) : (marked, byline, worded && marked.Count > 0);
    }

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
        string line = Plain.OneLine(names);
        foreach (string opening in (string[])["By ", "by ", "BY ", "Written by ", "Posted by "])
        {
            line = line.StartsWith(opening, StringComparison.Ordinal) ? line[opening.Length..] : line;
        }

        return line.Split([",", ";", " and ", " & ", " | ", " / ", " und ", " y ", " et "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static bool IsName(string name) => name.Length is > 1 and <= MaxName && !Nobody.Contains(name) && Words.Count(name) <= 6
        && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && !name.Contains(".com", StringComparison.OrdinalIgnoreCase) && name.Any(char.IsLetter);

    private static (IReadOnlyList<string> Authors, string? Byline, bool Worded) Visible(PageContext page, int title)
    {
        int from = Math.Max(0, title - Before), to = title < 0 ? Math.Min(page.Facts.Length, After * 2) : Math.Min(page.Facts.Length, title + After);
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> line = page.Tree.Text(page.Tree.Blocks[i]);
            if (line.Length <= BylineText.MaxLength && BylineText.TryRead(line, out ReadByline? byline) && byline!.Authors.Count > 0)
            {
                return (byline.Authors, byline.Text, true);
            }
        }

        for (int i = from; i < to; i++)
        {
            PageBlock block = page.Tree.Blocks[i];
            ReadOnlySpan<char> line = page.Tree.Text(block);
            bool isMarked = (page.Near[block.Node] & Marks.Author) != 0 || page.Tree.Nodes[block.Node].Element.GetAttribute("rel") is "author";
            if (isMarked && line.Length <= BylineText.MaxLength && i != title && Clean(BylineText.Authors(line)) is { Count: > 0 } authors)
            {
                return (authors, line.ToString(), false);
            }
        }

        return ([], null, false);
    }
}
