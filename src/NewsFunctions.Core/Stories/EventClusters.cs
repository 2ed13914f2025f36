namespace NewsFunctions.Core.Stories;

/// <summary>
/// Parts articles by event, in two looks. The first, over the whole day, finds what is alike at all: often one event, sometimes
/// two that look alike (two quakes, two trials). The second looks into each such group alone, where the words all members share
/// weigh nothing and what tells the events apart weighs most.
/// </summary>
internal static class EventClusters
{
    // Tuned by `benchmarks grouping`; each lies on a plateau of at least a third of its value.
    private const double AlikeInTheDay = 0.10;
    private const double AlikeInTheGroup = 0.035;

    /// <summary>In a group of n, where a term is shared as soon as two have it, chance alone makes two articles about 1/(n-1) alike.</summary>
    private const double ChanceLikeness = 0.8;

    /// <summary>Articles that a day seems longer than it is, so that rarity means something on a day of few.</summary>
    private const int UnseenArticles = 30;

    /// <summary>How many members a group must have before its own frequencies outweigh the day's.</summary>
    private const double GroupPrior = 6;

    /// <summary>In a group this small two leads that name different days count against each other; a larger one decides by its words.</summary>
    private const int SmallGroup = 5;

    /// <summary>What remains of the likeness of two articles whose leads name different days.</summary>
    private const float OtherDay = 0.3f;

    /// <summary>For every article the index of the first article of its event.</summary>
    public static int[] Of(SignatureVectors all)
    {
        int[] everyone = [.. Enumerable.Range(0, all.Words.Length)];
        int[] alike = AlikeInDay(all, everyone);
        var events = new int[everyone.Length];
        foreach (IGrouping<int, int> group in everyone.GroupBy(i => alike[i]))
        {
            int[] members = [.. group];
            int[] parts = members.Length < 3 ? new int[members.Length] : Part(all, members);
            for (int i = 0; i < members.Length; i++)
            {
                events[members[i]] = members[parts[i]];
            }
        }

        return events;
    }

    private static int[] AlikeInDay(SignatureVectors all, int[] everyone) => AverageLink.Of(
        UnitVector.Of(all, everyone, term => Rarity(all, term), term => all.Frequency(term) > 1, loneCounts: true),
        all.Dimension,
        AlikeInTheDay,
        static (_, _) => 1);

    private static int[] Part(SignatureVectors all, int[] members)
    {
        var frequency = new Dictionary<int, int>();
        foreach (int term in members.SelectMany(member => all.Words[member].Concat(all.Phrases[member]).Concat(all.Quotes[member])))
        {
            frequency[term] = frequency.GetValueOrDefault(term) + 1;
        }

        double articles = all.Words.Length + UnseenArticles + 1;
        double RarityHere(int term) => Math.Max(0, -Math.Log((frequency[term] + (GroupPrior * (all.Frequency(term) + 0.5) / articles)) / (members.Length + GroupPrior)));
        UnitVector[] vectors = UnitVector.Of(all, members, RarityHere, term => frequency[term] > 1, loneCounts: false);
        return AverageLink.Of(vectors, all.Dimension, AlikeInTheGroup + (ChanceLikeness / (members.Length - 1)), (a, b) => DayFactor(all, members, a, b));
    }

    private static float DayFactor(SignatureVectors all, int[] members, int a, int b) =>
        members.Length <= SmallGroup && EventDays.Differ(all.Dates[members[a]], all.Dates[members[b]]) ? OtherDay : 1;

    private static double Rarity(SignatureVectors all, int term) => Math.Log((all.Words.Length + UnseenArticles + 1) / (all.Frequency(term) + 0.5));
}
