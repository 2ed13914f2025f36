using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;
using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Formats.Html;

/// <summary>The date that readers see near the headline.</summary>
/// <param name="Date">The date; null when none is seen.</param>
/// <param name="Other">What it is where day and month may be the other way round; null when there is one reading.</param>
/// <param name="IsAlone">Whether it stands above the body in a line that is nothing else.</param>
/// <param name="IsPublished">Whether it stands above the body and no word says that it is the day of a change.</param>
/// <param name="IsChange">Whether it is only the day of a change.</param>
internal readonly record struct ShownDate(ArticleDate? Date, ArticleDate? Other, bool IsAlone, bool IsPublished, bool IsChange)
{
    /// <summary>Characters of the longest block that is read for a date among other words.</summary>
    private const int MaxLine = 160;

    /// <summary>Blocks behind the headline in which the date of publication stands.</summary>
    private const int Behind = 8;

    /// <summary>A line that is a date and nothing else first, then one among other words, then the day of a change.</summary>
    /// <param name="page">The page.</param>
    /// <param name="near">Where dates stand.</param>
    /// <param name="monthFirst">Whether "3/4/2031" is March 4.</param>
    public static ShownDate Of(PageContext page, HeadArea near, bool monthFirst)
    {
        bool IsPublished(int block) => near.IsHead(block) && near.Title >= 0 && block > near.Title && block <= near.Title + Behind;
        ShownDate? among = null;
        ArticleDate? updated = null;
        foreach (int i in near.InOrder())
        {
            ReadOnlySpan<char> line = page.Tree.Text(page.Tree.Blocks[i]);
            Marks marks = page.Near[page.Tree.Blocks[i].Node];
            if (line.Length > MaxLine || page.Facts[i].Digits < 4 || (marks & (Marks.Related | Marks.Comments)) != 0)
            {
                continue;
            }

            bool isFound = VisibleDate.TryFind(line, out FoundDate found, monthFirst);
            bool isDate = isFound && VisibleDate.IsDateLine(line, out _);
            int change = DateRole.ChangeAt(line), publication = DateRole.PublicationAt(line);
            bool isChanged = i > 0 && page.Facts[i].Words < 8 && IsUpdate(page, i - 1) && page.Facts[i - 1].Words < 4;
            DateElements elements = DateElements.Of(page, i, publication >= 0 ? -1 : isChanged ? 0 : change, monthFirst);
            if (elements.Published is { } first && (!isDate || elements.Changed is not null))
            {
                among ??= new ShownDate(first, null, false, IsPublished(i), false);
                continue;
            }

            if (!isFound)
            {
                continue;
            }

            if (change >= 0 && publication > change && VisibleDate.TryFind(line[publication..], out FoundDate later, monthFirst))
            {
                found = later with { Start = later.Start + publication }; // "Updated 9 September 2031 | Published 2 September 2031"
            }

            if (isChanged || elements.Changed is not null || (change >= 0 && publication < 0 && found.Start > change))
            {
                updated ??= found.Date;
                continue;
            }

            ArticleDate? other = VisibleDate.TryFind(line[found.Start..], out FoundDate turned, !monthFirst) && turned.Date.Day != found.Date.Day ? turned.Date : null;
            if (isDate)
            {
                return new ShownDate(Stated(page, i, found.Date), other, near.IsHead(i), IsPublished(i), false);
            }

            if ((marks & (Marks.Date | Marks.Author | Marks.Meta)) != 0 || page.Facts[i].Words < 12)
            {
                among ??= new ShownDate(found.Date, other, false, IsPublished(i), false);
            }
        }

        return among ?? new ShownDate(updated, null, false, false, updated is not null);
    }

    /// <summary>Whether a block speaks of a change and not of the publication.</summary>
    public static bool IsUpdate(PageContext page, int block) => block < page.Tree.Blocks.Length && IsUpdate(page.Tree.Text(page.Tree.Blocks[block]));

    /// <summary>Whether a text speaks of a change and not of the publication.</summary>
    public static bool IsUpdate(ReadOnlySpan<char> line) => line.Length < MaxLine && DateRole.ChangeAt(line) >= 0 && DateRole.PublicationAt(line) < 0;

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
