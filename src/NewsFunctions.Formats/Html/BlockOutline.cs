namespace NewsFunctions.Formats.Html;

/// <summary>Where blocks stand in the order of headings and running text, whatever the boxes around them are called.</summary>
internal sealed class BlockOutline
{
    /// <summary>Words from which a block is a paragraph.</summary>
    private const int MinParagraph = 10;

    private readonly int[] headings;
    private readonly int[] paragraphs;
    private readonly int[] running;
    private readonly int[] words;
    private readonly PageContext page;

    public BlockOutline(PageContext page)
    {
        this.page = page;
        int count = page.Tree.Blocks.Length;
        (headings, paragraphs, running, words) = (new int[count], new int[count + 1], new int[count + 1], new int[count + 1]);
        for ((int i, int last) = (0, -1); i < count; i++)
        {
            last = HtmlTags.IsHeading(page.Tree.Nodes[page.Boxes[i]].Tag) ? i : last;
            headings[i] = last;
            paragraphs[i + 1] = paragraphs[i] + (IsParagraph(i) ? 1 : 0);
            running[i + 1] = running[i] + (FirstGuess.IsRunningText(page, i) ? page.Facts[i].Words : 0);
            words[i + 1] = words[i] + page.Facts[i].Words;
        }
    }

    /// <summary>The last heading at or before a block; −1 when there is none.</summary>
    public int HeadingOf(int block) => headings[block];

    /// <summary>Whether a block stands in the box that its last heading stands in, directly or deeper.</summary>
    public bool IsUnderHeading(int block) => headings[block] is >= 0 and var heading
        && page.IsInside(block, Math.Max(0, page.Tree.Nodes[page.Boxes[heading]].Parent));

    /// <summary>Whether the heading it stands under announces what is no article: related texts, comments, a newsletter.</summary>
    public bool IsUnderJunk(int block) => headings[block] >= 0 && page.Rules[headings[block]] is "related" or "comment-form" or "newsletter" && IsUnderHeading(block);

    /// <summary>Words from a block up to another one, which is not counted.</summary>
    public int WordsBetween(int from, int to) => words[to] - words[from];

    /// <summary>Paragraphs from a block up to another one, which is not counted; negative when the second comes first.</summary>
    public int ParagraphsBetween(int from, int to) => paragraphs[to] - paragraphs[from];

    /// <summary>Share of an element's words that stand in running text.</summary>
    public float Running(PageNode node) => words[node.EndBlock] - words[node.FirstBlock] is > 0 and var all ? (float)(running[node.EndBlock] - running[node.FirstBlock]) / all : 0;

    /// <summary>Words of running text in an element.</summary>
    public int RunningWords(PageNode node) => running[node.EndBlock] - running[node.FirstBlock];

    private bool IsParagraph(int i) => page.Facts[i].Words >= MinParagraph && page.Tree.Blocks[i].LinkLength * 2 < page.Tree.Blocks[i].Length;
}
