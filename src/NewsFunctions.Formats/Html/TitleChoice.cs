using NewsFunctions.Core.Text;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>The headline: the page's h1 where a declared title confirms it, else the declared title without the site's name.</summary>
internal static class TitleChoice
{
    /// <summary>Marks that part a headline from the name of the site or section.</summary>
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " // ", " / ", " < ", " > ", " ~ ", "| ", " |"];

    /// <summary>Every wording of the headline that the head declares, cut in all ways.</summary>
    public static List<string> Wordings(PageMetadata metadata)
    {
        var wordings = new List<string>();
        foreach (string? title in (string?[])[metadata.JsonLd.Headline, metadata.First("og:title"), metadata.First("twitter:title"), metadata.TitleTag])
        {
            if (title is null || Plain.OneLine(title) is not { Length: > 0 } clean)
            {
                continue;
            }

            wordings.Add(clean);
            foreach (string separator in Separators)
            {
                int first = clean.IndexOf(separator, StringComparison.Ordinal), last = clean.LastIndexOf(separator, StringComparison.Ordinal);
                if (last > 0)
                {
                    wordings.Add(clean[..last]);
                    wordings.Add(clean[..first]);
                    wordings.Add(clean[(last + separator.Length)..]);
                    wordings.Add(clean[(first + separator.Length)..]);
                }
            }
        }

        return wordings;
    }

    /// <summary>The title, and whether it was worked out rather than declared.</summary>
    public static (string? Title, bool Inferred) Of(PageContext page, PageMetadata metadata, string? site)
    {
        string? declared = Declared(metadata, site);
        string? heading = Heading(page, declared);
        if (heading is not null)
        {
            return (heading, false);
        }

        return (declared, declared is not null && metadata.First("og:title") is null && metadata.JsonLd.Headline is null);
    }

    private static string? Declared(PageMetadata metadata, string? site)
    {
        string? og = Cut(metadata.First("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title"), site);
        string? ld = metadata.JsonLd.Headline is { } headline ? Plain.OneLine(headline) : null;
        return og ?? ld ?? Cut(metadata.TitleTag, site) ?? metadata.TitleTag;
    }

    /// <summary>The h1 that repeats or nearly repeats a declared wording; with nothing declared, the only h1.</summary>
    private static string? Heading(PageContext page, string? declared)
    {
        string? only = null;
        int count = 0;
        foreach (int i in Headings(page))
        {
            string text = Plain.OneLine(page.Tree.Text(page.Tree.Blocks[i]).ToString());
            if (page.Hints.IsTitle(page.Facts[i]) || (declared is not null && Shared(text, declared) >= 0.6))
            {
                return text;
            }

            only = text;
            count++;
        }

        return declared is null && count == 1 ? only : null;
    }

    private static IEnumerable<int> Headings(PageContext page)
    {
        for (int i = 0; i < page.Boxes.Length; i++)
        {
            if ((page.Tags[page.Tree.Blocks[i].Node] & 1UL << (int)HtmlTag.H1) != 0 && page.Facts[i].Words > 0)
            {
                yield return i;
            }
        }
    }

    /// <summary>Takes the site's name off the end (or head) of a title.</summary>
    private static string? Cut(string? title, string? site)
    {
        if (title is null)
        {
            return null;
        }

        foreach (string separator in Separators)
        {
            int last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
            {
                continue;
            }

            string tail = title[(last + separator.Length)..], head = title[..last];
            if (site is not null && Shared(tail, site) >= 0.5)
            {
                return head.Trim();
            }

            int first = title.IndexOf(separator, StringComparison.Ordinal);
            if (site is not null && Shared(title[..first], site) >= 0.5)
            {
                return title[(first + separator.Length)..].Trim();
            }

            if (Words.Count(tail) <= 4 && Words.Count(head) >= 4 && separator is not " / ")
            {
                return head.Trim();
            }
        }

        return title;
    }

    /// <summary>Words that two texts share, as a part of the longer one's words.</summary>
    private static double Shared(string a, string b)
    {
        HashSet<string> left = [.. Keys(a)], right = [.. Keys(b)];
        return left.Count == 0 || right.Count == 0 ? 0 : left.Count(right.Contains) / (double)Math.Max(left.Count, right.Count);
    }

    private static string[] Keys(string text) =>
        text.ToLowerInvariant().Split([' ', '\u00A0', ',', '.', ':', '|', '-', '–', '—', '’', '\'', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
