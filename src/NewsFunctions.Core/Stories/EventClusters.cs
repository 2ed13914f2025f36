namespace NewsFunctions.Core.Stories;

/// <summary>Parts articles by event: average-link clustering over the likeness of their terms, on a sparse graph.</summary>
internal static class EventClusters
{
    private const double SameEvent = 0.20;

    /// <summary>For every article the index of the first article of its cluster.</summary>
    public static int[] Of(IReadOnlyList<SignatureReading> articles)
    {
        var links = TermLikeness.Links(articles);
        var size = new int[articles.Count];
        var into = new int[articles.Count];
        var near = new Dictionary<int, double>[articles.Count];
        var queue = new PriorityQueue<(int A, int B, int Sizes), (double, int, int)>();
        for (int i = 0; i < articles.Count; i++)
        {
            (size[i], into[i], near[i]) = (1, i, []);
        }

        foreach ((int a, int b, double likeness) in links)
        {
            near[a][b] = near[b][a] = likeness;
            Offer(a, b);
        }

        while (queue.TryDequeue(out var pair, out _))
        {
            if (into[pair.A] == pair.A && into[pair.B] == pair.B && size[pair.A] + size[pair.B] == pair.Sizes)
            {
                Merge(pair.A, pair.B);
            }
        }

        for (int i = 0; i < into.Length; i++)
        {
            into[i] = into[into[i]];
        }

        return into;

        void Offer(int a, int b)
        {
            double average = near[a][b] / ((double)size[a] * size[b]);
            if (average >= SameEvent)
            {
                queue.Enqueue((a, b, size[a] + size[b]), (-average, a, b));
            }
        }

        void Merge(int a, int b)
        {
            into[b] = a;
            size[a] += size[b];
            near[a].Remove(b);
            near[b].Remove(a);
            foreach ((int other, double sum) in near[b])
            {
                near[a][other] = near[a].GetValueOrDefault(other) + sum;
                near[other][a] = near[a][other];
                near[other].Remove(b);
            }

            near[b] = [];
            foreach (int other in near[a].Keys.Order())
            {
                Offer(Math.Min(a, other), Math.Max(a, other));
            }
        }
    }
}
