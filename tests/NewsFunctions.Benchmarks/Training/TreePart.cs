namespace NewsFunctions.Benchmarks.Training;

/// <summary>A split or a leaf of a tree, a tree being an array of them that begins with its root.</summary>
/// <param name="Feature">The column that is compared; −1 for a leaf.</param>
/// <param name="Value">What it is compared with, going left when at most; a leaf's value.</param>
/// <param name="Left">Index of the left part.</param>
/// <param name="Right">Index of the right part.</param>
internal readonly record struct TreePart(int Feature, float Value, int Left, int Right)
{
    /// <summary>The value of the leaf that a row falls into.</summary>
    public static float LeafOf(TreePart[] tree, float[] row)
    {
        int at = 0;
        while (tree[at].Feature >= 0)
        {
            at = row[tree[at].Feature] <= tree[at].Value ? tree[at].Left : tree[at].Right;
        }

        return tree[at].Value;
    }
}
