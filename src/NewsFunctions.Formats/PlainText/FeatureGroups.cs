namespace NewsFunctions.Formats.PlainText;

/// <summary>
/// The groups of features in their fixed order: each line has one value in each. Together their values are the rows of the weight table.
/// A change here makes the trained weights void: train anew with the benchmark command <c>train-lines</c>.
/// </summary>
internal static class FeatureGroups
{
    /// <summary>Lines on each side that the near, the middle and the wide windows hold.</summary>
    public const int Near = 3, Window = 6, Wide = 18;

    /// <summary>Rules whose last and next appearance is a feature.</summary>
    private static readonly byte[] Markers = [.. new[] { "comment-form", "related", "newsletter", "copyright", "share-bar", "tags", "menu", "byline", "login" }.Select(RuleNumbers.Of)];

    /// <summary>The place of a rule among the markers, one above it; 0 for a rule that is none.</summary>
    private static readonly byte[] MarkerOfRule = [.. Enumerable.Range(0, LineShape.Rules).Select(rule => (byte)(Array.IndexOf(Markers, (byte)rule) + 1))];

    /// <summary>Values of each group.</summary>
    private static readonly int[] Sizes = GroupSizes();

    /// <summary>Where each group's values begin, and its last.</summary>
    private static readonly int[] Offsets = GroupOffsets();

    private static readonly int[] Lasts = [.. Offsets.Zip(Sizes, (offset, size) => offset + size - 1)];

    /// <summary>Groups of every line.</summary>
    public static int Count => Sizes.Length;

    /// <summary>Values of all groups together: rows of the weight table.</summary>
    public static int TableRows => Lasts[^1] + 1;

    public static int MarkerCount => Markers.Length;

    /// <summary>The row of a value, 0 or more; what is above the group's last counts as the last.</summary>
    public static int Row(int group, int value) => Math.Min(Offsets[group] + value, Lasts[group]);

    /// <summary>The place of a rule among the markers; -1 when it is none.</summary>
    public static int MarkerOf(byte rule) => MarkerOfRule[rule] - 1;

    private static int[] GroupSizes()
    {
        const int W = LineShape.Widths, D = LineDistances.Steps;
        List<int> sizes =
        [
            W, W * LineShape.Ends, LineShape.Starts * 4, LineShape.SentenceSteps * 4, LineShape.CapitalSteps * LineShape.SmallSteps, LineShape.CapitalSteps * 4, LineShape.DigitSteps * 4,
            LineShape.Rules, 5, LineShape.Hints, 3 * 4, 2, D, D, D, D,
        ];
        sizes.AddRange(Enumerable.Repeat(D, Markers.Length * 2));
        for (int neighbour = 0; neighbour < 4; neighbour++)
        {
            sizes.AddRange([W + 1, LineShape.Ends + 1, LineShape.Rules + 1, 6, LineShape.CapitalSteps + 1]);
        }

        sizes.AddRange([W * 8, 216, Near + 1, Near + 1, (Window + 1) * (Window + 1), Wide + 1, Wide + 1, Window + 1, Window + 1, Window + 1, Window + 1, 8, 8, (Window + 1) * (Window + 1), 10, 10, 10, 12, 12, 8 * 4, 8 * 4, 16, 8]);
        return [.. sizes];
    }

    private static int[] GroupOffsets()
    {
        int[] offsets = new int[Sizes.Length];
        for (int g = 1; g < offsets.Length; g++)
        {
            offsets[g] = offsets[g - 1] + Sizes[g - 1];
        }

        return offsets;
    }
}
