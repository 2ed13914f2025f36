namespace NewsFunctions.Core.Stories;

/// <summary>
/// Average link for days of many thousands: an article is compared with its nearest only, found by their weightiest terms; the
/// average between two clusters that some pair connects is exact, because it is the product of their summed vectors.
/// </summary>
internal sealed class SparseLink
{
    /// <summary>Share of the threshold below which two clusters are no longer watched.</summary>
    private const double Watched = 0.5;

    private readonly UnitVector[] articles;
    private readonly double threshold;
    private readonly int[] size;
    private readonly int[] into;
    private readonly Dictionary<int, double>[] near;
    private readonly Dictionary<int, float>?[] sums;
    private readonly float[] dense;
    private readonly PriorityQueue<(int A, int B, int Sizes), (double, int, int)> queue = new();

    private SparseLink(UnitVector[] articles, int dimension, double threshold)
    {
        (this.articles, this.threshold) = (articles, threshold);
        dense = new float[dimension];
        size = new int[articles.Length];
        into = new int[articles.Length];
        near = new Dictionary<int, double>[articles.Length];
        sums = new Dictionary<int, float>?[articles.Length];
        for (int i = 0; i < articles.Length; i++)
        {
            (size[i], into[i], near[i]) = (1, i, []);
        }
    }

    public static int[] Of(UnitVector[] articles, int dimension, double threshold)
    {
        var link = new SparseLink(articles, dimension, threshold);
        foreach ((int a, int b, double likeness) in Neighbours.Of(articles, dimension, threshold * Watched))
        {
            link.near[a][b] = link.near[b][a] = likeness;
            link.Offer(a, b);
        }

        while (link.queue.TryDequeue(out (int A, int B, int Sizes) pair, out _))
        {
            if (link.into[pair.A] == pair.A && link.into[pair.B] == pair.B && link.size[pair.A] + link.size[pair.B] == pair.Sizes)
            {
                link.Merge(pair.A, pair.B);
            }
        }

        for (int i = 0; i < link.into.Length; i++)
        {
            link.into[i] = link.into[link.into[i]];
        }

        return link.into;
    }

    private void Offer(int a, int b)
    {
        if (near[a][b] >= threshold)
        {
            queue.Enqueue((a, b, size[a] + size[b]), (-near[a][b], a, b));
        }
    }

    private void Merge(int a, int b)
    {
        near[a].Remove(b);
        near[b].Remove(a);
        int[] others = [.. near[a].Keys.Union(near[b].Keys).Order()];
        var averages = new double[others.Length];
        for (int i = 0; i < others.Length; i++)
        {
            averages[i] = ((size[a] * Average(a, others[i])) + (size[b] * Average(b, others[i]))) / (size[a] + size[b]);
        }

        Dictionary<int, float> sum = SumOf(a);
        AddTo(sum, b);
        (sums[a], sums[b]) = (sum, null);
        into[b] = a;
        size[a] += size[b];
        near[b] = [];
        near[a].Clear();
        for (int i = 0; i < others.Length; i++)
        {
            near[others[i]].Remove(b);
            if (averages[i] >= threshold * Watched)
            {
                near[a][others[i]] = near[others[i]][a] = averages[i];
                Offer(Math.Min(a, others[i]), Math.Max(a, others[i]));
            }
            else
            {
                near[others[i]].Remove(a);
            }
        }
    }

    private double Average(int cluster, int other) =>
        near[cluster].TryGetValue(other, out double known) ? known : Product(cluster, other) / ((double)size[cluster] * size[other]);

    private double Product(int a, int b) => (sums[a], sums[b]) switch
    {
        (null, null) => Product(articles[a], articles[b]),
        (null, { } sum) => Product(articles[a], sum),
        ({ } sum, null) => Product(articles[b], sum),
        ({ } one, { } other) => one.Count <= other.Count ? Product(one, other) : Product(other, one),
    };

    /// <summary>Two articles alone: most pairs. A table of one's terms for each would hold more than all vectors together.</summary>
    private double Product(UnitVector a, UnitVector b)
    {
        for (int t = 0; t < b.Terms.Length; t++)
        {
            dense[b.Terms[t]] = b.Values[t];
        }

        double product = 0;
        for (int t = 0; t < a.Terms.Length; t++)
        {
            product += a.Values[t] * dense[a.Terms[t]];
        }

        foreach (int term in b.Terms)
        {
            dense[term] = 0;
        }

        return product;
    }

    private static double Product(UnitVector article, Dictionary<int, float> sum)
    {
        double product = 0;
        for (int t = 0; t < article.Terms.Length; t++)
        {
            product += article.Values[t] * sum.GetValueOrDefault(article.Terms[t]);
        }

        return product;
    }

    private static double Product(Dictionary<int, float> few, Dictionary<int, float> many)
    {
        double product = 0;
        foreach ((int term, float value) in few)
        {
            product += value * many.GetValueOrDefault(term);
        }

        return product;
    }

    private Dictionary<int, float> SumOf(int cluster)
    {
        if (sums[cluster] is { } known)
        {
            return known;
        }

        var sum = new Dictionary<int, float>(articles[cluster].Terms.Length);
        AddTo(sum, articles[cluster]);
        return sum;
    }

    private void AddTo(Dictionary<int, float> sum, int cluster)
    {
        if (sums[cluster] is { } other)
        {
            foreach ((int term, float value) in other)
            {
                sum[term] = sum.GetValueOrDefault(term) + value;
            }
        }
        else
        {
            AddTo(sum, articles[cluster]);
        }
    }

    private static void AddTo(Dictionary<int, float> sum, UnitVector article)
    {
        for (int t = 0; t < article.Terms.Length; t++)
        {
            sum[article.Terms[t]] = sum.GetValueOrDefault(article.Terms[t]) + article.Values[t];
        }
    }
}
