namespace NewsFunctions.Formats.PlainText;

/// <summary>For each line how far, in steps, the last line of a kind stands above it and the next below it. Kinds are numbered from 0.</summary>
internal sealed class LineDistances
{
    /// <summary>Steps of a distance: 0 there is none, 1 the line itself, then ever wider.</summary>
    public const int Steps = 10;

    /// <summary>Lines after which the step stays the same.</summary>
    private const int Far = 41;

    /// <summary>The step of each distance up to <see cref="Far"/>, and the same from the far end.</summary>
    private static readonly byte[] Away = [.. Enumerable.Range(0, Far + 1).Select(StepOf)], Towards = [.. Away.Reverse()];

    private readonly byte[] steps;
    private readonly int[] lasts;
    private readonly int lines;

    public LineDistances(int lines, int kinds)
    {
        this.lines = lines;
        steps = new byte[lines * kinds * 2];
        lasts = new int[kinds];
        Array.Fill(lasts, -1);
    }

    /// <summary>The step to the last line of a kind above <paramref name="line"/>.</summary>
    public int Last(int kind, int line) => steps[(kind * 2 * lines) + line];

    /// <summary>The step to the next line of a kind below <paramref name="line"/>.</summary>
    public int Next(int kind, int line) => steps[(((kind * 2) + 1) * lines) + line];

    /// <summary>A line of a kind; lines must come in their order.</summary>
    public void Add(int kind, int line)
    {
        Span<byte> next = steps.AsSpan(((kind * 2) + 1) * lines, lines)[(lasts[kind] < 0 ? 0 : lasts[kind])..line];
        int near = Math.Min(next.Length, Far);
        Towards.AsSpan(Far - near, near).CopyTo(next[^near..]);
        next[..^near].Fill(Away[Far]);
        Run(kind, line);
        lasts[kind] = line;
    }

    /// <summary>Call when no line comes any more.</summary>
    public void Close()
    {
        for (int kind = 0; kind < lasts.Length; kind++)
        {
            Run(kind, lines - 1);
        }
    }

    /// <summary>Fills the steps of the lines behind the last one of the kind up to <paramref name="line"/>.</summary>
    private void Run(int kind, int line)
    {
        if (lasts[kind] >= 0)
        {
            Span<byte> last = steps.AsSpan(kind * 2 * lines, lines)[(lasts[kind] + 1)..(line + 1)];
            int near = Math.Min(last.Length, Far);
            Away.AsSpan(1, near).CopyTo(last);
            last[near..].Fill(Away[Far]);
        }
    }

    private static byte StepOf(int lines) => (byte)(lines switch { 0 => 1, 1 => 2, 2 => 3, 3 => 4, <= 5 => 5, <= 9 => 6, <= 18 => 7, <= 40 => 8, _ => 9 });
}
