using System.Globalization;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>Runs of four words, by which bodies are compared (as the article-extraction benchmark does).</summary>
internal static class Shingles
{
    private const int Length = 4;

    /// <summary>Runs of letters, digits and underscores, as Python's <c>\w+</c> finds them.</summary>
    public static string[] Words(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            while (i < text.Length && IsWord(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(text[start..i].ToString());
            }
            else
            {
                i++;
            }
        }

        return [.. words];
    }

    public static Dictionary<string, int> Count(string[] words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(words.Length > 0 ? 1 : 0, words.Length - Length + 1); i++)
        {
            string shingle = string.Join(' ', words.Skip(i).Take(Length));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    /// <summary>Share of a line's runs that the counts know.</summary>
    public static double Share(string[] words, Dictionary<string, int> gold)
    {
        int known = 0, all = words.Length - Length + 1;
        for (int i = 0; i < all; i++)
        {
            known += gold.ContainsKey(string.Join(' ', words[i..(i + Length)])) ? 1 : 0;
        }

        return (double)known / all;
    }

    /// <summary>Precision, recall and F1 over texts: the means of each text's precision and recall, and their harmonic mean.</summary>
    public static (double Precision, double Recall, double F1) Score(IEnumerable<(string Gold, string Got)> pairs)
    {
        List<double> precision = [], recall = [];
        foreach ((string gold, string got) in pairs)
        {
            var wanted = Count(Words(gold));
            var given = Count(Words(got));
            double hits = wanted.Sum(entry => Math.Min(entry.Value, given.GetValueOrDefault(entry.Key)));
            int all = given.Values.Sum(), needed = wanted.Values.Sum();
            if (all > 0)
            {
                precision.Add(hits / all);
            }

            if (needed > 0)
            {
                recall.Add(hits / needed);
            }
        }

        double p = precision.DefaultIfEmpty().Average(), r = recall.DefaultIfEmpty().Average();
        return (p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
