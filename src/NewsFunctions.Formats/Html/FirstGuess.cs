namespace NewsFunctions.Formats.Html;

/// <summary>
/// Judges each block by plain rules: where it stands, what the boxes around it are called, how it is worded. The trained trees start
/// from this guess, and an editor is told its reason.
/// </summary>
internal sealed class FirstGuess
{
    /// <summary>Marks of boxes that are hardly ever the article.</summary>
    public const Marks Unlikely = Marks.Share | Marks.Related | Marks.Comments | Marks.Menu | Marks.Footer | Marks.Sidebar | Marks.Advert | Marks.Newsletter
        | Marks.Promo | Marks.Popup | Marks.Hidden | Marks.Search | Marks.Form | Marks.Tools | Marks.Legal | Marks.Bio | Marks.Tags | Marks.Pager | Marks.Breadcrumb;

    /// <summary>Marks of boxes that stand inside an article and are no part of its text.</summary>
    public const Marks Junk = Unlikely | Marks.Caption | Marks.Credit | Marks.Author | Marks.Date | Marks.Gallery | Marks.Contents | Marks.Meta;

    /// <summary>Tags of frames around the article.</summary>
    public const ulong Frames = 1UL << (int)HtmlTag.Nav | 1UL << (int)HtmlTag.Footer | 1UL << (int)HtmlTag.Aside | 1UL << (int)HtmlTag.Form
        | 1UL << (int)HtmlTag.Button | 1UL << (int)HtmlTag.Label;

    /// <summary>Tags of pictures and their captions.</summary>
    public const ulong Figures = 1UL << (int)HtmlTag.FigCaption | 1UL << (int)HtmlTag.Figure;

    /// <summary>Words of the shortest block that reads as running text.</summary>
    private const int MinRunning = 8;

    public FirstGuess(PageContext page)
    {
        Outline = new BlockOutline(page);
        Core = ContentRoot.Core(page, Outline);
        Root = ContentRoot.Grow(page, Core);
        Reasons = new string?[page.Tree.Blocks.Length];
        for (int i = 0; i < Reasons.Length; i++)
        {
            Reasons[i] = Judge(page, i);
        }
    }

    /// <summary>Where each block stands among headings and paragraphs.</summary>
    public BlockOutline Outline { get; }

    /// <summary>The element around the densest group of paragraphs.</summary>
    public int Core { get; }

    /// <summary>The element that holds the article.</summary>
    public int Root { get; }

    /// <summary>For each block the rule that drops it; null for one that is kept.</summary>
    public string?[] Reasons { get; }

    /// <summary>A sentence or more, mostly unlinked.</summary>
    public static bool IsRunningText(PageContext page, int block) => page.Facts[block].Words >= MinRunning && page.Facts[block].EndsSentence
        && page.Tree.Blocks[block].LinkLength * 3 < page.Tree.Blocks[block].Length;

    private string? Judge(PageContext page, int i)
    {
        PageBlock block = page.Tree.Blocks[i];
        ulong tags = page.Tags[block.Node];
        return !page.IsInside(i, Root) ? "outside-article"
            : (tags & Frames) != 0 ? "frame"
            : (tags & Figures) != 0 ? "caption"
            : (tags & 1UL << (int)HtmlTag.H1) != 0 || page.Hints.IsTitle(page.Facts[i]) ? "title"
            : (page.MarksBetween(block.Node, Root, all: false) & Junk) is var junk && junk != 0 ? MarkRules.NameOf(junk)
            : block.LinkLength * 2 > block.Length && !page.Facts[i].EndsSentence ? "links"
            : page.Rules[i];
    }
}
