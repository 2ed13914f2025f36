using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsFunctions.Formats.Html;

/// <summary>The numbers about a block that the trained trees look at, one row a block. Rows and names must not change without training anew.</summary>
internal sealed class BlockFeatures
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

    /// <summary>Words since the last block that the first guess keeps as running text, after block <paramref name="i"/>.</summary>
    private int NextGap(int words, int i) =>
        guess.Reasons[i] is null && page.Facts[i].Words >= 10 ? 0 : Math.Min(NoNeighbour, words + page.Facts[i].Words);

    private int Steps(int node, int outer)
    {
        int steps = 0;
        for (; node > outer; node = page.Tree.Nodes[node].Parent)
        {
            steps++;
        }

        return node == outer ? steps : -1;
    }

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
