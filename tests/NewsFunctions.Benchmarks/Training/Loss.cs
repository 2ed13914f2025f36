namespace NewsFunctions.Benchmarks.Training;

/// <summary>Slope and curvature of the logistic loss at each block.</summary>
internal sealed record Loss(float[] Slope, float[] Curvature)
{
    /// <summary>Measures both where the trees stand now.</summary>
    public void Measure(float[] odds, float[] targets, float[] weights)
    {
        for (int i = 0; i < odds.Length; i++)
        {
            float likely = 1 / (1 + MathF.Exp(-odds[i]));
            Slope[i] = (likely - targets[i]) * weights[i];
            Curvature[i] = Math.Max(likely * (1 - likely), 1e-6f) * weights[i];
        }
    }
}
