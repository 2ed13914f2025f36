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

    /// <summary>Share of its weight that a concept keeps each time a chosen sentence tells it.</summary>
    public required double KeptWhenCovered { get; init; }

    /// <summary>Power of the number of articles (of one article: sentences) that tell a concept.</summary>
    public required double FrequencyPower { get; init; }

    /// <summary>Articles (sentences) that must tell a concept for it to count.</summary>
    public required int LeastFrequency { get; init; }

    /// <summary>Weight of a single word beside that of a pair of words.</summary>
    public required double WordShare { get; init; }

    /// <summary>Powers of the length that a sentence's worth is divided by, each the start of a search: 0 prefers long sentences, 1 short ones.</summary>
    public required IReadOnlyList<double> LengthPowers { get; init; }

    /// <summary>How much more the first sentence of an article counts than one far down.</summary>
    public required double SentenceLead { get; init; }

    /// <summary>Share of a concept's weight that it has only where an article begins.</summary>
    public required double ConceptLead { get; init; }

    /// <summary>Weight of the likeness of the summary's words to those of the articles, beside what it covers.</summary>
    public required double LikenessShare { get; init; }

    /// <summary>Exchanges after which a choice is left as it is; ten are seldom needed.</summary>
    public required int MostExchanges { get; init; }

    /// <summary>Whether a concept is counted by sentences, not by articles.</summary>
    public bool CountsSentences { get; private init; }

    // Both tuned by `benchmarks summaries` and `benchmarks cluster-summaries`; a third more or less of any number changes ROUGE by less than 0.005.
    private static readonly SummaryStyle One = new()
    {
        LeastWords = 5,
        KeptWhenCovered = 0.92,
        FrequencyPower = 2,
        LeastFrequency = 1,
        WordShare = 0.7,
        LengthPowers = [0.35],
        SentenceLead = 0.1,
        ConceptLead = 0,
        LikenessShare = 0,
        MostExchanges = 0,
        CountsSentences = true,
    };

    private static readonly SummaryStyle Several = new()
    {
        LeastWords = 8,
        KeptWhenCovered = 0.25,
        FrequencyPower = 1.5,
        LeastFrequency = 1,
        WordShare = 0.3,
        LengthPowers = [0.5, 1],
        SentenceLead = 0,
        ConceptLead = 0.5,
        LikenessShare = 3,
        MostExchanges = 24,
    };

    /// <summary>Around <see cref="Several"/>: how steeply frequency, place and words beside pairs may count, in all combinations.</summary>
    private static readonly SummaryStyle[] Around = [..
        from power in new[] { 1.5, 1, 2 }
        from lead in new[] { 0.6, 0.3 }
        from weights in new[] { (Words: 0.2, Likeness: 3.0), (Words: 0.5, Likeness: 1.0), (Words: 0.3, Likeness: 8.0) }
        select Several with { FrequencyPower = power, ConceptLead = lead, WordShare = weights.Words, LikenessShare = weights.Likeness }];

    /// <summary>
    /// The styles for a number of articles; of several, choices are made under each of a range of weights. What one of many tells alone is no news of the story.
    /// </summary>
    public static IReadOnlyList<SummaryStyle> For(int articles) => articles <= 1 ? [One] : [.. Around.Select(style => style with { LeastFrequency = articles >= 6 ? 3 : articles >= 3 ? 2 : 1 })];

    /// <summary>How near a sentence is to the beginning of its article: 1 for the first, then falling.</summary>
    public static double Lead(int position) => Math.Exp(-position / LeadReach);
}
