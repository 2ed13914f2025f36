using System.Globalization;
using System.Text;
using NewsFunctions.Benchmarks.Parsing;
using NewsFunctions.Formats;
using NewsFunctions.Formats.Html;

namespace NewsFunctions.Benchmarks.Training;

/// <summary>Writes for each page a list of its blocks, false ones marked + and lost ones −, with what the reader knew of them: to see by eye where trees err.</summary>
internal static class ShownPages
{
    /// <summary>Characters of a block that are shown.</summary>
    private const int Shown = 130;

    /// <param name="folder">Where a file a page is written, worst pages first by name.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="bodies">What was read of each.</param>
    /// <param name="trees">The trees that read each, part by part.</param>
    public static void Write(string folder, MarkedPage[] pages, string[] bodies, BlockTrees[] trees)
    {
        Directory.CreateDirectory(folder);
        Parallel.For(0, pages.Length, i =>
        {
            MarkedPage page = pages[i];
            if (!TextDecoding.TryDecode(page.File.Content, HtmlCharset.Declared(page.File), out string? html, out _))
            {
                return;
            }

            (double p, double r, double f1) = Shingles.Score([(page.Body, bodies[i])]);
            string name = string.Create(CultureInfo.InvariantCulture, $"{page.Set}-{f1:0.000}-p{p:0.000}-r{r:0.000}-{page.File.Name}.txt");
            using HtmlPage parsed = HtmlPage.Parse(html.AsMemory());
            File.WriteAllLines(Path.Combine(folder, name), Lines(page, HtmlArticle.Context(parsed), trees[i % trees.Length]), new UTF8Encoding(false));
        });
    }

    private static IEnumerable<string> Lines(MarkedPage page, PageContext context, BlockTrees trees)
    {
        var guess = new FirstGuess(context);
        bool[] kept = ArticleBody.Of(context, guess, trees).Kept;
        for (int i = 0; i < kept.Length; i++)
        {
            PageBlock block = context.Tree.Blocks[i];
            string sign = (kept[i], page.Marks[i]) switch { (true, false) => "+", (false, true) => "-", (true, true) => "=", _ => " " };
            ReadOnlySpan<char> text = context.Tree.Text(block);
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{sign} {trees.Odds(page.Rows[i]),5:0.0} {context.Facts[i].Words,4} {context.Tree.Nodes[context.Boxes[i]].Tag,-10} {guess.Reasons[i] ?? "kept",-16} {context.Tree.Nodes[context.Boxes[i]].Own,-12} {text[..Math.Min(Shown, text.Length)]}");
        }
    }
}
