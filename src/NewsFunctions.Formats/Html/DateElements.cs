using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;
using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Formats.Html;

/// <summary>The dates that elements within a line hold alone: templates glue them to a section before and to each other.</summary>
/// <param name="Published">The first that is not said to be the day of a change.</param>
/// <param name="Changed">The first that is.</param>
internal readonly record struct DateElements(ArticleDate? Published, ArticleDate? Changed)
{
    /// <summary>Characters of the longest element that is read.</summary>
    private const int MaxText = 80;

    /// <summary>Most elements of a line whose text is read: elements inside each other would be read again and again.</summary>
    private const int MostElements = 64;

    /// <param name="page">The page.</param>
    /// <param name="block">The line.</param>
    /// <param name="change">Where the line begins to speak of a change; −1 when it does not.</param>
    /// <param name="monthFirst">Whether "3/4/2031" is March 4.</param>
    public static DateElements Of(PageContext page, int block, int change, bool monthFirst)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        ReadOnlySpan<char> line = page.Tree.Text(page.Tree.Blocks[block]);
        int box = page.Boxes[block], end = 0, read = 0;
        ArticleDate? published = null, changed = null;
        for (int i = nodes[box].End - 1; i > box && read < MostElements; i--)
        {
            // From the innermost outwards: what stands around a date is no date of its own.
            bool mayHold = nodes[i].FirstBlock == block && (end == 0 || nodes[i].End <= end) && (nodes[i].Tag is HtmlTag.Time or HtmlTag.Inline || (nodes[i].Own & Marks.Date) != 0);
            read += mayHold ? 1 : 0;
            if (!mayHold || page.Tree.Parsed.TextContent(nodes[i].Element).Trim() is not { Length: > 0 and < MaxText } text
                || !VisibleDate.IsDateLine(text, out _) || !VisibleDate.TryFind(text, out FoundDate found, monthFirst))
            {
                continue;
            }

            end = i;
            if (IsChange(page.Tree, i, box) || ShownDate.IsUpdate(text) || (change >= 0 && !(line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at && at < change)))
            {
                changed = found.Date;
            }
            else
            {
                published = found.Date;
            }
        }

        return new DateElements(published, changed);
    }

    /// <summary>Whether an element, or one between it and its box, is marked as the day of a change.</summary>
    private static bool IsChange(PageTree tree, int node, int box)
    {
        while (node > box && !IsChange(tree, node))
        {
            node = tree.Nodes[node].Parent;
        }

        return node > box;
    }

    /// <summary>Marked as the day of a change and not as that of publication: by schema.org's property, or by the class of microformats (hAtom, h-entry).</summary>
    public static bool IsChange(PageTree tree, int node) => tree.Attribute(node, AttributeName.ItemProp) is "dateModified"
        || (tree.Attribute(node, AttributeName.Class) is { } names && (names.Contains("updated", StringComparison.OrdinalIgnoreCase) || names.Contains("modified", StringComparison.OrdinalIgnoreCase)) && !names.Contains("publish", StringComparison.OrdinalIgnoreCase));
}
