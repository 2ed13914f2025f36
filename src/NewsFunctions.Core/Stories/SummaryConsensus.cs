namespace NewsFunctions.Core.Stories;

/// <summary>
/// Settles between choices that were made under different weights: the one that tells most of what the others tell (minimum Bayes risk, after
/// Goel and Byrne 2000). No single weighting is best for all stories, and near-best choices differ by chance.
/// </summary>
internal static class SummaryConsensus
{
    /// <summary>The choice most in agreement with the others, the first among equals.</summary>
    public static IReadOnlyList<SummaryUnit> Of(IReadOnlyList<IReadOnlyList<SummaryUnit>> choices)
    {
        HashSet<ulong>[] told = [.. choices.Select(choice => choice.SelectMany(unit => unit.Sentences).SelectMany(sentence => sentence.Concepts).ToHashSet())];
        int best = 0;
        double most = -1;
        for (int i = 0; i < choices.Count; i++)
        {
            double agrees = told.Sum(other => other.Count == 0 ? 0 : other.Count(told[i].Contains) / (double)other.Count);
            if (agrees > most)
            {
                (best, most) = (i, agrees);
            }
        }

        return choices[best];
    }
}
