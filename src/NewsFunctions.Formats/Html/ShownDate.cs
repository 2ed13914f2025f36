using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;
using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Formats.Html;

/// <summary>The date that readers see near the headline.</summary>
/// <param name="Date">The date; null when none is seen.</param>
/// <param name="IsAlone">Whether it stands above the body in a line that is nothing else.</param>
/// <param name="IsPublished">Whether it stands above the body and no word says that it is the day of a change.</param>
/// <param name="IsChange">Whether it is only the day of a change.</param>
internal readonly record struct ShownDate(ArticleDate? Date, bool IsAlone, bool IsPublished, bool IsChange)
{
    /// <summary>What the date of a line is.</summary>
    private enum Line
    {
        None,
        Teaser,
        Change,
        Among,
        Alone,
    }

    /// <summary>Characters of the longest block that is read for a date among other words.</summary>
    private const int MaxLine = 160;

    /// <summary>Blocks before and behind in which further dates make a date one of a list.</summary>
    private const int TeasersWithin = 12;

    /// <summary>How many there must be.</summary>
    private const int FewestTeasers = 2;

    /// <summary>Blocks behind the headline in which the date of publication stands.</summary>
    private const int Behind = 8;

    /// <summary>A line that is a date and nothing else first, then one among other words, then the day of a change.</summary>
    /// <param name="page">The page.</param>
    /// <param name="near">Where dates stand.</param>
    /// <param name="monthFirst">Whether "3/4/2031" is March 4.</param>
    /// <param name="declared">The day that the page declares; a line that says the same settles it.</param>
    public static ShownDate Of(PageContext page, HeadArea near, bool monthFirst, DateOnly? declared)
    {
        bool IsPublished(int block) => near.IsHead(block) && near.Title >= 0 && block > near.Title && block <= near.Title + Behind;
        ShownDate? among = null;
        ArticleDate? updated = null;
        foreach (int i in near.InOrder())
        {
            Line line = Read(page, i, monthFirst, out ArticleDate date, out ArticleDate? turned);
            if (line is Line.Change)
            {
                updated ??= date;
            }
            else if (line is not Line.None && declared is { } day && (date.Day == day || turned?.Day == day))
            {
                return new ShownDate(date.Day == day ? date : turned, line is Line.Alone && near.IsHead(i), IsPublished(i), false);
            }
            else if (line is Line.Alone)
            {
                return new ShownDate(date, near.IsHead(i), IsPublished(i), false);
            }
            else if (line is Line.Among)
            {
                among ??= new ShownDate(date, false, IsPublished(i), false);
            }
        }

        return among ?? new ShownDate(updated, false, false, updated is not null);
    }

    /// <summary>Whether a block speaks of a change and not of the publication.</summary>
    public static bool IsUpdate(PageContext page, int block) => block < page.Tree.Blocks.Length && IsUpdate(page.Tree.Text(page.Tree.Blocks[block]));

    /// <summary>Whether a text speaks of a change and not of the publication.</summary>
    public static bool IsUpdate(ReadOnlySpan<char> line) => line.Length < MaxLine && DateRole.ChangeAt(line) >= 0 && DateRole.PublicationAt(line) < 0;

    /// <param name="page">The page.</param>
    /// <param name="block">The line.</param>
    /// <param name="monthFirst">Whether "3/4/2031" is March 4.</param>
    /// <param name="date">The date that the line holds.</param>
    /// <param name="turned">What it is with day and month the other way round; null where there is one reading.</param>
    private static Line Read(PageContext page, int block, bool monthFirst, out ArticleDate date, out ArticleDate? turned)
    {
        (date, turned) = (default, null);
        ReadOnlySpan<char> line = page.Tree.Text(page.Tree.Blocks[block]);
        Marks marks = page.Near[page.Tree.Blocks[block].Node];
        if (line.Length > MaxLine || page.Facts[block].Digits < 4 || (marks & (Marks.Related | Marks.Comments)) != 0)
        {
            return Line.None;
        }

        bool isFound = VisibleDate.TryFind(line, out FoundDate found, monthFirst);
        bool isDate = isFound && VisibleDate.IsDateLine(line, out _);
        int change = DateRole.ChangeAt(line), publication = DateRole.PublicationAt(line);
        bool isChanged = block > 0 && page.Facts[block].Words < 8 && IsUpdate(page, block - 1) && page.Facts[block - 1].Words < 4;
        DateElements elements = DateElements.Of(page, block, publication >= 0 ? -1 : isChanged ? 0 : change, monthFirst);
        if (elements.Published is { } first && (!isDate || elements.Changed is not null))
        {
            date = first;
            return Line.Among;
        }

        if (!isFound)
        {
            return Line.None;
        }

        if (change >= 0 && publication > change && VisibleDate.TryFind(line[publication..], out FoundDate later, monthFirst))
        {
            found = later with { Start = later.Start + publication }; // "Updated 9 September 2031 | Published 2 September 2031"
        }

        date = found.Date;
        if (isChanged || elements.Changed is not null || (change >= 0 && publication < 0 && found.Start > change))
        {
            return Line.Change;
        }

        turned = VisibleDate.TryFind(line[found.Start..], out FoundDate other, !monthFirst) && other.Date.Day != date.Day ? other.Date : null;
        if (isDate)
        {
            date = Stated(page, block, date);
            return IsTeaser(page, block, date.Day) ? Line.Teaser : Line.Alone;
        }

        bool isLabelled = publication == 0 || (publication > 0 && found.Start == 0); // a sentence may speak of publication too, further on
        return (marks & (Marks.Date | Marks.Author | Marks.Meta)) != 0 || page.Facts[block].Words < 12 || isLabelled ? Line.Among : Line.None;
    }

    /// <summary>Whether dates of other days stand around that the same template made, as in a list of teasers or events.</summary>
    private static bool IsTeaser(PageContext page, int block, DateOnly day)
    {
        int others = 0, signature = page.Tree.Nodes[page.Boxes[block]].Signature;
        for (int i = Math.Max(0, block - TeasersWithin); i < Math.Min(page.Facts.Length, block + 1 + TeasersWithin); i++)
        {
            others += page.Tree.Nodes[page.Boxes[i]].Signature == signature && page.Facts[i].Digits >= 4 && VisibleDate.IsDateLine(page.Tree.Text(page.Tree.Blocks[i]), out FoundDate other) && other.Date.Day != day ? 1 : 0;
        }

        return others >= FewestTeasers;
    }

    /// <summary>
    /// What the time element around a whole line says in its attribute, which is the exact form of its text (HTML, 4.5.14), where the two are
    /// more than a time zone apart.
    /// </summary>
    private static ArticleDate Stated(PageContext page, int block, ArticleDate text)
    {
        int node = page.Tree.Blocks[block].Node;
        return page.Tree.Nodes[node].Tag is HtmlTag.Time && DateChoice.Read(page.Tree.Attribute(node, AttributeName.DateTime)) is { } exact && Math.Abs(exact.Day.DayNumber - text.Day.DayNumber) > 1 ? exact : text;
    }
}
