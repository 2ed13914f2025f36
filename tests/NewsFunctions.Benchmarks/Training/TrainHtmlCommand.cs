using System.Diagnostics;
using System.Globalization;
using NewsFunctions.Benchmarks.Parsing;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Html;

namespace NewsFunctions.Benchmarks.Training;

/// <summary>
/// <c>train-html OUT DATA [name=value]…</c>: trains the block trees on the marked pages below DATA, writes them to OUT ("-" writes none) and prints,
/// for each set, what they reach on pages they saw, what trees trained on the other pages reach, and the gap: what to expect of pages that
/// nobody has marked is the second figure. Settings are those of <see cref="TrainingOptions"/>; with
/// the environment variable SHOW a folder gets what was read of each unseen page.
/// </summary>
internal static class TrainHtmlCommand
{
    public static int Run(string target, string folder, string[] settings, TextWriter output)
    {
        TrainingOptions options = TrainingOptions.Read(settings);
        MarkedPage[] pages = MarkedPage.Load(folder);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages, {pages.Sum(page => page.Marks.Length)} blocks, {pages.Sum(page => page.Marks.Count(mark => mark))} of them article"));
        var watch = Stopwatch.StartNew();
        var trainer = new BlockTrainer(new BlockTable(pages, options), options);
        BlockTrees[] unseen = [.. trainer.TrainUnseen().Select(trees => trees.AsShipped())];
        BoostedTrees all = trainer.Train();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trained in {watch.Elapsed.TotalSeconds:0} s"));
        string[] read = Bodies(pages, unseen);
        Report(pages, Bodies(pages, [all.AsShipped()]), read, output);
        if (Environment.GetEnvironmentVariable("SHOW") is { } show)
        {
            ShownPages.Write(show, pages, read, unseen);
        }

        if (target != "-")
        {
            File.WriteAllText(target, all.Text());
        }

        return 0;
    }

    /// <summary>The whole way of an upload, each page read by the trees of its part.</summary>
    private static string[] Bodies(MarkedPage[] pages, BlockTrees[] trees)
    {
        UploadParser[] parsers = [.. trees.Select(trained => new UploadParser([new HtmlReader(trained)], new ArticleComposer(new NewsroomCalendar("UTC")), new IngestOptions()))];
        string[] bodies = new string[pages.Length];
        Parallel.For(0, pages.Length, i => bodies[i] = parsers[i % parsers.Length].Parse(pages[i].File) is ParseOutcome.Parsed { Articles: [var article, ..] }
            ? string.Join("\n\n", article.Body.Select(block => block.Text)) : "");
        return bodies;
    }

    private static void Report(MarkedPage[] pages, string[] seen, string[] unseen, TextWriter output)
    {
        output.WriteLine("set          seen F1  unseen precision  recall      F1     gap");
        foreach (string set in pages.Select(page => page.Set).Distinct())
        {
            (double P, double R, double F1) Score(string[] bodies) => Shingles.Score(pages.Index().Where(page => page.Item.Set == set).Select(page => (page.Item.Body, bodies[page.Index])));
            (double precision, double recall, double f1) = Score(unseen);
            double known = Score(seen).F1;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-11}{known,9:0.0000}{precision,18:0.0000}{recall,8:0.0000}{f1,8:0.0000}{known - f1,8:0.0000}"));
        }
    }
}
