using NewsFunctions.Core.Text;
using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Formats.Html;

/// <summary>What a page marks as an author's name: by rel, by the class of the element, or by the address it leads to.</summary>
internal static class AuthorLinks
{
    /// <summary>Characters of the longest name.</summary>
    private const int MaxName = 60;

    /// <summary>Characters of the longest pen name.</summary>
    private const int MaxPenName = 24;

    /// <summary>Elements outwards in which a mark still speaks of the text.</summary>
    private const int Levels = 4;

    /// <summary>Inline elements of a block that are marked as authors, by their text: templates often glue a role or a date to the name.</summary>
    public static List<string> Names(PageContext page, int block)
    {
        (List<string> linked, List<string> classed) = ([], []);
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        for (int i = page.Boxes[block] + 1; i < nodes[page.Boxes[block]].End; i++)
        {
            bool isLink = IsAuthorLink(page.Tree, i), isMarked = isLink || (nodes[i].Tag is HtmlTag.Inline or HtmlTag.Anchor && (nodes[i].Own & Marks.Author) != 0);
            if (isMarked && nodes[i].FirstBlock == block && page.Tree.Parsed.TextContent(nodes[i].Element).Trim() is { Length: > 1 and <= MaxName } name)
            {
                (isLink ? linked : classed).Add(name);
                i = isLink ? nodes[i].End - 1 : i;
            }
        }

        // Without a link the first marked piece is the name; roles and places follow it in pieces of their own.
        return linked.Count > 0 ? linked : classed[..Math.Min(1, classed.Count)];
    }

    /// <summary>The only marked name of a line, where it stands right behind "By"; null for other lines.</summary>
    public static string? BehindBy(PageContext page, int block, string line) =>
        line.StartsWith("by", StringComparison.OrdinalIgnoreCase) && Names(page, block) is [var name] && line.AsSpan(2).TrimStart(" :").StartsWith(name, StringComparison.Ordinal) ? name : null;

    /// <summary>A pen name: the one word that a link right behind "Posted by" holds; null for other lines.</summary>
    public static string? PenName(PageContext page, int block, string line)
    {
        int opening = BylineText.OpeningLength(line);
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        for (int i = page.Boxes[block] + 1; opening > 0 && i < nodes[page.Boxes[block]].End; i++)
        {
            if (nodes[i].Tag is HtmlTag.Anchor && nodes[i].FirstBlock == block && page.Tree.Parsed.TextContent(nodes[i].Element).Trim() is { Length: > 2 and <= MaxPenName } name)
            {
                return !name.Contains(' ', StringComparison.Ordinal) && char.IsLetter(name[0]) && line.AsSpan(opening).TrimStart(" :").StartsWith(name, StringComparison.Ordinal) ? name : null;
            }
        }

        return null;
    }

    /// <summary>Whether an element, or one just around it, is marked as the author's.</summary>
    public static bool IsMarked(PageContext page, int node)
    {
        for (int level = 0; level < Levels && node >= 0; level++, node = page.Tree.Nodes[node].Parent)
        {
            if ((page.Tree.Nodes[node].Own & Marks.Author) != 0 || IsAuthorLink(page.Tree, node))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAuthorLink(PageTree tree, int node) => tree.Nodes[node].Tag is HtmlTag.Anchor
        && (tree.Attribute(node, AttributeName.Rel) is "author" || IsAuthorPage(tree.Attribute(node, AttributeName.Href)));

    private static bool IsAuthorPage(string? address) => address is not null
        && (address.Contains("/author/", StringComparison.OrdinalIgnoreCase) || address.Contains("/authors/", StringComparison.OrdinalIgnoreCase) || address.Contains("/by/", StringComparison.OrdinalIgnoreCase));
}
