namespace NewsFunctions.Core.Stories;

/// <summary>
/// How sentences are weighed. One article says nothing twice: what it comes back to matters, wherever it stands. Several articles
/// repeat each other: what many tell early matters, once.
/// </summary>
internal sealed record SummaryStyle
{
    private const double LeadReach = 3;

    /// <summary>Sentences with fewer words are left out.</summary>
    public required int LeastWords { get; init; }

    /// <summary>Share of its weight that a concept keeps once a chosen sentence tells it.</summary>
    public required double KeptWhenCovered { get; init; }

    /// <summary>Power of the number of articles (of one article: sentences) that tell a concept.</summary>
    public required double FrequencyPower { get; init; }

    /// <summary>Articles (sentences) that must tell a concept for it to count.</summary>
    public required int LeastFrequency { get; init; }

    /// <summary>Weight of a single word beside that of a pair of words.</summary>
    public required double WordShare { get; init; }

    /// <summary>Power of the length that a sentence's worth is divided by: 0 prefers long sentences, 1 short ones.</summary>
    public required double LengthPower { get; init; }

    /// <summary>How much more the first sentence of an article counts than one far down.</summary>
    public required double SentenceLead { get; init; }

    /// <summary>How much more a concept counts that an article begins with.</summary>
    public required double ConceptLead { get; init; }

    private bool CountsSentences { get; init; }

    private static readonly SummaryStyle One = new()
    {
        LeastWords = 5,
        KeptWhenCovered = 0.85,
        FrequencyPower = 2,
        LeastFrequency = 1,
        WordShare = 0.5,
        LengthPower = 0.4,
        SentenceLead = 0.2,
        ConceptLead = 0,
        CountsSentences = true,
    };

    private static readonly SummaryStyle Several = new()
    {
        LeastWords = 8,
        KeptWhenCovered = 0.1,
        FrequencyPower = 1.5,
        LeastFrequency = 1,
        WordShare = 0.3,
        LengthPower = 0.7,
        SentenceLead = 0.5,
        ConceptLead = 1,
    };

    /// <summary>The style for a number of articles. What one of many tells alone is no news of the story.</summary>
    public static SummaryStyle For(int articles) => articles <= 1 ? One : Several with { LeastFrequency = articles >= 8 ? 3 : articles >= 4 ? 2 : 1 };

    /// <summary>The weight of every concept.</summary>
    public Dictionary<ulong, double> Weights(IReadOnlyList<SummaryCandidate> candidates)
    {
        var told = new Dictionary<ulong, (int Count, int Last, int First, bool IsWord)>();
        foreach (SummaryCandidate candidate in candidates)
        {
            for (int i = 0; i < candidate.Concepts.Count; i++)
            {
                ulong concept = candidate.Concepts[i];
                told[concept] = !told.TryGetValue(concept, out var before) ? (1, candidate.ArticleIndex, candidate.Position, i < candidate.WordConcepts)
                    : (before.Count + (CountsSentences || before.Last != candidate.ArticleIndex ? 1 : 0), candidate.ArticleIndex, Math.Min(before.First, candidate.Position), before.IsWord);
            }
        }

        return told.ToDictionary(concept => concept.Key, concept => concept.Value.Count < LeastFrequency ? 0
            : (concept.Value.IsWord ? WordShare : 1 - WordShare) * Math.Pow(concept.Value.Count, FrequencyPower) * (1 + (ConceptLead * Lead(concept.Value.First))));
    }

    /// <summary>What choosing a sentence would add.</summary>
    public double Gain(SummaryCandidate candidate, Dictionary<ulong, double> weights)
    {
        double sum = 0;
        foreach (ulong concept in candidate.Concepts)
        {
            sum += weights[concept];
        }

        return sum / Math.Pow(candidate.Words, LengthPower) * (1 + (SentenceLead * Lead(candidate.Position)));
    }

    private static double Lead(int position) => Math.Exp(-position / LeadReach);
}
