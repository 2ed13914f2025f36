namespace NewsFunctions.Formats.PlainText;

/// <summary>
/// The features of every line, its neighbours' and its place in the text included, as one value in each of a fixed list of groups.
/// A change here makes the trained weights void: train anew with the benchmark command <c>train-lines</c>.
/// </summary>
internal sealed class LineFeatures
{
    /// <summary>Rules whose last and next appearance is a feature.</summary>
    private static readonly byte[] Markers = [.. new[] { "comment-form", "related", "newsletter", "copyright", "share-bar", "tags", "menu", "byline", "login" }.Select(RuleNumbers.Of)];

    /// <summary>Values of each group.</summary>
    private static readonly int[] Sizes = GroupSizes();

    /// <summary>Where each group's values begin.</summary>
    private static readonly int[] Offsets = GroupOffsets();

    private const int Near = 3, Window = 6, Wide = 18;

    /// <summary>More than the lines of any text: what was never seen is this far away.</summary>
    private const int Never = 10 * TextLines.MaxLines;

    private static readonly byte DateRule = RuleNumbers.Of("date");

    private readonly LineShape[] shapes;
    private readonly TextLine[] lines;
    private readonly byte[] repeats;
    private readonly bool[] titles;
    private readonly int[] sentenceBefore;
    private readonly int[] charsBefore;
    private readonly int[] shortBefore;
    private readonly int[] headsBefore;
    private readonly int[] datesBefore;
    private readonly int[] rulesBefore;
    private readonly int[] blockStart;
    private readonly int[] blockEnd;
    private readonly int[][] lastMarker;
    private readonly int[][] nextMarker;
    private readonly int[] lastTitle;
    private readonly int[] nextTitle;
    private readonly int[] lastDate;
    private readonly int[] nextDate;

    /// <summary>Reads the lines of a text.</summary>
    public LineFeatures(string text, IReadOnlyList<TextLine> all)
    {
        lines = [.. all];
        shapes = new LineShape[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            shapes[i] = LineShape.Of(text.AsSpan(lines[i].Start, lines[i].Length));
        }

        repeats = Repeats(text);
        titles = HeadLine.Repeats(text, lines);
        sentenceBefore = Sums(i => shapes[i].IsSentence ? 1 : 0);
        charsBefore = Sums(i => shapes[i].IsSentence ? shapes[i].Chars : 0);
        shortBefore = Sums(i => shapes[i].Width <= 5 ? 1 : 0);
        headsBefore = Sums(i => shapes[i].Width is >= 6 and <= 11 && shapes[i].End is not (1 or 3 or 4) && shapes[i].Rule == 0 ? 1 : 0);
        datesBefore = Sums(i => shapes[i].Sign is 2 or 3 || shapes[i].Rule == DateRule || (shapes[i].Sign == 1 && shapes[i].Width <= 7) ? 1 : 0);
        rulesBefore = Sums(i => shapes[i].Rule != 0 ? 1 : 0);
        (blockStart, blockEnd) = Blocks();
        lastMarker = [.. Markers.Select(rule => Last(i => shapes[i].Rule == rule))];
        nextMarker = [.. Markers.Select(rule => Next(i => shapes[i].Rule == rule))];
        lastTitle = Last(i => titles[i]);
        nextTitle = Next(i => titles[i]);
        lastDate = Last(i => shapes[i].Sign is 2 or 3);
        nextDate = Next(i => shapes[i].Sign is 2 or 3);
    }

    /// <summary>Groups of every line.</summary>
    public static int Groups => Sizes.Length;

    /// <summary>Values of all groups together: rows of the weight table.</summary>
    public static int TableRows => Offsets[^1] + Sizes[^1];

    public int Count => lines.Length;

    public LineShape Shape(int line) => shapes[line];

    public TextLine Line(int line) => lines[line];

    /// <summary>Whether the line repeats the headline that the text's first line gives.</summary>
    public bool IsTitle(int line) => titles[line];

    /// <summary>How often the line stands in the text, in steps: 0 once, 1 twice, 2 more often.</summary>
    public byte Repeated(int line) => repeats[line];

    /// <summary>The rows of the weight table that a line lights up, one a group.</summary>
    public void Rows(int i, Span<int> rows)
    {
        int g = 0;
        ref LineShape s = ref shapes[i];
        Add(rows, ref g, s.Width);
        Add(rows, ref g, (s.Width * LineShape.Ends) + s.End);
        Add(rows, ref g, (s.Start * 4) + Coarse(s.Width));
        Add(rows, ref g, (s.Sentences * 4) + s.Commas);
        Add(rows, ref g, (s.Capitals * LineShape.SmallSteps) + s.Small);
        Add(rows, ref g, (s.Capitals * 4) + Coarse(s.Width));
        Add(rows, ref g, (s.Digits * 4) + Coarse(s.Width));
        Add(rows, ref g, s.Rule);
        Add(rows, ref g, s.Sign);
        Add(rows, ref g, s.Hint);
        Add(rows, ref g, (repeats[i] * 4) + Coarse(s.Width));
        Add(rows, ref g, titles[i] ? 1 : 0);
        Add(rows, ref g, Distance(i - lastTitle[i]));
        Add(rows, ref g, Distance(nextTitle[i] - i));
        Add(rows, ref g, Distance(i - lastDate[i]));
        Add(rows, ref g, Distance(nextDate[i] - i));
        for (int m = 0; m < Markers.Length; m++)
        {
            Add(rows, ref g, Distance(i - lastMarker[m][i]));
            Add(rows, ref g, Distance(nextMarker[m][i] - i));
        }

        Neighbour(rows, ref g, i - 1);
        Neighbour(rows, ref g, i + 1);
        Neighbour(rows, ref g, i - 2);
        Neighbour(rows, ref g, i + 2);
        Add(rows, ref g, (WidthAt(i - 1) * 8) + (WidthAt(i + 1) >> 1));
        Add(rows, ref g, (Kind(i - 1) * 36) + (Kind(i) * 6) + Kind(i + 1));
        Add(rows, ref g, Between(sentenceBefore, i - Near, i));
        Add(rows, ref g, Between(sentenceBefore, i + 1, i + 1 + Near));
        Add(rows, ref g, Between(sentenceBefore, i - Window, i) * (Window + 1) + Between(sentenceBefore, i + 1, i + 1 + Window));
        Add(rows, ref g, Between(sentenceBefore, i - Wide, i));
        Add(rows, ref g, Between(sentenceBefore, i + 1, i + 1 + Wide));
        Add(rows, ref g, Between(shortBefore, i - Window, i));
        Add(rows, ref g, Between(shortBefore, i + 1, i + 1 + Window));
        Add(rows, ref g, Between(headsBefore, i - Window, i));
        Add(rows, ref g, Between(headsBefore, i + 1, i + 1 + Window));
        Add(rows, ref g, Between(datesBefore, i - Wide, i) * 4 / 3);
        Add(rows, ref g, Between(datesBefore, i + 1, i + 1 + Wide) * 4 / 3);
        Add(rows, ref g, (Between(rulesBefore, i - Window, i) * (Window + 1)) + Between(rulesBefore, i + 1, i + 1 + Window));
        Add(rows, ref g, Share(charsBefore[i]));
        Add(rows, ref g, Share(charsBefore[^1] - charsBefore[Math.Min(i + 1, lines.Length)]));
        Add(rows, ref g, Math.Min(9, i * 10 / lines.Length));
        Add(rows, ref g, Math.Min(i, 11));
        Add(rows, ref g, Math.Min(lines.Length - 1 - i, 11));
        int block = blockEnd[i] - blockStart[i];
        int inBlock = Between(sentenceBefore, blockStart[i], blockEnd[i]);
        Add(rows, ref g, (Step(block) * 4) + (i == blockStart[i] ? 0 : i == blockEnd[i] - 1 ? 2 : 1));
        Add(rows, ref g, (Step(block) * 4) + (inBlock == 0 ? 0 : inBlock * 3 < block ? 1 : inBlock * 3 < block * 2 ? 2 : 3));
        Add(rows, ref g, (lines[i].BlankBefore ? 1 : 0) + (i + 1 >= lines.Length || lines[i + 1].BlankBefore ? 2 : 0) + (4 * Coarse(s.Width)));
        Add(rows, ref g, Step(Math.Min(sentenceBefore[^1], 60)));
    }

    /// <summary>0 no text, 1 a menu-like word or two, 2 a judged line, 3 a short line, 4 a longer line without a sentence's end, 5 a sentence.</summary>
    private int Kind(int i)
    {
        if (i < 0 || i >= shapes.Length)
        {
            return 0;
        }

        ref LineShape s = ref shapes[i];
        return s.Rule != 0 ? 2 : s.IsSentence ? 5 : s.Width <= 4 ? 1 : s.Width <= 7 ? 3 : 4;
    }

    private void Neighbour(Span<int> rows, ref int g, int i)
    {
        bool there = i >= 0 && i < shapes.Length;
        LineShape s = there ? shapes[i] : default;
        Add(rows, ref g, there ? 1 + s.Width : 0);
        Add(rows, ref g, there ? 1 + s.End : 0);
        Add(rows, ref g, there ? 1 + s.Rule : 0);
        Add(rows, ref g, there ? 1 + s.Sign : 0);
        Add(rows, ref g, there ? 1 + s.Capitals : 0);
    }

    private int WidthAt(int i) => i < 0 || i >= shapes.Length ? 0 : shapes[i].Width;

    private static void Add(Span<int> rows, ref int g, int value)
    {
        rows[g] = Offsets[g] + Math.Clamp(value, 0, Sizes[g] - 1);
        g++;
    }

    private static int Coarse(byte width) => width switch { <= 3 => 0, <= 7 => 1, <= 10 => 2, _ => 3 };

    private static int Step(int n) => n switch { 0 => 0, 1 => 1, 2 => 2, 3 => 3, <= 6 => 4, <= 12 => 5, <= 24 => 6, _ => 7 };

    private static int Distance(int lines) => lines switch { >= Never => 0, 0 => 1, 1 => 2, 2 => 3, 3 => 4, <= 5 => 5, <= 9 => 6, <= 18 => 7, <= 40 => 8, _ => 9 };

    private int Share(int chars)
    {
        int all = charsBefore[^1];
        return all == 0 ? 0 : chars == 0 ? 1 : (int)((long)chars * 100 / all) switch { < 2 => 2, < 10 => 3, < 30 => 4, < 60 => 5, < 85 => 6, < 95 => 7, < 99 => 8, _ => 9 };
    }

    private int Between(int[] sums, int from, int to) => sums[Math.Clamp(to, 0, lines.Length)] - sums[Math.Clamp(from, 0, lines.Length)];

    private int[] Sums(Func<int, int> of)
    {
        int[] sums = new int[lines.Length + 1];
        for (int i = 0; i < lines.Length; i++)
        {
            sums[i + 1] = sums[i] + of(i);
        }

        return sums;
    }

    private int[] Last(Func<int, bool> marks)
    {
        int[] last = new int[lines.Length];
        for (int i = 0, at = -Never; i < lines.Length; i++)
        {
            last[i] = at;
            at = marks(i) ? i : at;
        }

        return last;
    }

    private int[] Next(Func<int, bool> marks)
    {
        int[] next = new int[lines.Length];
        for (int i = lines.Length - 1, at = lines.Length + Never; i >= 0; i--)
        {
            next[i] = at;
            at = marks(i) ? i : at;
        }

        return next;
    }

    private (int[] Start, int[] End) Blocks()
    {
        int[] start = new int[lines.Length], end = new int[lines.Length];
        for (int from = 0; from < lines.Length;)
        {
            int to = from + 1;
            while (to < lines.Length && !lines[to].BlankBefore)
            {
                to++;
            }

            Array.Fill(start, from, from, to - from);
            Array.Fill(end, to, from, to - from);
            from = to;
        }

        return (start, end);
    }

    private byte[] Repeats(string text)
    {
        var counts = new Dictionary<int, int>(lines.Length);
        int[] hashes = new int[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            hashes[i] = string.GetHashCode(text.AsSpan(lines[i].Start, Math.Min(lines[i].Length, 200)), StringComparison.Ordinal);
            counts[hashes[i]] = counts.GetValueOrDefault(hashes[i]) + 1;
        }

        return [.. hashes.Select(hash => (byte)(counts[hash] switch { 1 => 0, 2 => 1, _ => 2 }))];
    }

    private static int[] GroupSizes()
    {
        const int W = LineShape.Widths, D = 10;
        List<int> sizes =
        [
            W, W * LineShape.Ends, LineShape.Starts * 4, LineShape.SentenceSteps * 4, LineShape.CapitalSteps * LineShape.SmallSteps, LineShape.CapitalSteps * 4, LineShape.DigitSteps * 4,
            LineShape.Rules, 5, LineShape.Hints, 3 * 4, 2, D, D, D, D,
        ];
        sizes.AddRange(Enumerable.Repeat(D, Markers.Length * 2));
        for (int neighbour = 0; neighbour < 4; neighbour++)
        {
            sizes.AddRange([W + 1, LineShape.Ends + 1, LineShape.Rules + 1, 6, LineShape.CapitalSteps + 1]);
        }

        sizes.AddRange([W * 8, 216, Near + 1, Near + 1, (Window + 1) * (Window + 1), Wide + 1, Wide + 1, Window + 1, Window + 1, Window + 1, Window + 1, 8, 8, (Window + 1) * (Window + 1), 10, 10, 10, 12, 12, 8 * 4, 8 * 4, 16, 8]);
        return [.. sizes];
    }

    private static int[] GroupOffsets()
    {
        int[] offsets = new int[Sizes.Length];
        for (int g = 1; g < offsets.Length; g++)
        {
            offsets[g] = offsets[g - 1] + Sizes[g - 1];
        }

        return offsets;
    }
}
