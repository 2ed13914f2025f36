namespace NewsFunctions.Benchmarks.Training;

/// <summary>Trains block trees on marked pages, and reads each page by trees that never saw it.</summary>
internal sealed class BlockTrainer(TrainingOptions options)
{
    /// <summary>Trees trained on all these pages.</summary>
    public BoostedTrees Train(IReadOnlyList<MarkedPage> pages)
    {
        float[][] targets = [.. pages.Select(page => (float[])[.. page.Marks.Select(mark => mark ? 1f : 0f)])];
        if (options.Distilled > 0)
        {
            Soften(pages, targets);
        }

        return Train(pages, targets);
    }

    /// <summary>For each part of the pages trees trained on the other parts. Page n is of part n modulo the number of parts.</summary>
    public BoostedTrees[] TrainUnseen(IReadOnlyList<MarkedPage> pages)
    {
        var trained = new BoostedTrees[options.Folds];
        Parallel.For(0, options.Folds, fold => trained[fold] = Train([.. pages.Where((_, i) => i % options.Folds != fold)]));
        return trained;
    }

    private void Soften(IReadOnlyList<MarkedPage> pages, float[][] targets)
    {
        BoostedTrees[] unseen = new BlockTrainer(options with { Distilled = 0 }).TrainUnseen(pages);
        for (int page = 0; page < pages.Count; page++)
        {
            for (int i = 0; i < targets[page].Length; i++)
            {
                float likely = unseen[page % options.Folds].Likely(pages[page].Rows[i]);
                targets[page][i] = (options.Distilled * likely) + ((1 - options.Distilled) * targets[page][i]);
            }
        }
    }

    private BoostedTrees Train(IReadOnlyList<MarkedPage> pages, float[][] targets) => Boosting.Train(
        [.. pages.SelectMany(page => page.Rows)],
        [.. targets.SelectMany(page => page)],
        [.. pages.SelectMany(Weights)],
        [.. pages.SelectMany((page, number) => Enumerable.Repeat(number, page.Rows.Length))],
        options);

    private IEnumerable<float> Weights(MarkedPage page)
    {
        float around = page.Weights.Where((_, i) => !page.Marks[i]).Sum();
        float share = around > options.MostAround ? options.MostAround / around : 1;
        float ofPage = page.Set switch { "pages" => options.WeightOfPages, "news-pages" => options.WeightOfNewsPages, _ => 1 };
        return page.Weights.Select((weight, i) => weight * ofPage * (page.Marks[i] ? 1 : share));
    }
}
