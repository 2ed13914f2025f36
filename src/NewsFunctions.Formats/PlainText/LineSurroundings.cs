namespace NewsFunctions.Formats.PlainText;

/// <summary>What stands around each line: how many lines of each kind up to it, how far the next of each kind is, and which lines no empty one parts from it.</summary>
internal sealed class LineSurroundings
{
    private const int Wide = FeatureGroups.Wide;

    /// <summary>Kinds of <see cref="LineDistances"/> before the markers.</summary>
    private const int Titles = 0, Dates = 1, FirstMarker = 2;

    private static readonly byte DateRule = RuleNumbers.Of("date");

    /// <summary>Counts of the lines above each line, the same beyond either end of the text as at it.</summary>
    private readonly Counts[] above;
    private readonly (int Start, int End)[] blocks;
    private readonly LineDistances distances;

    public LineSurroundings(ReadOnlySpan<TextLine> lines, ReadOnlySpan<LineShape> shapes, ReadOnlySpan<bool> titles)
    {
        above = new Counts[lines.Length + 1 + (2 * Wide)];
        distances = new LineDistances(lines.Length, FirstMarker + FeatureGroups.MarkerCount);
        blocks = Blocks(lines);
        Counts counts = default;
        for (int i = 0; i < lines.Length; i++)
        {
            ref readonly LineShape shape = ref shapes[i];
            counts.Add(shape);
            above[Wide + i + 1] = counts;
            if (titles[i])
            {
                distances.Add(Titles, i);
            }

            if (shape.Sign is 2 or 3)
            {
                distances.Add(Dates, i);
            }

            if (shape.Rule != 0 && FeatureGroups.MarkerOf(shape.Rule) is >= 0 and var marker)
            {
                distances.Add(FirstMarker + marker, i);
            }
        }

        Array.Fill(above, counts, Wide + lines.Length + 1, Wide);
        distances.Close();
    }

    /// <summary>The counts of the whole text.</summary>
    public ref readonly Counts All => ref above[^1];

    /// <summary>The counts of the lines above a line, which may stand up to <see cref="FeatureGroups.Wide"/> lines before the text or behind it.</summary>
    public ref readonly Counts Above(int line) => ref above[Wide + line];

    /// <summary>The lines from the last empty one to the next, the end not included.</summary>
    public (int Start, int End) Block(int line) => blocks[line];

    public int LastTitle(int line) => distances.Last(Titles, line);

    public int NextTitle(int line) => distances.Next(Titles, line);

    public int LastDate(int line) => distances.Last(Dates, line);

    public int NextDate(int line) => distances.Next(Dates, line);

    public int LastMarker(int marker, int line) => distances.Last(FirstMarker + marker, line);

    public int NextMarker(int marker, int line) => distances.Next(FirstMarker + marker, line);

    private static (int Start, int End)[] Blocks(ReadOnlySpan<TextLine> lines)
    {
        var blocks = new (int, int)[lines.Length];
        for (int from = 0; from < lines.Length;)
        {
            int to = from + 1;
            while (to < lines.Length && !lines[to].BlankBefore)
            {
                to++;
            }

            Array.Fill(blocks, (from, to), from, to - from);
            from = to;
        }

        return blocks;
    }

    /// <summary>Lines by kind, and the characters of those that are sentences.</summary>
    internal struct Counts
    {
        public int Sentences, Chars, Short, Heads, Dates, Rules;

        public void Add(in LineShape shape)
        {
            bool sentence = shape.IsSentence;
            Sentences += sentence ? 1 : 0;
            Chars += sentence ? shape.Chars : 0;
            Short += shape.Width <= 5 ? 1 : 0;
            Heads += shape.Width is >= 6 and <= 11 && shape.End is not (1 or 3 or 4) && shape.Rule == 0 ? 1 : 0;
            Dates += shape.Sign is 2 or 3 || shape.Rule == DateRule || (shape.Sign == 1 && shape.Width <= 7) ? 1 : 0;
            Rules += shape.Rule != 0 ? 1 : 0;
        }
    }
}
