namespace NewsFunctions.Benchmarks.Stories;

/// <summary>ROUGE-N (Lin 2004), as <c>../shared/score.py</c> counts it: lower case, letters and digits of ASCII, no stemming, no word left out.</summary>
internal static class Rouge
{
    /// <summary>The words that are counted.</summary>
    public static IEnumerable<string> Tokens(string text)
    {
        int start = -1;
        string lower = text.ToLowerInvariant();
        for (int i = 0; i <= lower.Length; i++)
        {
            bool word = i < lower.Length && char.IsAsciiLetterOrDigit(lower[i]);
            if (word && start < 0)
            {
                start = i;
            }
            else if (!word && start >= 0)
            {
                yield return lower[start..i];
                start = -1;
            }
        }
    }

    /// <summary>Share of the wanted n-grams that are told, each as often as it is wanted.</summary>
    public static double Recall(string[] told, string[] wanted, int length)
    {
        Dictionary<string, int> left = Grams(told, length).GroupBy(gram => gram).ToDictionary(same => same.Key, same => same.Count());
        int hits = 0, all = 0;
        foreach (string gram in Grams(wanted, length))
        {
            all++;
            if (left.GetValueOrDefault(gram) > 0)
            {
                left[gram]--;
                hits++;
            }
        }

        return all == 0 ? 0 : hits / (double)all;
    }

    /// <summary>Runs of words.</summary>
    public static IEnumerable<string> Grams(string[] words, int length) => Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(i => string.Join(' ', words, i, length));
}
