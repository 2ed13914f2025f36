namespace NewsFunctions.Core.Stories;

/// <summary>
/// Finds near-copies: articles most of whose word 5-grams stand in another one, or in which another one stands whole: copies
/// word for word, shortened, reordered, lightly edited, or with boilerplate around. The sketch of a signature keeps the smallest
/// 5-gram hashes (a bottom-k MinHash); any of them in common is the band that makes two articles candidates, and between the two
/// sketches resemblance and containment are both estimated.
/// </summary>
internal static class NearCopies
{
    /// <summary>
    /// Least share of the smaller article's 5-grams that stand in the larger. One word in ten exchanged leaves 0.9^5 = 0.59 of
    /// them, less where boilerplate stands around; two reports of one event share under 0.03.
    /// </summary>
    private const double Contained = 0.33;

    /// <summary>5-grams in common that may be chance or a quotation, however small the sample.</summary>
    private const double Doubt = 1.2;

    /// <summary>For every article the index of the earlier one it copies, which itself copies none; -1 for an original. Articles come in order of time.</summary>
    public static int[] Find(IReadOnlyList<SignatureReading> articles)
    {
        var copyOf = new int[articles.Count];
        HashSet<uint> repeated = Repeated(articles);
        // The originals that hold a hash, as lists linked through arrays.
        var first = new Dictionary<uint, int>();
        var next = new List<(int Article, int Node)>();
        var shared = new Dictionary<int, int>();
        for (int i = 0; i < articles.Count; i++)
        {
            shared.Clear();
            foreach (uint shingle in articles[i].Shingles.Where(repeated.Contains))
            {
                for (int node = first.GetValueOrDefault(shingle, -1); node >= 0; node = next[node].Node)
                {
                    shared[next[node].Article] = shared.GetValueOrDefault(next[node].Article) + 1;
                }
            }

            copyOf[i] = Best(articles, i, shared);
            if (copyOf[i] < 0)
            {
                foreach (uint shingle in articles[i].Shingles.Where(repeated.Contains))
                {
                    next.Add((i, first.GetValueOrDefault(shingle, -1)));
                    first[shingle] = next.Count - 1;
                }
            }
        }

        return copyOf;
    }

    /// <summary>The hashes that more than one article has: of a day's millions only a few.</summary>
    private static HashSet<uint> Repeated(IReadOnlyList<SignatureReading> articles)
    {
        var all = new uint[articles.Sum(article => article.Shingles.Length)];
        int count = 0;
        foreach (SignatureReading article in articles)
        {
            article.Shingles.CopyTo(all, count);
            count += article.Shingles.Length;
        }

        Array.Sort(all);
        var repeated = new HashSet<uint>();
        for (int i = 1; i < all.Length; i++)
        {
            if (all[i] == all[i - 1])
            {
                repeated.Add(all[i]);
            }
        }

        return repeated;
    }

    private static int Best(IReadOnlyList<SignatureReading> articles, int article, Dictionary<int, int> shared)
    {
        int best = -1;
        double most = 0;
        foreach (int other in shared.Where(pair => pair.Value > 2).Select(pair => pair.Key).Order())
        {
            double containment = Containment(articles[article], articles[other]);
            if (containment > most)
            {
                (best, most) = (other, containment);
            }
        }

        return best;
    }

    /// <summary>Share of the smaller article's 5-grams in the larger, as the two sketches estimate it; 0 when it is too little or too unsure.</summary>
    private static double Containment(SignatureReading a, SignatureReading b)
    {
        // Below the smaller of the two largest hashes both sketches are complete.
        uint bound = Math.Min(Complete(a), Complete(b));
        int both = 0, inA = 0, inB = 0, i = 0, j = 0;
        while (i < a.Shingles.Length || j < b.Shingles.Length)
        {
            uint x = i < a.Shingles.Length ? a.Shingles[i] : uint.MaxValue;
            uint y = j < b.Shingles.Length ? b.Shingles[j] : uint.MaxValue;
            if (Math.Min(x, y) > bound)
            {
                break;
            }

            (bool isA, bool isB) = (x <= y, y <= x);
            both += isA && isB ? 1 : 0;
            inA += isA ? 1 : 0;
            inB += isB ? 1 : 0;
            i += isA ? 1 : 0;
            j += isB ? 1 : 0;
        }

        int smaller = Math.Min(inA, inB);
        return both >= (Contained * smaller) + Doubt ? both / (double)smaller : 0;
    }

    private static uint Complete(SignatureReading article) => article.Shingles.Length < article.ShingleCount ? article.Shingles[^1] : uint.MaxValue;
}
