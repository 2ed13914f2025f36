using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Formats.Html;

/// <summary>A page as flat arrays in document order: its elements, its blocks of text, and sums over blocks, so that any question about a subtree is a subtraction.</summary>
internal sealed class PageTree(ParsedTree parsed, PageNode[] nodes, int nodeCount, PageBlock[] blocks, int blockCount, char[] text) : IDisposable
{
    private readonly int[] lengths = Sums(blocks, blockCount, static block => block.Length);
    private readonly int[] links = Sums(blocks, blockCount, static block => block.LinkLength);

    /// <summary>The page as it was parsed.</summary>
    public ParsedTree Parsed => parsed;

    public ReadOnlySpan<PageNode> Nodes => nodes.AsSpan(0, nodeCount);

    public ReadOnlySpan<PageBlock> Blocks => blocks.AsSpan(0, blockCount);

    public ReadOnlySpan<char> Text(PageBlock block) => text.AsSpan(block.Start, block.Length);

    /// <summary>The value of an element's attribute; null when it does not have it.</summary>
    public string? Attribute(int node, AttributeName name) => parsed.Attribute(nodes[node].Element, name);

    /// <summary>The blocks of a stretch of the page as one text, a line each.</summary>
    public string Lines(int start, int length)
    {
        var lines = new System.Text.StringBuilder(length + 16);
        for (int i = FirstFrom(start); i < blockCount && blocks[i].Start < start + length; i++)
        {
            lines.Append(lines.Length > 0 ? "\n" : "").Append(text, blocks[i].Start, Math.Min(blocks[i].Length, start + length - blocks[i].Start));
        }

        return lines.ToString();
    }

    private int FirstFrom(int start)
    {
        (int low, int high) = (0, blockCount);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = blocks[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Characters of all blocks.</summary>
    public int TextLength => lengths[blockCount];

    /// <summary>Characters of the blocks of an element.</summary>
    public int LengthOf(int node) => lengths[nodes[node].EndBlock] - lengths[nodes[node].FirstBlock];

    /// <summary>Characters inside links of the blocks of an element.</summary>
    public int LinksOf(int node) => links[nodes[node].EndBlock] - links[nodes[node].FirstBlock];

    /// <summary>Characters before a block.</summary>
    public int LengthBefore(int block) => lengths[block];

    /// <summary>Gives the arrays back, those of the parsed page too.</summary>
    public void Dispose()
    {
        if (text.Length > 0)
        {
            parsed.Dispose();
            Loan.Return(ref nodes, nodeCount);
            Loan.Return(ref blocks, blockCount);
            Loan.Return(ref text, 0);
        }
    }

    private static int[] Sums(PageBlock[] blocks, int count, Func<PageBlock, int> of)
    {
        int[] sums = new int[count + 1];
        for (int i = 0; i < count; i++)
        {
            sums[i + 1] = sums[i] + of(blocks[i]);
        }

        return sums;
    }
}
