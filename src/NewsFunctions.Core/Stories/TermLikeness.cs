namespace NewsFunctions.Core.Stories;

/// <summary>How alike articles are in their terms, rare ones counting most: the cosine of TF-IDF weights.</summary>
internal static class TermLikeness
{
    private const double Least = 0.05;

    /// <summary>All pairs that are alike at all, a before b.</summary>
    public static IReadOnlyList<(int A, int B, double Likeness)> Links(IReadOnlyList<SignatureReading> articles)
    {
        var frequency = new Dictionary<uint, int>();
        foreach (SignatureTerm term in articles.SelectMany(article => article.Terms))
        {
            frequency[term.Hash] = frequency.GetValueOrDefault(term.Hash) + 1;
        }

        // A term that stands in most articles of a large day tells nothing and would cost most.
        int common = Math.Max(20, articles.Count / 20);
        var postings = new Dictionary<uint, List<(int Article, double Weight)>>();
        var links = new List<(int, int, double)>();
        var sums = new Dictionary<int, double>();
        for (int i = 0; i < articles.Count; i++)
        {
            var weights = articles[i].Terms.Select(term => (term.Hash, Value: term.Weight * Math.Log((articles.Count + 4.0) / (frequency[term.Hash] + 1)))).ToArray();
            double norm = Math.Sqrt(weights.Sum(weight => weight.Value * weight.Value));
            sums.Clear();
            foreach ((uint hash, double value) in weights)
            {
                if (frequency[hash] is < 2 || frequency[hash] > common)
                {
                    continue;
                }

                if (!postings.TryGetValue(hash, out var list))
                {
                    postings[hash] = list = [];
                }

                foreach ((int other, double weight) in list)
                {
                    sums[other] = sums.GetValueOrDefault(other) + (weight * value / norm);
                }

                list.Add((i, value / norm));
            }

            links.AddRange(sums.Where(sum => sum.Value >= Least).OrderBy(sum => sum.Key).Select(sum => (sum.Key, i, sum.Value)));
        }

        return links;
    }
}
