namespace NewsFunctions.Core.Stories;

/// <summary>Finds near-copies: articles that share most of their word 5-grams, or whose 5-grams nearly all stand in a longer one.</summary>
internal static class NearCopies
{
    private const double SameText = 0.7;
    private const double Contained = 0.8;

    /// <summary>For every article the index of the earlier one it copies, or -1. Articles come in order of time.</summary>
    public static int[] Find(IReadOnlyList<SignatureReading> articles)
    {
        var copyOf = new int[articles.Count];
        var byShingle = new Dictionary<uint, List<int>>();
        var shared = new Dictionary<int, int>();
        for (int i = 0; i < articles.Count; i++)
        {
            shared.Clear();
            foreach (uint shingle in articles[i].Shingles)
            {
                foreach (int other in byShingle.GetValueOrDefault(shingle) ?? [])
                {
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                }
            }

            copyOf[i] = -1;
            double best = 0;
            foreach ((int other, _) in shared.Where(pair => pair.Value > 1).OrderBy(pair => pair.Key))
            {
                double likeness = Likeness(articles[i], articles[other]);
                if (likeness > best)
                {
                    (best, copyOf[i]) = (likeness, other);
                }
            }

            if (best < 1)
            {
                copyOf[i] = -1;
                foreach (uint shingle in articles[i].Shingles)
                {
                    if (!byShingle.TryGetValue(shingle, out List<int>? list))
                    {
                        byShingle[shingle] = list = [];
                    }

                    list.Add(i);
                }
            }
        }

        return copyOf;
    }

    /// <summary>1 and more for near-copies, from resemblance and containment as the two bottom-k sketches estimate them.</summary>
    private static double Likeness(SignatureReading a, SignatureReading b)
    {
        if (a.Shingles.Count == 0 || b.Shingles.Count == 0)
        {
            return 0;
        }

        // Below the smaller of the two sketches' largest hashes both sketches are complete.
        uint bound = uint.MaxValue;
        bound = a.Shingles.Count < a.ShingleCount ? Math.Min(bound, a.Shingles[^1]) : bound;
        bound = b.Shingles.Count < b.ShingleCount ? Math.Min(bound, b.Shingles[^1]) : bound;
        int both = 0, inA = 0, inB = 0;
        for (int i = 0, j = 0; ;)
        {
            uint x = i < a.Shingles.Count && a.Shingles[i] <= bound ? a.Shingles[i] : uint.MaxValue;
            uint y = j < b.Shingles.Count && b.Shingles[j] <= bound ? b.Shingles[j] : uint.MaxValue;
            if (x == uint.MaxValue && y == uint.MaxValue)
            {
                break;
            }

            bool isA = x <= y, isB = y <= x;
            both += isA && isB ? 1 : 0;
            inA += isA ? 1 : 0;
            inB += isB ? 1 : 0;
            i += isA ? 1 : 0;
            j += isB ? 1 : 0;
        }

        int smaller = Math.Min(inA, inB);
        double resemblance = both / (double)(inA + inB - both);
        double containment = smaller < 4 ? 0 : both / (double)smaller;
        return Math.Max(resemblance / SameText, containment / Contained);
    }
}
