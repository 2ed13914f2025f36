namespace NewsFunctions.Formats.PlainText;

/// <summary>
/// The features of every line, its neighbours' and its place in the text included, as one value in each of the <see cref="FeatureGroups"/>.
/// </summary>
internal sealed class LineFeatures
{
    private readonly LineShape[] shapes;
    private readonly TextLine[] lines;
    private readonly byte[] repeats;
    private readonly bool[] titles;
    private readonly LineSurroundings around;

    /// <summary>Reads the lines of a text.</summary>
    public LineFeatures(string text, IReadOnlyList<TextLine> all)
    {
        lines = [.. all];
        shapes = new LineShape[lines.Length];
        repeats = LineRepeats.Find(text, lines, out int[] twins);
        for (int i = 0; i < lines.Length; i++)
        {
            ReadOnlySpan<char> line = Text(text, i);
            shapes[i] = twins[i] >= 0 && line.SequenceEqual(Text(text, twins[i])) ? shapes[twins[i]] : LineShape.Of(line);
        }

        titles = HeadLine.Repeats(text, lines);
        around = new LineSurroundings(lines, shapes, titles);
    }

    public int Count => lines.Length;

    public ref readonly LineShape Shape(int line) => ref shapes[line];

    public TextLine Line(int line) => lines[line];

    /// <summary>Whether the line repeats the headline that the text's first line gives.</summary>
    public bool IsTitle(int line) => titles[line];

    /// <summary>How often the line stands in the text, in steps: 0 once, 1 twice, 2 more often.</summary>
    public byte Repeated(int line) => repeats[line];

    /// <summary>The rows of the weight table that a line lights up, one a group.</summary>
    public void Rows(int line, Span<int> rows)
    {
        var list = new RowList(rows);
        Visit(line, ref list);
    }

    /// <summary>Hands the value that a line has in each group to <paramref name="sink"/>, in the groups' order.</summary>
    public void Visit<TSink>(int i, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref readonly LineShape s = ref shapes[i];
        int coarse = Coarse(s.Width);
        sink.Add(0, s.Width);
        sink.Add(1, (s.Width * LineShape.Ends) + s.End);
        sink.Add(2, (s.Start * 4) + coarse);
        sink.Add(3, (s.Sentences * 4) + s.Commas);
        sink.Add(4, (s.Capitals * LineShape.SmallSteps) + s.Small);
        sink.Add(5, (s.Capitals * 4) + coarse);
        sink.Add(6, (s.Digits * 4) + coarse);
        sink.Add(7, s.Rule);
        sink.Add(8, s.Sign);
        sink.Add(9, s.Hint);
        sink.Add(10, (repeats[i] * 4) + coarse);
        sink.Add(11, titles[i] ? 1 : 0);
        sink.Add(12, around.LastTitle(i));
        sink.Add(13, around.NextTitle(i));
        sink.Add(14, around.LastDate(i));
        sink.Add(15, around.NextDate(i));
        int g = 16;
        for (int m = 0; m < FeatureGroups.MarkerCount; m++)
        {
            sink.Add(g++, around.LastMarker(m, i));
            sink.Add(g++, around.NextMarker(m, i));
        }

        Neighbour(ref sink, ref g, i - 1);
        Neighbour(ref sink, ref g, i + 1);
        Neighbour(ref sink, ref g, i - 2);
        Neighbour(ref sink, ref g, i + 2);
        sink.Add(g++, (WidthAt(i - 1) * 8) + (WidthAt(i + 1) >> 1));
        sink.Add(g++, (Kind(i - 1) * 36) + (Kind(i) * 6) + Kind(i + 1));
        Windows(ref sink, ref g, i);
        Place(ref sink, ref g, i);
    }

    /// <summary>How many lines of a kind stand in the windows above and below.</summary>
    private void Windows<TSink>(ref TSink sink, ref int g, int i)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        const int Near = FeatureGroups.Near, Window = FeatureGroups.Window, Wide = FeatureGroups.Wide;
        ref readonly LineSurroundings.Counts here = ref around.Above(i), behind = ref around.Above(i + 1);
        ref readonly LineSurroundings.Counts above = ref around.Above(i - Window), below = ref around.Above(i + 1 + Window);
        ref readonly LineSurroundings.Counts top = ref around.Above(i - Wide), bottom = ref around.Above(i + 1 + Wide);
        sink.Add(g++, here.Sentences - around.Above(i - Near).Sentences);
        sink.Add(g++, around.Above(i + 1 + Near).Sentences - behind.Sentences);
        sink.Add(g++, ((here.Sentences - above.Sentences) * (Window + 1)) + below.Sentences - behind.Sentences);
        sink.Add(g++, here.Sentences - top.Sentences);
        sink.Add(g++, bottom.Sentences - behind.Sentences);
        sink.Add(g++, here.Short - above.Short);
        sink.Add(g++, below.Short - behind.Short);
        sink.Add(g++, here.Heads - above.Heads);
        sink.Add(g++, below.Heads - behind.Heads);
        sink.Add(g++, (here.Dates - top.Dates) * 4 / 3);
        sink.Add(g++, (bottom.Dates - behind.Dates) * 4 / 3);
        sink.Add(g++, ((here.Rules - above.Rules) * (Window + 1)) + below.Rules - behind.Rules);
        sink.Add(g++, Share(here.Chars));
        sink.Add(g++, Share(around.All.Chars - behind.Chars));
    }

    /// <summary>Where the line stands in the text and between the empty lines around it.</summary>
    private void Place<TSink>(ref TSink sink, ref int g, int i)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        sink.Add(g++, Math.Min(9, i * 10 / lines.Length));
        sink.Add(g++, Math.Min(i, 11));
        sink.Add(g++, Math.Min(lines.Length - 1 - i, 11));
        (int start, int end) = around.Block(i);
        int block = end - start, sentences = around.Above(end).Sentences - around.Above(start).Sentences;
        sink.Add(g++, (Step(block) * 4) + (i == start ? 0 : i == end - 1 ? 2 : 1));
        sink.Add(g++, (Step(block) * 4) + (sentences == 0 ? 0 : sentences * 3 < block ? 1 : sentences * 3 < block * 2 ? 2 : 3));
        sink.Add(g++, (lines[i].BlankBefore ? 1 : 0) + (i + 1 >= lines.Length || lines[i + 1].BlankBefore ? 2 : 0) + (4 * Coarse(shapes[i].Width)));
        sink.Add(g++, Step(Math.Min(around.All.Sentences, 60)));
    }

    private void Neighbour<TSink>(ref TSink sink, ref int g, int i)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        bool there = i >= 0 && i < shapes.Length;
        LineShape s = there ? shapes[i] : default;
        int known = there ? 1 : 0;
        sink.Add(g++, known + s.Width);
        sink.Add(g++, known + s.End);
        sink.Add(g++, known + s.Rule);
        sink.Add(g++, known + s.Sign);
        sink.Add(g++, known + s.Capitals);
    }

    /// <summary>0 no text, 1 a menu-like word or two, 2 a judged line, 3 a short line, 4 a longer line without a sentence's end, 5 a sentence.</summary>
    private int Kind(int i)
    {
        if (i < 0 || i >= shapes.Length)
        {
            return 0;
        }

        ref readonly LineShape s = ref shapes[i];
        return s.Rule != 0 ? 2 : s.IsSentence ? 5 : s.Width <= 4 ? 1 : s.Width <= 7 ? 3 : 4;
    }

    private int WidthAt(int i) => i < 0 || i >= shapes.Length ? 0 : shapes[i].Width;

    private static int Coarse(byte width) => width switch { <= 3 => 0, <= 7 => 1, <= 10 => 2, _ => 3 };

    private static int Step(int n) => n switch { 0 => 0, 1 => 1, 2 => 2, 3 => 3, <= 6 => 4, <= 12 => 5, <= 24 => 6, _ => 7 };

    private int Share(int chars)
    {
        int all = around.All.Chars;
        return all == 0 ? 0 : chars == 0 ? 1 : (int)((long)chars * 100 / all) switch { < 2 => 2, < 10 => 3, < 30 => 4, < 60 => 5, < 85 => 6, < 95 => 7, < 99 => 8, _ => 9 };
    }

    private ReadOnlySpan<char> Text(string text, int line) => text.AsSpan(lines[line].Start, lines[line].Length);

    private readonly ref struct RowList(Span<int> rows) : IFeatureSink
    {
        private readonly Span<int> rows = rows;

        public void Add(int group, int value) => rows[group] = FeatureGroups.Row(group, value);
    }
}
