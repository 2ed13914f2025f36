namespace NewsFunctions.Formats.Html;

/// <summary>The blocks in which an article's byline and date stand: around its headline, and right behind its body.</summary>
/// <param name="Title">The headline's block; −1 when none is known.</param>
/// <param name="BodyStart">The body's first block.</param>
/// <param name="BodyEnd">The body's last block.</param>
/// <param name="Blocks">How many blocks the page has.</param>
internal readonly record struct HeadArea(int Title, int BodyStart, int BodyEnd, int Blocks)
{
    private const int Before = 10, After = 20, Behind = 10;

    /// <summary>The blocks, nearest to the headline first: behind it, before it, behind the body.</summary>
    public IEnumerable<int> InOrder()
    {
        int from = Title >= 0 ? Title : Math.Max(BodyStart, 0), to = Math.Min(Blocks, Math.Max(from, Title >= 0 && BodyStart > Title && BodyStart < Title + 60 ? BodyStart : from) + After);
        for (int i = from; i < to; i++)
        {
            yield return i;
        }

        for (int i = from - 1; i >= Math.Max(0, from - Before); i--)
        {
            yield return i;
        }

        for (int i = Math.Max(to, BodyEnd - Behind); i < Math.Min(Blocks, BodyEnd + Behind); i++)
        {
            yield return i;
        }
    }

    /// <summary>Whether a block stands above the body, or just inside it.</summary>
    public bool IsHead(int block) => block <= BodyStart + 2;

    /// <summary>Whether a block stands in the area.</summary>
    public bool Holds(int block)
    {
        int from = Title >= 0 ? Title : Math.Max(BodyStart, 0);
        return block >= from - Before && block <= Math.Max(BodyEnd, from) + Behind;
    }
}
