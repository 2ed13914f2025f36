using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>
/// Makes texts of which marked pages hold too few: short articles among much else. An article loses most of its middle; teasers, comments and other articles come
/// behind it, now and then above it and inside it. Everything hangs on the seed.
/// </summary>
internal sealed class CrowdedTexts
{
    /// <summary>How often an article is shortened, and how often a section is put behind, above and inside it.</summary>
    private const double Shortened = 0.8, Followed = 0.6, Headed = 0.2, Parted = 0.1;

    /// <summary>Lines of a shortened article, on average over two.</summary>
    private const double MeanLines = 8;

    /// <summary>Lines above the body among which a section may come, and behind it.</summary>
    private const int HeadReach = 25, TailReach = 12;

    private readonly Random random;
    private readonly MadeSections sections;

    private CrowdedTexts(IReadOnlyList<MarkedText> pages, int seed)
    {
        random = new Random(seed);
        sections = new MadeSections(pages, random);
    }

    /// <summary>
    /// One crowded text of each page, with sections made of the others. Pages in a script without case stay as they are: sections in another script would be told
    /// by it, and there are too few such pages to make sections of.
    /// </summary>
    public static MarkedText[] Of(IReadOnlyList<MarkedText> pages, int seed)
    {
        MarkedText[] cased = [.. pages.Where(page => HasCase(page.Body))];
        var made = new MarkedText[pages.Count];
        Parallel.For(0, pages.Count, i => made[i] = HasCase(pages[i].Body) ? new CrowdedTexts(cased, unchecked((seed * 100_003) + i)).Make(pages[i]) : pages[i]);
        return made;
    }

    private static bool HasCase(string text) => text.Count(char.IsLower) * 2 > text.Count(char.IsLetter);

    private MarkedText Make(MarkedText page)
    {
        List<TextRow> rows = [.. page.Lines.Select((line, i) => new TextRow(page.LineText(line), line.BlankBefore, page.States[i] == LineState.Body))];
        List<string> lost = [];
        if (Chance(Shortened))
        {
            rows = Shorten(rows, lost);
        }

        int first = rows.FindIndex(row => row.IsBody), last = rows.FindLastIndex(row => row.IsBody);
        if (first < 0)
        {
            return page;
        }

        if (Chance(Followed))
        {
            int at = Math.Min(rows.Count, last + 1 + (Chance(0.5) ? 0 : random.Next(TailReach)));
            List<TextRow> made = sections.Any(lost);
            rows.InsertRange(at, Chance(0.5) ? made : [.. made, .. sections.Any(lost)]);
        }

        if (Chance(Headed))
        {
            int at = random.Next(Math.Max(0, first - HeadReach), first + 1);
            rows.InsertRange(Chance(0.7) ? Math.Min(at, Headline(rows, first)) : at, sections.Any([]));
        }

        if (Chance(Parted) && last - first > 4)
        {
            int at = rows.FindIndex(random.Next(first + 1, last), row => row.IsBody);
            rows.InsertRange(Math.Max(at, first + 1), sections.Any([]).Take(random.Next(1, 6)));
        }

        return page.With(rows);
    }

    /// <summary>Takes lines out of the middle of the body, with what stands between them.</summary>
    private List<TextRow> Shorten(List<TextRow> rows, List<string> lost)
    {
        int[] body = [.. rows.Index().Where(row => row.Item.IsBody).Select(row => row.Index)];
        int kept = 2 + (int)(-Math.Log(1 - random.NextDouble()) * MeanLines);
        if (body.Length <= kept + 2)
        {
            return rows;
        }

        int head = Math.Max(1, (int)(kept * (0.3 + (0.7 * random.NextDouble())))), tail = kept - head;
        int from = body[head - 1] + 1, to = tail == 0 ? body[^1] + 1 : body[^tail];
        lost.AddRange(rows[from..to].Where(row => row.IsBody && row.Text.Length > 60).Select(row => row.Text));
        return [.. rows[..from], .. rows[to..]];
    }

    /// <summary>The line of the headline above the body, else a line near it.</summary>
    private static int Headline(List<TextRow> rows, int first)
    {
        int title = rows.FindLastIndex(first, Math.Min(first, HeadReach), row => HeadLine.IsPart(rows[0].Text, row.Text));
        return title > 0 ? title : Math.Max(Math.Min(1, first), first - 6);
    }

    private bool Chance(double share) => random.NextDouble() < share;
}
