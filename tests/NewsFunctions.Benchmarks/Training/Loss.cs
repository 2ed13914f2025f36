namespace NewsFunctions.Benchmarks.Training;

/// <summary>Slope and curvature of the logistic loss at each block, side by side because they are always read together.</summary>
internal sealed class Loss(int rows)
{
    private readonly float[] pairs = new float[rows * 2];

    /// <summary>Slope and curvature at a row.</summary>
    public (float Slope, float Curvature) At(int row) => (pairs[row * 2], pairs[(row * 2) + 1]);

    /// <summary>Their sums over rows.</summary>
    public (double Slope, double Curvature) Sum(int[] members)
    {
        (double slope, double curvature) = (0, 0);
        foreach (int row in members)
        {
            slope += pairs[row * 2];
            curvature += pairs[(row * 2) + 1];
        }

        return (slope, curvature);
    }

    /// <summary>Measures both where the trees stand now.</summary>
    public void Measure(int[] members, float[] odds, float[] targets, float[] weights)
    {
        foreach (int row in members)
        {
            float likely = 1 / (1 + MathF.Exp(-odds[row]));
            pairs[row * 2] = (likely - targets[row]) * weights[row];
            pairs[(row * 2) + 1] = Math.Max(likely * (1 - likely), 1e-6f) * weights[row];
        }
    }
}
