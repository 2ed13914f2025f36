using System.Globalization;
using System.Text;
using NewsFunctions.Formats.Html;

namespace NewsFunctions.Benchmarks.Training;

/// <summary>A trained ensemble: the odds of a row are the bias and one leaf of each tree.</summary>
internal sealed record BoostedTrees(float Bias, IReadOnlyList<TreePart[]> Trees)
{
    /// <summary>How likely the block of a row is the article's.</summary>
    public float Likely(float[] row) => 1 / (1 + MathF.Exp(-(Bias + Trees.Sum(tree => TreePart.LeafOf(tree, row)))));

    /// <summary>The ensemble as the reader takes it, rounded as the file is.</summary>
    public BlockTrees AsShipped() => BlockTrees.Read(new StringReader(Text()));

    /// <summary>The text of <c>BlockTrees.txt</c>.</summary>
    public string Text()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"bias {Bias:0.####}\n"));
        foreach (TreePart[] tree in Trees)
        {
            text.Append("tree\n");
            foreach (TreePart part in tree)
            {
                text.Append(part.Feature < 0
                    ? string.Create(CultureInfo.InvariantCulture, $"= {part.Value:0.####}\n")
                    : string.Create(CultureInfo.InvariantCulture, $"{BlockFeatures.Names[part.Feature]} {part.Value:0.#####} {part.Left} {part.Right}\n"));
            }
        }

        return text.ToString();
    }
}
