namespace NewsFunctions.Formats.Pdf;

/// <summary>The rows of a page as the lines of its columns, in reading order: a column is read to its end before the one to its right.</summary>
/// <param name="page">The page, from 1.</param>
internal sealed class PdfColumns(int page)
{
    /// <summary>The narrowest gutter, as a part of the letters' size; spaces between justified words stay below it over several rows.</summary>
    private const double MinGutter = 0.75;

    /// <summary>Rows that the columns have together; fewer may have a gap in one place by chance.</summary>
    private const int MinRows = 4;

    /// <summary>Rows that each column has at least: the last one is often short.</summary>
    private const int MinColumnRows = 3;

    /// <summary>The narrowest column, as a part of the width of all.</summary>
    private const double MinWidth = 0.14;

    /// <summary>Letters in the middling row of a column of running text; a table's cells have fewer.</summary>
    private const int MinLetters = 12;

    /// <summary>The part of a column's width that its middling row fills; a table's cells fill less.</summary>
    private const double MinFill = 0.55;

    /// <summary>A gap of so many sizes between rows ends the columns above it.</summary>
    private const double FarBelow = 2.4;

    /// <summary>A gap as wide as this many letters parts the cells of a table.</summary>
    private const double CellGap = 2.5;

    private readonly List<PdfLine> lines = [];

    /// <summary>The lines in reading order.</summary>
    public IReadOnlyList<PdfLine> Read(IReadOnlyList<PdfRow> rows)
    {
        if (rows.Count > PdfLimits.MaxColumnRows)
        {
            AddColumn(rows);
        }
        else
        {
            ReadBands(rows);
        }

        return lines;
    }

    private void ReadBands(IReadOnlyList<PdfRow> rows)
    {
        var single = new List<PdfRow>();
        for (int i = 0; i < rows.Count;)
        {
            if (Band(rows, i) is { } band)
            {
                AddColumn(single);
                single.Clear();
                ReadBands(Side(band.Rows, word => word.Right <= band.Gutter));
                ReadBands(Side(band.Rows, word => word.Right > band.Gutter));
                i += band.Rows.Count;
            }
            else
            {
                single.Add(rows[i++]);
            }
        }

        AddColumn(single);
    }

    /// <summary>The longest run of rows from <paramref name="first"/> on that one gutter goes through; null when there is none between columns of text.</summary>
    private static PdfBand? Band(IReadOnlyList<PdfRow> rows, int first)
    {
        List<(double From, double To)> free = [(double.NegativeInfinity, double.PositiveInfinity)];
        double left = double.MaxValue, right = double.MinValue;
        int end = first;
        double gutter = 0;
        for (int i = first; i < rows.Count; i++)
        {
            PdfRow row = rows[i];
            free = Cut(free, row);
            left = Math.Min(left, row.Words[0].Left);
            right = Math.Max(right, row.Words.Max(word => word.Right));
            // The margins are free, too: only what has text on both sides is a gutter.
            var inner = free.Where(gap => gap.From >= left && gap.To <= right).ToList();
            bool open = free.Any(gap => gap.To - gap.From >= MinGutter * row.Size && (gap.From > left || gap.To < right));
            if (inner.Count > 0)
            {
                (double from, double to) = inner.MaxBy(gap => gap.To - gap.From);
                gutter = (from + to) / 2;
                end = i + 1;
            }
            else if (!open || end > first)
            {
                break;
            }
        }

        if (end - first < MinRows)
        {
            return null;
        }

        PdfRow[] band = [.. rows.Skip(first).Take(end - first)];
        band = band[..EndOf(band, gutter)];
        return IsColumn(Side(band, word => word.Right <= gutter), right - left) && IsColumn(Side(band, word => word.Right > gutter), right - left) ? new PdfBand(band, gutter) : null;
    }

    /// <summary>Rows that stand well below the columns are no part of them: a table whose cells happen to keep clear of the gutter, or rows of one side alone.</summary>
    private static int EndOf(PdfRow[] band, double gutter)
    {
        int table = Array.FindIndex(band, Math.Min(MinRows, band.Length), row => IsTableRow(row));
        if (table > 0 && band[table - 1].Base - band[table].Base > FarBelow * band[table].Size && band[table..].Count(IsTableRow) * 2 > band.Length - table)
        {
            return table;
        }

        int both = Array.FindLastIndex(band, row => row.Words[0].Right <= gutter && row.Words[^1].Left >= gutter);
        for (int i = Math.Max(both, 0) + 1; i < band.Length; i++)
        {
            if (band[i - 1].Base - band[i].Base > FarBelow * band[i].Size)
            {
                return i;
            }
        }

        return band.Length;
    }

    /// <summary>Three cells or more: columns side by side have one wide gap between them.</summary>
    private static bool IsTableRow(PdfRow row)
    {
        int gaps = 0;
        for (int i = 1; i < row.Words.Count; i++)
        {
            gaps += row.Words[i].Left - row.Words[i - 1].Right > CellGap * row.Words[i].Size ? 1 : 0;
        }

        return gaps > 1;
    }

    private static List<(double From, double To)> Cut(List<(double From, double To)> free, PdfRow row)
    {
        double narrowest = MinGutter * row.Size;
        foreach (PdfWord word in row.Words)
        {
            var rest = new List<(double, double)>(free.Count + 1);
            foreach ((double from, double to) in free)
            {
                if (word.Right <= from || word.Left >= to)
                {
                    rest.Add((from, to));
                    continue;
                }

                if (word.Left - from >= narrowest)
                {
                    rest.Add((from, word.Left));
                }

                if (to - word.Right >= narrowest)
                {
                    rest.Add((word.Right, to));
                }
            }

            free = rest;
        }

        return free;
    }

    private static bool IsColumn(List<PdfRow> rows, double all)
    {
        if (rows.Count < MinColumnRows)
        {
            return false;
        }

        double width = rows.Max(row => row.Words[^1].Right) - rows.Min(row => row.Words[0].Left);
        double[] fill = [.. rows.Select(row => (row.Words[^1].Right - row.Words[0].Left) / width).Order()];
        int[] letters = [.. rows.Select(row => row.Words.Sum(word => word.Text.Length)).Order()];
        return width >= MinWidth * all && letters[letters.Length / 2] >= MinLetters && fill[fill.Length / 2] >= MinFill;
    }

    private static List<PdfRow> Side(IReadOnlyList<PdfRow> rows, Predicate<PdfWord> on)
    {
        var side = new List<PdfRow>(rows.Count);
        foreach (PdfRow row in rows)
        {
            PdfWord[] words = [.. row.Words.Where(word => on(word))];
            if (words.Length > 0)
            {
                side.Add(new PdfRow(words));
            }
        }

        return side;
    }

    private void AddColumn(IReadOnlyList<PdfRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var column = new PdfColumn(page, rows.Min(row => row.Words[0].Left), rows.Max(row => row.Words[^1].Right));
        foreach (PdfRow row in rows)
        {
            bool rightToLeft = row.Words.Sum(word => word.Text.Count(c => c is >= '\u0590' and <= '\u08FF')) * 2 > row.Words.Sum(word => word.Text.Length);
            var text = new System.Text.StringBuilder();
            for (int i = 0; i < row.Words.Count; i++)
            {
                PdfWord word = row.Words[rightToLeft ? row.Words.Count - 1 - i : i];
                text.Append(i == 0 ? "" : !rightToLeft && word.Left - row.Words[i - 1].Right > CellGap * word.Size ? "\t" : " ").Append(word.Text);
            }

            lines.Add(new PdfLine(text.ToString(), row.Words[0].Left, row.Words[^1].Right, row.Base, row.Size, row.Words.All(word => word.Bold), column));
        }
    }

    private sealed record PdfBand(IReadOnlyList<PdfRow> Rows, double Gutter);
}
