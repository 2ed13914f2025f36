namespace NewsFunctions.Benchmarks.Training;

/// <summary>
/// Gradient boosting of small regression trees by logistic loss (Friedman 2001; second order and histograms as in XGBoost and LightGBM).
/// Everything random hangs on the seed, so the same pages give the same trees.
/// </summary>
internal static class Boosting
{
    /// <summary>Trains on the rows of pages.</summary>
    /// <param name="rows">The blocks of all pages, page after page.</param>
    /// <param name="targets">For each block how likely it is the article's, from 0 to 1.</param>
    /// <param name="weights">For each block what an error about it costs.</param>
    /// <param name="pages">For each block which page it stands on.</param>
    /// <param name="options">How trees are grown.</param>
    public static BoostedTrees Train(float[][] rows, float[] targets, float[] weights, int[] pages, TrainingOptions options)
    {
        var binned = new BinnedRows(rows);
        var random = new Random(options.Seed);
        double hits = targets.Zip(weights, (target, weight) => (double)target * weight).Sum(), all = weights.Sum(weight => (double)weight);
        float bias = (float)Math.Log(hits / (all - hits));
        float[] odds = new float[rows.Length];
        Array.Fill(odds, bias);
        var loss = new Loss(new float[rows.Length], new float[rows.Length]);
        var trees = new List<TreePart[]>();
        for (int tree = 0; tree < options.Trees; tree++)
        {
            loss.Measure(odds, targets, weights);
            int[] columns = [.. Enumerable.Range(0, binned.Width).Where(column => binned.Cuts(column).Length > 0 && random.NextDouble() < options.Columns)];
            bool[] isTaken = [.. Enumerable.Range(0, pages.Length == 0 ? 0 : pages[^1] + 1).Select(_ => options.Pages >= 1 || random.NextDouble() < options.Pages)];
            int[] taken = [.. Enumerable.Range(0, rows.Length).Where(row => isTaken[pages[row]])];
            TreePart[] grown = new TreeGrower(binned, columns, loss, options).Grow(taken);
            trees.Add(grown);
            for (int row = 0; row < rows.Length; row++)
            {
                odds[row] += TreePart.LeafOf(grown, rows[row]);
            }
        }

        return new BoostedTrees(bias, trees);
    }
}
