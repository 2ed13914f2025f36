using NewsFunctions.Core.Text;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>The headline: the page's h1 where a declared title confirms it, else the declared title without the site's name.</summary>
internal static class TitleChoice
{
    /// <summary>Characters of the longest headline.</summary>
    private const int MaxHeading = 300;

    /// <summary>Words of the shortest h1 that is taken though nothing declared resembles it.</summary>
    private const int MinHeadingWords = 3;

    /// <summary>Share of words from which two wordings are of one headline.</summary>
    private const double Alike = 0.4;

    /// <summary>Share of words from which a heading below the first level is the headline.</summary>
    private const double Same = 0.6;

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
            foreach (string separator in TitleText.Separators)
            {
                int first = clean.IndexOf(separator, StringComparison.Ordinal), last = clean.LastIndexOf(separator, StringComparison.Ordinal);
                if (last > 0)
                {
                    // The longer part is the headline's; the shorter one is the site's or the section's.
                    string end = clean[(last + separator.Length)..], start = clean[..first];
                    wordings.Add(clean[..last].Length >= end.Length ? clean[..last] : end);
                    wordings.Add(start.Length > clean.Length / 2 ? start : clean[(first + separator.Length)..]);
                }
            }
        }

        return wordings;
    }

    /// <summary>The title, the block it stands in (−1 when in none), and whether it was worked out rather than declared.</summary>
    /// <param name="page">The page.</param>
    /// <param name="metadata">Its head.</param>
    /// <param name="site">The site's name.</param>
    /// <param name="bodyStart">The first block of the body.</param>
    public static (string? Title, int Block, bool Inferred) Of(PageContext page, PageMetadata metadata, string? site, int bodyStart)
    {
        string? declared = Declared(metadata, site);
        int heading = Heading(page, declared, site, bodyStart);
        if (Agreed(metadata, site) is { } agreed && !(heading >= 0 && (page.Hints.IsTitle(page.Facts[heading]) || (!metadata.JsonLd.IsNews && TitleText.Shared(TextOf(page, heading), agreed) >= Alike))))
        {
            return (agreed, page.TitleBlock(), false);
        }

        if (heading >= 0)
        {
            string text = WithoutKicker(TextOf(page, heading), declared);
            return (TitleText.Cut(text, site, text.Contains(" | ", StringComparison.Ordinal)), heading, false);
        }

        int titled = page.TitleBlock();
        if (titled >= 0 && HtmlTags.IsHeading(page.Tree.Nodes[page.Boxes[titled]].Tag) && page.Hints.IsTitle(page.Facts[titled])
            && TextOf(page, titled) is { Length: <= MaxHeading } repeated && Words.Count(repeated) >= MinHeadingWords && (site is null || TitleText.Shared(repeated, site) < 0.6))
        {
            return (repeated, titled, false); // a lesser heading tells which part of a declared title is the headline
        }

        if (declared is not null && !Headings(page, HtmlTag.H1).Any()
            && Headings(page, HtmlTag.H2).Where(i => i <= bodyStart).OrderByDescending(i => TitleText.Shared(TextOf(page, i), declared)).FirstOrDefault(-1) is >= 0 and var second && TitleText.Shared(TextOf(page, second), declared) >= Same)
        {
            return (TextOf(page, second), second, false); // a page without any h1 has its headline one level lower
        }

        return (declared, titled, declared is not null && metadata.First("og:title") is null && metadata.JsonLd.Headline is null);
    }

    /// <summary>An h1 that ends with the declared title, without the date or label ("Blog:") that a template put before it.</summary>
    private static string WithoutKicker(string heading, string? declared)
    {
        if (declared is null || heading.Length <= declared.Length || Words.Count(declared) < MinHeadingWords || !heading.EndsWith(declared, StringComparison.OrdinalIgnoreCase))
        {
            return heading;
        }

        string kicker = heading[..^declared.Length].TrimEnd();
        bool isLabel = kicker.Length > 1 && kicker[^1] is ':' or '|' or '–' or '—' or '-' && Words.Count(kicker) <= 2;
        return isLabel || VisibleDate.IsDateLine(kicker, out _) ? heading[^declared.Length..] : heading;
    }

    private static string TextOf(PageContext page, int block) => Plain.OneLine(page.Tree.Text(page.Tree.Blocks[block]).ToString());

    /// <summary>The headline that structured data and the title tag agree on, for pages whose h1 says something else.</summary>
    private static string? Agreed(PageMetadata metadata, string? site) => metadata.JsonLd.Headline is { } headline && Plain.OneLine(headline) is { Length: > 0 } one
        && TitleText.Cut(metadata.TitleTag, site, byLength: true) is { } title && BlockFacts.Of(title).Hash == BlockFacts.Of(one).Hash ? one : null;

    private static string? Declared(PageMetadata metadata, string? site)
    {
        string? og = TitleText.Cut(metadata.First("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title"), site, byLength: true);
        string? ld = metadata.JsonLd.Headline is { } headline ? Plain.OneLine(headline) : null;
        return og ?? ld ?? TitleText.Cut(metadata.TitleTag, site, byLength: true) ?? metadata.TitleTag;
    }

    /// <summary>
    /// The h1 that repeats a declared wording, else the one most like it, else the last one before the body: editors change a headline
    /// on the page and leave the head as it was. An h1 that names the site is none.
    /// </summary>
    private static int Heading(PageContext page, string? declared, string? site, int bodyStart)
    {
        (int best, double alike) = (-1, 0);
        int before = -1;
        foreach (int i in Headings(page, HtmlTag.H1))
        {
            string text = TextOf(page, i);
            if (text.Length > MaxHeading || (site is not null && TitleText.Shared(text, site) >= 0.6))
            {
                continue;
            }

            if (page.Hints.IsTitle(page.Facts[i]))
            {
                return i;
            }

            double shared = declared is null ? 0 : TitleText.Shared(text, declared);
            (best, alike) = shared > alike ? (i, shared) : (best, alike);
            before = i <= bodyStart && page.Facts[i].Words >= MinHeadingWords && (page.Near[page.Tree.Blocks[i].Node] & (Marks.Related | Marks.Comments | Marks.Promo | Marks.Newsletter)) == 0 ? i : before;
        }

        return alike >= Alike ? best : before;
    }

    private static IEnumerable<int> Headings(PageContext page, HtmlTag level)
    {
        for (int i = 0; i < page.Boxes.Length; i++)
        {
            if ((page.Tags[page.Tree.Blocks[i].Node] & 1UL << (int)level) != 0 && page.Facts[i].Words > 0)
            {
                yield return i;
            }
        }
    }
}
