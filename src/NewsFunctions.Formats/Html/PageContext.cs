using System.Runtime.InteropServices;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.Html;

/// <summary>What surrounds each element and block: inherited marks and tags, boxes, template siblings, and each block's own facts.</summary>
internal sealed class PageContext
{
    /// <summary>A box that holds more than this part of the page's text is not condemned by its names: on some sites "sidebar" or "comments" holds the article.</summary>
    private const int LargeBox = 5;

    /// <summary>Tags that say nothing when they hold much of the page: whole pages stand in a form on some systems.</summary>
    private const ulong Frames = 1UL << (int)HtmlTag.Nav | 1UL << (int)HtmlTag.Form | 1UL << (int)HtmlTag.Aside | 1UL << (int)HtmlTag.Footer
        | 1UL << (int)HtmlTag.Header | 1UL << (int)HtmlTag.Label | 1UL << (int)HtmlTag.Button | 1UL << (int)HtmlTag.Figure;

    private readonly bool[] isLarge;

    public PageContext(PageTree tree, PageHints hints)
    {
        Tree = tree;
        Hints = hints;
        ReadOnlySpan<PageNode> nodes = tree.Nodes;
        ReadOnlySpan<PageBlock> blocks = tree.Blocks;
        Facts = new BlockFacts[blocks.Length];
        Boxes = new int[blocks.Length];
        Rules = new string?[blocks.Length];
        for (int i = 0; i < blocks.Length; i++)
        {
            Facts[i] = BlockFacts.Of(tree.Text(blocks[i]));
            Rules[i] = BoilerplateRules.Judge(tree.Text(blocks[i]));
            int box = blocks[i].Node;
            while (HtmlTags.IsInline(nodes[box].Tag) && nodes[box].Parent >= 0)
            {
                box = nodes[box].Parent;
            }

            Boxes[i] = box;
        }

        isLarge = new bool[nodes.Length];
        Near = new Marks[nodes.Length];
        Far = new Marks[nodes.Length];
        Tags = new ulong[nodes.Length];
        int limit = tree.TextLength / LargeBox;
        for (int i = 0; i < nodes.Length; i++)
        {
            int parent = nodes[i].Parent;
            ulong tag = 1UL << (int)nodes[i].Tag;
            isLarge[i] = tree.LengthOf(i) > limit;
            Near[i] = (parent < 0 ? 0 : Near[parent]) | (isLarge[i] ? 0 : nodes[i].Own);
            Far[i] = (parent < 0 ? 0 : Far[parent]) | (isLarge[i] ? nodes[i].Own : 0);
            Tags[i] = (parent < 0 ? 0 : Tags[parent]) | (isLarge[i] && (tag & Frames) != 0 ? 0 : tag);
        }

        Siblings = CountSiblings(nodes);
    }

    public PageTree Tree { get; }

    public PageHints Hints { get; }

    /// <summary>Facts of each block.</summary>
    public BlockFacts[] Facts { get; }

    /// <summary>For each block its innermost element that is no inline one.</summary>
    public int[] Boxes { get; }

    /// <summary>For each block the wording rule it falls under, if any.</summary>
    public string?[] Rules { get; }

    /// <summary>For each element the marks of itself and the small boxes around it.</summary>
    public Marks[] Near { get; }

    /// <summary>For each element the marks of the large boxes around it.</summary>
    public Marks[] Far { get; }

    /// <summary>For each element the tags around it, as bits.</summary>
    public ulong[] Tags { get; }

    /// <summary>For each element how many children of its parent were made by the same template.</summary>
    public int[] Siblings { get; }

    public bool IsInside(int block, int node) => block >= Tree.Nodes[node].FirstBlock && block < Tree.Nodes[node].EndBlock;

    /// <summary>Marks of the boxes between an element and one around it; large boxes are heard only when <paramref name="all"/> says so.</summary>
    public Marks MarksBetween(int node, int outer, bool all)
    {
        var marks = Marks.None;
        for (; node > outer; node = Tree.Nodes[node].Parent)
        {
            marks |= all || !isLarge[node] ? Tree.Nodes[node].Own : Marks.None;
        }

        return marks;
    }

    /// <summary>The block of the headline: the h1 that repeats the declared title, else another heading that does, else the first h1, else what repeats the title; −1 when none does.</summary>
    public int TitleBlock()
    {
        (int first, int heading, int repeated) = (-1, -1, -1);
        for (int i = 0; i < Boxes.Length; i++)
        {
            HtmlTag tag = Tree.Nodes[Boxes[i]].Tag;
            bool isTitle = Hints.IsTitle(Facts[i]);
            if (tag is HtmlTag.H1 && isTitle)
            {
                return i;
            }

            first = tag is HtmlTag.H1 && first < 0 ? i : first;
            heading = isTitle && HtmlTags.IsHeading(tag) && heading < 0 ? i : heading;
            repeated = isTitle && repeated < 0 ? i : repeated;
        }

        return heading >= 0 ? heading : first >= 0 ? first : repeated;
    }

    private static int[] CountSiblings(ReadOnlySpan<PageNode> nodes)
    {
        var groups = new Dictionary<long, int>(nodes.Length);
        int[] groupOf = new int[nodes.Length], counts = new int[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            long template = unchecked(((long)nodes[i].Parent << 32) | (uint)nodes[i].Signature);
            ref int group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, template, out bool isKnown);
            group = isKnown ? group : i;
            groupOf[i] = group;
            counts[group]++;
        }

        int[] result = new int[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            result[i] = counts[groupOf[i]];
        }

        return result;
    }
}
