using System.Runtime.InteropServices;

namespace NewsFunctions.Formats.Html;

/// <summary>The numbers about a block that the trained trees look at, one row a block. Rows and names must not change without training anew.</summary>
internal sealed partial class BlockFeatures
{
    private const int TagCount = 56;
    private const int MarkCount = 40;

    /// <summary>Elements upwards whose shares and densities are told.</summary>
    private const int Levels = 5;

    /// <summary>Words of a gap when there is no neighbour at all.</summary>
    private const int NoNeighbour = 3000;

    private static readonly string[] RuleOrder =
        ["share-bar", "menu", "comment-form", "login", "newsletter", "advertisement", "related", "copyright", "cookie", "syndication", "player", "credit", "byline", "date", "counter", "symbols", "breadcrumb", "contact"];

    private readonly PageContext page;
    private readonly FirstGuess guess;
    private readonly float[] keptWords;
    private readonly int titleBlock;
    private readonly float[] gapBefore;
    private readonly float[] gapAfter;
    private readonly Dictionary<(int Box, int Parent), int> longTextBySignature = [];
    private readonly int longText;
    private readonly HashSet<int> seen = [];
    private readonly BlockOutline outline;
    private readonly BlockTopics topics;
    private readonly float[] row = new float[Count];
    private int next;

    public BlockFeatures(PageContext page, FirstGuess guess)
    {
        this.page = page;
        this.guess = guess;
        ReadOnlySpan<PageBlock> blocks = page.Tree.Blocks;
        keptWords = new float[blocks.Length + 1];
        for (int i = 0; i < blocks.Length; i++)
        {
            keptWords[i + 1] = keptWords[i] + (guess.Reasons[i] is null ? page.Facts[i].Words : 0);
            if (page.Facts[i].Words >= 10 && blocks[i].LinkLength * 2 < blocks[i].Length)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(longTextBySignature, Signature(page.Boxes[i]), out _) += page.Facts[i].Words;
                longText += page.Facts[i].Words;
            }
        }

        titleBlock = page.TitleBlock();
        outline = guess.Outline;
        topics = new BlockTopics(page, guess, titleBlock);
        gapBefore = new float[blocks.Length];
        gapAfter = new float[blocks.Length];
        for ((int i, int words) = (0, NoNeighbour); i < blocks.Length; i++)
        {
            gapBefore[i] = words;
            words = NextGap(words, i);
        }

        for ((int i, int words) = (blocks.Length - 1, NoNeighbour); i >= 0; i--)
        {
            gapAfter[i] = words;
            words = NextGap(words, i);
        }
    }

    public static string[] Names { get; } = MakeNames();

    public static int Count => Names.Length;

    /// <summary>The row of a block, valid until the next call. Ask for the blocks in order.</summary>
    public ReadOnlySpan<float> Row(int block)
    {
        next = 0;
        Own(block);
        Around(block);
        Neighbours(block);
        BoxNames(block);
        Guess(block);
        Outline(block);
        return row;
    }

    private void Own(int i)
    {
        PageBlock block = page.Tree.Blocks[i];
        BlockFacts facts = page.Facts[i];
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        Add(Log(facts.Words));
        Add(Ratio(block.LinkLength, block.Length));
        Add(Ratio(facts.Sentences, facts.Words));
        Add(facts.Sentences);
        Add(facts.EndsSentence ? 1 : 0);
        Add(Ratio(facts.Commas, facts.Words));
        Add(Ratio(facts.Digits, facts.Letters));
        Add(Ratio(facts.Capitals, facts.Words));
        Add(facts.StartsLower ? 1 : 0);
        Add(Log(Math.Abs(i - titleBlock)) * (i < titleBlock ? -1 : 1));
        Add(titleBlock < 0 ? 0 : i == titleBlock ? 2 : i > titleBlock ? 1 : -1);
        Add(page.Hints.IsTitle(facts) ? 1 : 0);
        Add(Ratio(page.Tree.LengthBefore(i), page.Tree.TextLength));
        Add(seen.Add(facts.Hash) ? 0 : 1);
        Add(block.Node == page.Boxes[i] ? 0 : (int)nodes[block.Node].Tag);
        Add(Ratio(longTextBySignature.GetValueOrDefault(Signature(page.Boxes[i])), longText));
    }

    /// <summary>Words since the last block that the first guess keeps as running text, after block <paramref name="i"/>.</summary>
    private int NextGap(int words, int i) =>
        guess.Reasons[i] is null && page.Facts[i].Words >= 10 ? 0 : Math.Min(NoNeighbour, words + page.Facts[i].Words);

    private (int, int) Signature(int box) =>
        (page.Tree.Nodes[box].Signature, page.Tree.Nodes[box].Parent is var parent && parent < 0 ? 0 : page.Tree.Nodes[parent].Signature);

    private void Add(float value) => row[next++] = value;

    private static float Ratio(float part, float whole) => whole <= 0 ? 0 : part / whole;

    private static float Log(float x) => MathF.Log2(1 + x);

    private static string[] MakeNames() =>
    [
        "words", "links", "sentenceRate", "sentences", "ends", "commas", "digits", "capitals", "lower", "titleDistance", "titleSide", "isTitle", "offset", "seen", "ownerTag", "signatureShare",
        .. Enumerable.Range(1, Levels).SelectMany(level => (string[])[$"up{level}Share", $"up{level}Links", $"up{level}Mean"]),
        "repeats", "repeatLength", "siblings",
        .. ((string[])["prev2", "prev1", "next1", "next2"]).SelectMany(at => (string[])[at + "Words", at + "Links", at + "Same", at + "Ends", at + "Tag", at + "Kept"]),
        .. Enumerable.Range(0, TagCount).Select(tag => "in" + (HtmlTag)tag),
        .. Enumerable.Range(0, MarkCount).Select(mark => "mark" + (Marks)(1UL << mark)),
        "vote", "kept", "rule", "inCore", "inRoot", "coreSteps", "rootSteps", "side", "rootShare", "rootPlace", "running", "keptBefore", "keptAfter", "gapBefore", "gapAfter", "junkMarks",
        "headingTag", "headingRule", "underHeading", "headingWords", "titleParagraphs",
        "up1Running", "up1RunningWords", "up2Running", "up2RunningWords", "up3Running", "up3RunningWords", "prev1Rule", "next1Rule", "topic", "titleWords",
    ];
}
