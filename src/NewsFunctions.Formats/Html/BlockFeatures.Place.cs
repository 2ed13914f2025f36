using System.Numerics;

namespace NewsFunctions.Formats.Html;

/// <summary>Where a block stands: the boxes around it, the blocks beside it, and what the boxes are called.</summary>
internal sealed partial class BlockFeatures
{
    private void Around(int i)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        int at = page.Boxes[i];
        for (int level = 0; level < Levels; level++)
        {
            at = Math.Max(nodes[at].Parent, 0);
            int length = page.Tree.LengthOf(at);
            Add(Ratio(length, page.Tree.TextLength));
            Add(Ratio(page.Tree.LinksOf(at), length));
            Add(Log(Ratio(length, nodes[at].EndBlock - nodes[at].FirstBlock)));
        }

        (int repeats, int repeated) = (1, 0);
        at = page.Boxes[i];
        for (int level = 0; level <= Levels && at > 0; level++, at = nodes[at].Parent)
        {
            if (page.Siblings[at] > repeats && nodes[at].Tag is not (HtmlTag.P or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4))
            {
                (repeats, repeated) = (page.Siblings[at], page.Tree.LengthOf(at));
            }
        }

        Add(Log(repeats));
        Add(Log(repeated));
        Add(page.Siblings[page.Boxes[i]]);
    }

    private void Neighbours(int i)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        ReadOnlySpan<PageBlock> blocks = page.Tree.Blocks;
        foreach (int step in (ReadOnlySpan<int>)[-2, -1, 1, 2])
        {
            int other = i + step;
            if (other < 0 || other >= blocks.Length)
            {
                row.AsSpan(next, 6).Fill(-1);
                next += 6;
                continue;
            }

            Add(Log(page.Facts[other].Words));
            Add(Ratio(blocks[other].LinkLength, blocks[other].Length));
            Add(nodes[page.Boxes[other]].Parent == nodes[page.Boxes[i]].Parent ? 2 : nodes[page.Boxes[other]].Signature == nodes[page.Boxes[i]].Signature ? 1 : 0);
            Add(page.Facts[other].EndsSentence ? 1 : 0);
            Add((int)nodes[page.Boxes[other]].Tag);
            Add(guess.Reasons[other] is null ? 1 : 0);
        }
    }

    private void BoxNames(int i)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        int node = page.Tree.Blocks[i].Node, box = page.Boxes[i];
        // Few bits are set: the rest of the row is cleared at once.
        Span<float> tags = row.AsSpan(next, TagCount), marks = row.AsSpan(next + TagCount, MarkCount);
        tags.Clear();
        marks.Clear();
        for (ulong bits = page.Tags[node] & ((1UL << TagCount) - 1); bits != 0; bits &= bits - 1)
        {
            int tag = BitOperations.TrailingZeroCount(bits);
            tags[tag] = nodes[box].Tag == (HtmlTag)tag ? 2 : 1;
        }

        Mark(marks, (ulong)page.Far[node], 1);
        Mark(marks, (ulong)page.Near[node], 2);
        Mark(marks, (ulong)(nodes[node].Own | nodes[box].Own), 3);
        next += TagCount + MarkCount;
    }

    private static void Mark(Span<float> marks, ulong bits, int value)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            marks[BitOperations.TrailingZeroCount(bits)] = value;
        }
    }
}
