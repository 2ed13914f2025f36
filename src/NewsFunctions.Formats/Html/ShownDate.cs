using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;
using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Formats.Html;

/// <summary>The date that readers see near the headline.</summary>
/// <param name="Date">The date; null when none is seen.</param>
/// <param name="IsAlone">Whether it stands above the body in a line that is nothing else.</param>
/// <param name="IsPublished">Whether it stands above the body and no word says that it is the day of a change.</param>
internal readonly record struct ShownDate(ArticleDate? Date, bool IsAlone, bool IsPublished)
{
    /// <summary>Characters of the longest block that is read for a date among other words.</summary>
    private const int MaxLine = 160;

    /// <summary>A line that is a date and nothing else first, then one among other words, then the day of a change.</summary>
    public static ShownDate Of(PageContext page, HeadArea near)
    {
        bool Follows(int block) => (near.Title >= 0 && block > near.Title && block <= near.Title + 8);
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

            if (!VisibleDate.TryFind(line, out FoundDate found, monthFirst: true))
            {
                continue;
            }

            bool isLabelled = (marks & (Marks.Date | Marks.Author | Marks.Meta)) != 0;
            bool isDate = VisibleDate.IsDateLine(line, out _);
            if (among is null && !isDate && Marked(page, i) is { } marked)
            {
                among = new ShownDate(marked, false, near.IsHead(i) && Follows(i));
                continue;
            }

            if ((IsUpdate(line) && found.Start > UpdateAt(line)) || (i > 0 && page.Facts[i].Words < 8 && IsUpdate(page, i - 1) && page.Facts[i - 1].Words < 4))
            {
                updated ??= found.Date;
            }
            else if (isDate)
            {
                return new ShownDate(found.Date, near.IsHead(i), near.IsHead(i) && Follows(i));
            }
            else if (isLabelled || page.Facts[i].Words < 12)
            {
                among ??= new ShownDate(found.Date, false, near.IsHead(i) && Follows(i));
            }
        }

        return among ?? new ShownDate(updated, false, false);
    }

    /// <summary>Whether a block speaks of a change and not of the publication.</summary>
    public static bool IsUpdate(PageContext page, int block) => block < page.Tree.Blocks.Length && IsUpdate(page.Tree.Text(page.Tree.Blocks[block]));

    private static bool IsUpdate(ReadOnlySpan<char> line) => line.Length < MaxLine && UpdateAt(line) >= 0 && !line.Contains("published", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a line begins to speak of a change; −1 when it does not.</summary>
    private static int UpdateAt(ReadOnlySpan<char> line) => Math.Max(line.IndexOf("updated", StringComparison.OrdinalIgnoreCase), line.IndexOf("modified", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first date that an element within a line is marked to hold: templates glue it to a section before and a second date behind.</summary>
    private static ArticleDate? Marked(PageContext page, int block)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        int box = page.Boxes[block];
        ReadOnlySpan<char> line = page.Tree.Text(page.Tree.Blocks[block]);
        int change = IsUpdate(line) ? UpdateAt(line) : -1;
        change = change < 0 && block > 0 && IsUpdate(page, block - 1) && page.Facts[block - 1].Words < 4 ? 0 : change;
        for (int i = box + 1; i < nodes[box].End; i++)
        {
            if (nodes[i].FirstBlock == block && (nodes[i].Tag is HtmlTag.Time || (nodes[i].Own & Marks.Date) != 0)
                && page.Tree.Attribute(i, AttributeName.ItemProp) is not "dateModified"
                && page.Tree.Parsed.TextContent(nodes[i].Element).Trim() is { Length: > 0 and < MaxLine } text && VisibleDate.IsDateLine(text, out _) && VisibleDate.TryFind(text, out FoundDate found, monthFirst: true)
                && !IsUpdate(text) && (change < 0 || line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at && at < change))
            {
                return found.Date;
            }
        }

        return null;
    }
}
