namespace NewsFunctions.Benchmarks.Training;

/// <summary>Trains block trees on marked pages, and reads each page by trees that never saw it.</summary>
internal sealed class BlockTrainer(BlockTable table, TrainingOptions options)
{
    private readonly Boosting boosting = new(table, options);

    /// <summary>Trees trained on all pages.</summary>
    public BoostedTrees Train() => Train([.. Enumerable.Range(0, table.Pages)]);

    /// <summary>For each part of the pages trees trained on the other parts. Page n is of part n modulo the number of parts.</summary>
    public BoostedTrees[] TrainUnseen()
    {
        var trained = new BoostedTrees[options.Folds];
        Parallel.For(0, options.Folds, fold => trained[fold] = Train([.. Enumerable.Range(0, table.Pages).Where(page => page % options.Folds != fold)]));
        return trained;
    }

    private BoostedTrees Train(int[] pages)
    {
        BoostedTrees trees = boosting.Train(pages, options.Distilled > 0 ? Softened(pages) : table.Marks, options.Seed);
        return trees with { Bias = trees.Bias + options.Lean };
    }

    /// <summary>
    /// The marks of these pages, mixed with what trees that never saw a page say of it. Several such trees, trained with other choices of columns, are
    /// asked, so that what is learned is what they agree on.
    /// </summary>
    private float[] Softened(int[] pages)
    {
        float[] targets = [.. table.Marks];
        for (int fold = 0; fold < options.Folds; fold++)
        {
            int[] unseen = table.RowsOf([.. pages.Where((_, i) => i % options.Folds == fold)]), seen = [.. pages.Where((_, i) => i % options.Folds != fold)];
            BoostedTrees[] teachers = [.. Enumerable.Range(0, options.Teachers).Select(teacher => boosting.Train(seen, table.Marks, options.Seed + (1000 * (teacher + 1))))];
            foreach (int row in unseen)
            {
                float likely = teachers.Average(trees => trees.Likely(table.Rows[row]));
                targets[row] = (options.Distilled * likely) + ((1 - options.Distilled) * targets[row]);
            }
        }

        return targets;
    }
}
