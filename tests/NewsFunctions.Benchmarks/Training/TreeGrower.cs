namespace NewsFunctions.Benchmarks.Training;

/// <summary>Grows one tree leaf by leaf, always splitting the leaf that gains most.</summary>
internal sealed class TreeGrower(BinnedRows rows, int[] columns, Loss loss, TrainingOptions options)
{
    /// <summary>A gain below it is rounding.</summary>
    private const double LeastGain = 1e-7;

    public TreePart[] Grow(int[] members)
    {
        List<TreePart> parts = [default];
        List<Leaf> leaves = [Judge(0, members, Count(members))];
        while (leaves.Count < options.Leaves)
        {
            Leaf best = leaves.MaxBy(leaf => leaf.Gain)!;
            if (best.Gain <= LeastGain)
            {
                break;
            }

            byte[] column = rows.Column(best.Column);
            int[] left = [.. best.Members.Where(row => column[row] <= best.Bin)], right = [.. best.Members.Where(row => column[row] > best.Bin)];
            parts[best.Part] = new TreePart(best.Column, rows.Cuts(best.Column)[best.Bin], parts.Count, parts.Count + 1);
            // Only the smaller side is counted: the other is what remains.
            double[] small = Count(left.Length < right.Length ? left : right), large = best.Counts;
            for (int i = 0; i < large.Length; i++)
            {
                large[i] -= small[i];
            }

            leaves.Remove(best);
            leaves.Add(Judge(parts.Count, left, left.Length < right.Length ? small : large));
            leaves.Add(Judge(parts.Count + 1, right, left.Length < right.Length ? large : small));
            parts.AddRange([default, default]);
        }

        foreach (Leaf leaf in leaves)
        {
            (double slope, double curvature) = loss.Sum(leaf.Members);
            parts[leaf.Part] = new TreePart(-1, (float)(-options.Rate * slope / (curvature + options.Lambda)), 0, 0);
        }

        return [.. parts];
    }

    /// <summary>For each column and bin the sums of slope and curvature.</summary>
    private double[] Count(int[] members)
    {
        double[] counts = new double[columns.Length * BinnedRows.Bins * 2];
        for (int c = 0; c < columns.Length; c++)
        {
            Span<double> bins = counts.AsSpan(c * BinnedRows.Bins * 2, BinnedRows.Bins * 2);
            byte[] column = rows.Column(columns[c]);
            foreach (int row in members)
            {
                int bin = column[row] * 2;
                (float slope, float curvature) = loss.At(row);
                bins[bin] += slope;
                bins[bin + 1] += curvature;
            }
        }

        return counts;
    }

    /// <summary>The best split of a leaf.</summary>
    private Leaf Judge(int part, int[] members, double[] counts)
    {
        (double slope, double curvature) = loss.Sum(members);
        double whole = slope * slope / (curvature + options.Lambda);
        var best = new Leaf(part, members, counts, 0, -1, -1);
        for (int c = 0; c < columns.Length; c++)
        {
            (double leftSlope, double left) = (0, 0);
            for (int bin = 0, at = c * BinnedRows.Bins * 2; bin < rows.Cuts(columns[c]).Length; bin++, at += 2)
            {
                leftSlope += counts[at];
                left += counts[at + 1];
                double right = curvature - left, rightSlope = slope - leftSlope;
                if (left < options.MinCurvature || right < options.MinCurvature)
                {
                    continue;
                }

                double gain = (leftSlope * leftSlope / (left + options.Lambda)) + (rightSlope * rightSlope / (right + options.Lambda)) - whole;
                best = gain > best.Gain ? best with { Gain = gain, Column = columns[c], Bin = bin } : best;
            }
        }

        return best;
    }

    private sealed record Leaf(int Part, int[] Members, double[] Counts, double Gain, int Column, int Bin);
}
