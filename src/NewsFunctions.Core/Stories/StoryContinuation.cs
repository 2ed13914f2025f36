namespace NewsFunctions.Core.Stories;

/// <summary>Finds for each story of a day the earlier day's story it goes on from.</summary>
internal static class StoryContinuation
{
    /// <summary>Least likeness to a story of the day before; above that within a day, because a later report tells other news of the same event.</summary>
    private const double GoesOn = 0.16;

    /// <summary>How much more alike they must be for each further day between them: two floods a week apart are more likely two.</summary>
    private const double GoesOnADay = 0.01;

    /// <summary>Likeness that a day adds which both name.</summary>
    private const double SameDay = 0.03;

    /// <summary>Terms that more stories than this share tell none of them.</summary>
    private const int Common = 200;

    /// <summary>For every story the index of the earlier one most like it (the earlier listed among equals), or -1.</summary>
    /// <param name="stories">The day's stories.</param>
    /// <param name="earlier">Those of the days before.</param>
    /// <param name="daysBack">How many days before each of them ran, 1 or more.</param>
    public static int[] Find(IReadOnlyList<SignatureReading> stories, IReadOnlyList<SignatureReading> earlier, IReadOnlyList<int> daysBack)
    {
        var found = new int[stories.Count];
        Array.Fill(found, -1);
        if (earlier.Count == 0)
        {
            return found;
        }

        var all = new SignatureVectors([.. earlier, .. stories]);
        double Rarity(int term) => Math.Log((all.Words.Length + 30.0) / (all.Frequency(term) + 0.5));
        UnitVector[] vectors = UnitVector.Of(all, [.. Enumerable.Range(0, all.Words.Length)], Rarity, term => all.Frequency(term) is > 1 and <= Common, loneCounts: true);
        var postings = new List<(int Story, float Value)>?[all.Dimension];
        for (int i = 0; i < earlier.Count; i++)
        {
            for (int t = 0; t < vectors[i].Terms.Length; t++)
            {
                (postings[vectors[i].Terms[t]] ??= []).Add((i, vectors[i].Values[t]));
            }
        }

        var likeness = new float[earlier.Count];
        for (int i = 0; i < stories.Count; i++)
        {
            Array.Clear(likeness);
            UnitVector story = vectors[earlier.Count + i];
            for (int t = 0; t < story.Terms.Length; t++)
            {
                foreach ((int other, float value) in postings[story.Terms[t]] ?? [])
                {
                    likeness[other] += value * story.Values[t];
                }
            }

            found[i] = Best(likeness, stories[i], earlier, daysBack);
        }

        return found;
    }

    private static int Best(float[] likeness, SignatureReading story, IReadOnlyList<SignatureReading> earlier, IReadOnlyList<int> daysBack)
    {
        (int best, double most) = (-1, 0);
        for (int other = 0; other < likeness.Length; other++)
        {
            double spare = likeness[other] + (EventDays.Meet(story.Dates, earlier[other].Dates) ? SameDay : 0) - GoesOn - (GoesOnADay * (daysBack[other] - 1));
            if (spare >= 0 && (best < 0 || spare > most))
            {
                (best, most) = (other, spare);
            }
        }

        return best;
    }
}
