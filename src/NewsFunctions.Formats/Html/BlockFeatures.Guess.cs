using System.Numerics;

namespace NewsFunctions.Formats.Html;

/// <summary>What the first guess says of a block, and where it stands in the order of headings and running text.</summary>
internal sealed partial class BlockFeatures
{
    private void Guess(int i)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        PageNode core = nodes[guess.Core], root = nodes[guess.Root];
        bool inRoot = page.IsInside(i, guess.Root);
        float all = Math.Max(1, keptWords[^1]);
        Add(page.Hints.Vote(page.Tree.Text(page.Tree.Blocks[i])));
        Add(guess.Reasons[i] is null ? 1 : 0);
        Add(page.Rules[i] is not { } rule ? 0 : 2 + Array.IndexOf(RuleOrder, rule));
        Add(page.IsInside(i, guess.Core) ? 1 : 0);
        Add(inRoot ? 1 : 0);
        Add(Steps(page.Boxes[i], guess.Core));
        Add(Steps(page.Boxes[i], guess.Root));
        Add(i < core.FirstBlock ? -1 : i >= core.EndBlock ? 1 : 0);
        Add(Ratio(page.Tree.LengthOf(guess.Root), page.Tree.TextLength));
        Add(inRoot ? Ratio(i - root.FirstBlock, root.EndBlock - root.FirstBlock) : -1);
        Add(FirstGuess.IsRunningText(page, i) ? 1 : 0);
        Add(keptWords[i] / all);
        Add((keptWords[^1] - keptWords[i + 1]) / all);
        Add(gapBefore[i]);
        Add(gapAfter[i]);
        Add(BitOperations.PopCount((ulong)(page.MarksBetween(page.Tree.Blocks[i].Node, guess.Root, all: false) & FirstGuess.Junk)));
    }

    private void Outline(int i)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        int heading = outline.HeadingOf(i);
        Add(heading < 0 ? -1 : heading == i ? 0 : nodes[page.Boxes[heading]].Tag - HtmlTag.H1 + 1);
        Add(heading < 0 ? -1 : outline.IsUnderJunk(i) ? 2 : page.Rules[heading] is null ? 0 : 1);
        Add(heading < 0 || heading == i ? -1 : outline.IsUnderHeading(i) ? 1 : 0);
        Add(heading < 0 ? -1 : Log(outline.WordsBetween(heading, i)));
        Add(titleBlock < 0 ? -1 : outline.ParagraphsBetween(titleBlock, i));
        for ((int level, int at) = (0, page.Boxes[i]); level < 3; level++)
        {
            at = Math.Max(nodes[at].Parent, 0);
            Add(outline.Running(nodes[at]));
            Add(Log(outline.RunningWords(nodes[at])));
        }

        Add(i > 0 && page.Rules[i - 1] is not null ? 1 : 0);
        Add(i + 1 < page.Rules.Length && page.Rules[i + 1] is not null ? 1 : 0);
        Add(topics.Shared(i));
        Add(topics.OfTitle(i));
    }

    private int Steps(int node, int outer)
    {
        int steps = 0;
        for (; node > outer; node = page.Tree.Nodes[node].Parent)
        {
            steps++;
        }

        return node == outer ? steps : -1;
    }
}
