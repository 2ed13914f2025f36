namespace NewsFunctions.Benchmarks.Training;

/// <summary>The blocks of all pages, page after page, as the booster takes them.</summary>
internal sealed class BlockTable
{
    private readonly int[] starts;

    public BlockTable(IReadOnlyList<MarkedPage> pages, TrainingOptions options)
    {
        Rows = [.. pages.SelectMany(page => page.Rows)];
        Binned = new BinnedRows(Rows);
        Marks = [.. pages.SelectMany(page => page.Marks.Select(mark => mark ? 1f : 0f))];
        Weights = [.. pages.SelectMany(page => WeightsOf(page, options))];
        starts = new int[pages.Count + 1];
        for (int page = 0; page < pages.Count; page++)
        {
            starts[page + 1] = starts[page] + pages[page].Rows.Length;
        }
    }

    /// <summary>The features of each block.</summary>
    public float[][] Rows { get; }

    /// <summary>The same in bins.</summary>
    public BinnedRows Binned { get; }

    /// <summary>For each block 1 when it is the article's, else 0.</summary>
    public float[] Marks { get; }

    /// <summary>For each block what an error about it costs.</summary>
    public float[] Weights { get; }

    /// <summary>How many pages there are.</summary>
    public int Pages => starts.Length - 1;

    /// <summary>The rows of some pages, by their numbers.</summary>
    public int[] RowsOf(int[] pages) => [.. pages.SelectMany(page => Enumerable.Range(starts[page], starts[page + 1] - starts[page]))];

    private static IEnumerable<float> WeightsOf(MarkedPage page, TrainingOptions options)
    {
        float around = page.Weights.Where((_, i) => !page.Marks[i]).Sum();
        float share = around > options.MostAround ? options.MostAround / around : 1;
        float ofPage = page.Set switch { "pages" => options.WeightOfPages, "news-pages" => options.WeightOfNewsPages, _ => 1 };
        return page.Weights.Select((weight, i) => weight * ofPage * (page.Marks[i] ? 1 : share));
    }
}
