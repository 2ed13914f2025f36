namespace NewsFunctions.Benchmarks.Training;

/// <summary>
/// Gradient boosting of small regression trees by logistic loss (Friedman 2001; second order and histograms as in XGBoost and LightGBM).
/// Everything random hangs on the seed, so the same pages give the same trees.
/// </summary>
internal sealed class Boosting(BlockTable table, TrainingOptions options)
{
    /// <summary>Trains on some of the pages.</summary>
    /// <param name="pages">Their numbers in the table.</param>
    /// <param name="targets">For each row of the table how likely it is the article's, from 0 to 1.</param>
    /// <param name="seed">Decides the choices of columns and pages.</param>
    public BoostedTrees Train(int[] pages, float[] targets, int seed)
    {
        var random = new Random(seed);
        int[] members = table.RowsOf(pages);
        (double hits, double all) = (members.Sum(row => (double)targets[row] * table.Weights[row]), members.Sum(row => (double)table.Weights[row]));
        float bias = (float)Math.Log(hits / (all - hits));
        float[] odds = new float[table.Rows.Length];
        Array.Fill(odds, bias);
        var loss = new Loss(table.Rows.Length);
        var trees = new List<TreePart[]>();
        for (int tree = 0; tree < options.Trees; tree++)
        {
            loss.Measure(members, odds, targets, table.Weights);
            int[] columns = [.. Enumerable.Range(0, table.Binned.Width).Where(column => table.Binned.Cuts(column).Length > 0 && random.NextDouble() < options.Columns)];
            int[] taken = options.Pages >= 1 ? members : table.RowsOf([.. pages.Where(_ => random.NextDouble() < options.Pages)]);
            TreePart[] grown = new TreeGrower(table.Binned, columns, loss, options).Grow(taken);
            trees.Add(grown);
            foreach (int row in members)
            {
                odds[row] += TreePart.LeafOf(grown, table.Rows[row]);
            }
        }

        return new BoostedTrees(bias, trees);
    }
}
