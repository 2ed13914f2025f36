namespace NewsFunctions.Benchmarks.Training;

/// <summary>The features of many blocks, column by column, each cut into few bins so that a split is found by counting.</summary>
internal sealed class BinnedRows
{
    /// <summary>Most bins of a column.</summary>
    public const int Bins = 48;

    private readonly float[][] cuts;
    private readonly byte[][] columns;

    public BinnedRows(float[][] rows)
    {
        int width = rows.Length == 0 ? 0 : rows[0].Length;
        cuts = new float[width][];
        columns = new byte[width][];
        Parallel.For(0, width, column =>
        {
            float[] values = Array.ConvertAll(rows, row => row[column]), sorted = [.. values];
            Array.Sort(sorted);
            cuts[column] = CutsOf(sorted);
            columns[column] = Array.ConvertAll(values, value => Array.BinarySearch(cuts[column], value) is var at && at < 0 ? (byte)~at : (byte)at);
        });
    }

    /// <summary>How many columns there are.</summary>
    public int Width => columns.Length;

    /// <summary>The bin of each row in a column.</summary>
    public byte[] Column(int column) => columns[column];

    /// <summary>The bounds of a column's bins: bin n holds what is at most bound n and above bound n − 1.</summary>
    public float[] Cuts(int column) => cuts[column];

    private static float[] CutsOf(float[] sorted)
    {
        float[] distinct = [.. sorted.Distinct()];
        if (distinct.Length <= Bins)
        {
            return [.. Enumerable.Range(0, Math.Max(0, distinct.Length - 1)).Select(i => (distinct[i] + distinct[i + 1]) / 2)];
        }

        return [.. Enumerable.Range(1, Bins - 1).Select(bin => sorted[(int)((long)bin * sorted.Length / Bins)]).Distinct()];
    }
}
