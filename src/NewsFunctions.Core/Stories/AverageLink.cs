namespace NewsFunctions.Core.Stories;

/// <summary>Clusters articles bottom up: the two clusters whose articles are most alike on average become one, as long as that average reaches a threshold.</summary>
internal static class AverageLink
{
    /// <summary>Up to here all pairs are compared (16 MB of likenesses); beyond, each article with its nearest only.</summary>
    private const int AllPairs = 2000;

    /// <summary>For every article the index of the first of its cluster.</summary>
    /// <param name="articles">Their vectors.</param>
    /// <param name="dimension">Above every term's id.</param>
    /// <param name="threshold">Least average likeness within a cluster at each step.</param>
    /// <param name="factor">What a pair's likeness is multiplied by; asked only when all pairs are compared.</param>
    public static int[] Of(UnitVector[] articles, int dimension, double threshold, Func<int, int, float> factor) => articles.Length <= AllPairs
        ? OfAllPairs(Likeness(articles, factor), articles.Length, threshold)
        : SparseLink.Of(articles, dimension, threshold);

    private static float[] Likeness(UnitVector[] articles, Func<int, int, float> factor)
    {
        int count = articles.Length;
        var likeness = new float[count * count];
        var postings = new Dictionary<int, List<(int Article, float Value)>>();
        for (int i = 0; i < count; i++)
        {
            Span<float> row = likeness.AsSpan(i * count, i);
            for (int t = 0; t < articles[i].Terms.Length; t++)
            {
                float value = articles[i].Values[t];
                if (!postings.TryGetValue(articles[i].Terms[t], out List<(int Article, float Value)>? list))
                {
                    postings[articles[i].Terms[t]] = list = [];
                }

                foreach ((int other, float theirs) in list)
                {
                    row[other] += value * theirs;
                }

                list.Add((i, value));
            }

            for (int j = 0; j < i; j++)
            {
                row[j] *= factor(i, j);
                likeness[(j * count) + i] = row[j];
            }
        }

        return likeness;
    }

    /// <summary>Keeps, for every pair of clusters, the sum over pairs of their articles.</summary>
    private static int[] OfAllPairs(float[] sums, int count, double threshold)
    {
        var size = new int[count];
        var into = new int[count];
        var queue = new PriorityQueue<(int A, int B, int Sizes), (double, int, int)>();
        for (int i = 0; i < count; i++)
        {
            (size[i], into[i]) = (1, i);
            for (int j = 0; j < i; j++)
            {
                Offer(j, i);
            }
        }

        while (queue.TryDequeue(out (int A, int B, int Sizes) pair, out _))
        {
            (int a, int b, int sizes) = pair;
            if (into[a] != a || into[b] != b || size[a] + size[b] != sizes)
            {
                continue;
            }

            into[b] = a;
            size[a] += size[b];
            for (int other = 0; other < count; other++)
            {
                if (into[other] == other && other != a)
                {
                    sums[(a * count) + other] += sums[(b * count) + other];
                    sums[(other * count) + a] = sums[(a * count) + other];
                    Offer(Math.Min(a, other), Math.Max(a, other));
                }
            }
        }

        for (int i = 0; i < count; i++)
        {
            into[i] = into[into[i]];
        }

        return into;

        void Offer(int a, int b)
        {
            double average = sums[(a * count) + b] / ((double)size[a] * size[b]);
            if (average >= threshold)
            {
                queue.Enqueue((a, b, size[a] + size[b]), (-average, a, b));
            }
        }
    }
}
