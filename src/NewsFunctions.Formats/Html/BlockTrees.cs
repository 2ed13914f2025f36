using System.Globalization;

namespace NewsFunctions.Formats.Html;

/// <summary>
/// A small ensemble of regression trees that says how likely a block is to be the article's text. The trees are the data file
/// <c>BlockTrees.txt</c>: 60 trees of at most 10 leaves, boosted by the benchmark command <c>train-html</c> on the blocks of marked pages, a block's weight its
/// share of its page's text.
/// </summary>
internal sealed class BlockTrees
{
    private const string Resource = "NewsFunctions.Formats.Html.BlockTrees.txt";

    private readonly float bias;
    private readonly int[] roots;
    private readonly TreeNode[] nodes;

    // What the trees from each one on can add at least and at most.
    private readonly float[] least;
    private readonly float[] most;

    private BlockTrees(float bias, int[] roots, TreeNode[] nodes)
    {
        (this.bias, this.roots, this.nodes) = (bias, roots, nodes);
        (least, most) = (new float[roots.Length + 1], new float[roots.Length + 1]);
        for (int tree = roots.Length - 1; tree >= 0; tree--)
        {
            float[] leaves = [.. nodes[roots[tree]..(tree + 1 < roots.Length ? roots[tree + 1] : nodes.Length)].Where(node => node.Feature < 0).Select(node => node.Value)];
            (least[tree], most[tree]) = (least[tree + 1] + leaves.Min(), most[tree + 1] + leaves.Max());
        }
    }

    /// <summary>The trees that ship.</summary>
    public static BlockTrees Shipped { get; } = Load();

    /// <summary>The odds, as their natural logarithm, that the block of this row belongs to the article.</summary>
    public float Odds(ReadOnlySpan<float> row)
    {
        float odds = bias;
        foreach (int root in roots)
        {
            odds += Leaf(root, row);
        }

        return odds;
    }

    /// <summary>Whether the odds of this row are above a mark: most blocks are so clear that a part of the trees decides.</summary>
    public bool IsAbove(ReadOnlySpan<float> row, float mark)
    {
        float odds = bias;
        for (int tree = 0; tree < roots.Length && odds + most[tree] > mark; tree++)
        {
            if (odds + least[tree] > mark)
            {
                return true;
            }

            odds += Leaf(roots[tree], row);
        }

        return odds > mark;
    }

    private float Leaf(int root, ReadOnlySpan<float> row)
    {
        ref readonly TreeNode at = ref nodes[root];
        while (at.Feature >= 0)
        {
            at = ref nodes[row[at.Feature] <= at.Value ? at.Left : at.Right];
        }

        return at.Value;
    }

    /// <summary>Reads the lines "bias N", "tree", "FEATURE THRESHOLD LEFT RIGHT" (children counted inside the tree) and "= VALUE" for a leaf.</summary>
    public static BlockTrees Read(TextReader lines)
    {
        Dictionary<string, int> features = BlockFeatures.Names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        float bias = 0;
        var roots = new List<int>();
        var nodes = new List<TreeNode>();
        while (lines.ReadLine() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["bias", var value]:
                    bias = Number(value);
                    break;
                case ["tree"]:
                    roots.Add(nodes.Count);
                    break;
                case ["=", var value]:
                    nodes.Add(new TreeNode(-1, Number(value), 0, 0));
                    break;
                case [var name, var value, var left, var right]:
                    nodes.Add(new TreeNode(features[name], Number(value), roots[^1] + (int)Number(left), roots[^1] + (int)Number(right)));
                    break;
                default:
                    throw new InvalidDataException($"The trees hold a line that is none: {line}");
            }
        }

        return new BlockTrees(bias, [.. roots], [.. nodes]);
    }

    private static BlockTrees Load()
    {
        using Stream stream = typeof(BlockTrees).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException("The trees are missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private readonly record struct TreeNode(int Feature, float Value, int Left, int Right);
}
