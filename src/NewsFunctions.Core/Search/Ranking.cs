namespace NewsFunctions.Core.Search;

/// <summary>
/// BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework") with the statistics of all segments together: a word that is rare in a young
/// segment is not rare for that. A word's rarity is never below zero, so that the scores of a store of three articles still differ.
/// </summary>
internal sealed class Ranking
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly double[] rarities;
    private readonly double meanLength;

    /// <summary>A ranking.</summary>
    /// <param name="documents">Documents there are.</param>
    /// <param name="terms">Terms in them all.</param>
    /// <param name="holding">How many documents meet each group.</param>
    public Ranking(long documents, long terms, IReadOnlyList<long> holding)
    {
        rarities = [.. holding.Select(each => Rarity(documents, each))];
        meanLength = documents > 0 ? Math.Max(1, (double)terms / documents) : 1;
    }

    /// <summary>What all groups together are worth.</summary>
    public double Worth => rarities.Sum();

    /// <summary>The score of a document; more is better.</summary>
    public double Score(MatchCounts counts)
    {
        double score = 0;
        for (int group = 0; group < counts.Groups.Length; group++)
        {
            double often = counts.Groups[group];
            score += rarities[group] * often * (K1 + 1) / (often + (K1 * (1 - B + (B * counts.Length / meanLength))));
        }

        return score;
    }

    private static double Rarity(long documents, long holding) => Math.Log(1 + ((Math.Max(0, documents - holding) + 0.5) / (holding + 0.5)));
}
