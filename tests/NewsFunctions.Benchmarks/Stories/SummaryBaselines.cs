namespace NewsFunctions.Benchmarks.Stories;

/// <summary>The usual baselines of extractive summaries, plainly: TF-IDF over the document's sentences.</summary>
internal static class SummaryBaselines
{
    private const double Damping = 0.85;
    private const int Rounds = 50;

    /// <summary>Continuous LexRank (Erkan and Radev 2004): the stationary distribution of a walk over cosine likenesses.</summary>
    public static string LexRank(string[] sentences, int words)
    {
        Dictionary<string, double>[] vectors = Vectors(sentences);
        int count = sentences.Length;
        double[][] likeness = [.. vectors.Select(a => vectors.Select(b => Cosine(a, b)).ToArray())];
        double[] rank = [.. Enumerable.Repeat(1.0 / count, count)];
        for (int round = 0; round < Rounds; round++)
        {
            var next = new double[count];
            Array.Fill(next, (1 - Damping) / count);
            for (int i = 0; i < count; i++)
            {
                double all = likeness[i].Sum();
                for (int j = 0; j < count && all > 0; j++)
                {
                    next[j] += Damping * rank[i] * likeness[i][j] / all;
                }
            }

            rank = next;
        }

        return Take(sentences, rank, words);
    }

    /// <summary>Likeness to the mean of all sentences (Radev and others 2004).</summary>
    public static string Centroid(string[] sentences, int words)
    {
        Dictionary<string, double>[] vectors = Vectors(sentences);
        Dictionary<string, double> centroid = vectors.SelectMany(vector => vector).GroupBy(pair => pair.Key).ToDictionary(same => same.Key, same => same.Sum(pair => pair.Value));
        return Take(sentences, [.. vectors.Select(vector => Cosine(vector, centroid))], words);
    }

    private static string Take(string[] sentences, double[] score, int words)
    {
        var chosen = new List<int>();
        foreach (int i in Enumerable.Range(0, sentences.Length).OrderByDescending(i => score[i]).ThenBy(i => i))
        {
            int length = Rouge.Tokens(sentences[i]).Count();
            if (length <= words)
            {
                chosen.Add(i);
                words -= length;
            }
        }

        return string.Join(' ', chosen.Order().Select(i => sentences[i]));
    }

    private static Dictionary<string, double>[] Vectors(string[] sentences)
    {
        Dictionary<string, int>[] counts = [.. sentences.Select(sentence => Rouge.Tokens(sentence).GroupBy(word => word).ToDictionary(same => same.Key, same => same.Count()))];
        Dictionary<string, int> frequency = counts.SelectMany(count => count.Keys).GroupBy(word => word).ToDictionary(same => same.Key, same => same.Count());
        return [.. counts.Select(count => count.ToDictionary(word => word.Key, word => word.Value * Math.Log((sentences.Length + 1.0) / frequency[word.Key])))];
    }

    private static double Cosine(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        double product = a.Sum(pair => pair.Value * b.GetValueOrDefault(pair.Key));
        double lengths = Math.Sqrt(a.Values.Sum(value => value * value) * b.Values.Sum(value => value * value));
        return lengths > 0 ? product / lengths : 0;
    }
}
