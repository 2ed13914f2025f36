using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>
/// Summarises the articles of a story in sentences taken from them: those that cover most of what many articles tell (concept
/// coverage over words and pairs of words, after Gillick and Favre's ICSISumm), early and self-contained ones first.
/// </summary>
public static class Summarizer
{
    /// <summary>
    /// Sentences of the articles, together at most <paramref name="words"/> words, without repeating each other. They are grouped by
    /// article, the most telling article first, in the order of its text. Headings, quotes set apart, tables and captions are left out.
    /// </summary>
    /// <param name="articles">The originals of a story, earliest first.</param>
    /// <param name="words">Most words.</param>
    public static IReadOnlyList<SummarySentence> Summarize(IReadOnlyList<Article> articles, int words)
    {
        ArgumentNullException.ThrowIfNull(articles);
        SummaryStyle style = SummaryStyle.For(articles.Count);
        SummaryCandidate[] candidates = [.. articles.SelectMany(SummaryCandidate.Of)];
        Dictionary<ulong, double> weights = style.Weights(candidates);
        List<SummaryCandidate> chosen = Choose(candidates, weights, words, style);
        int[] articleOrder = [.. chosen.Select(candidate => candidate.ArticleIndex).Distinct()];
        return [.. chosen
            .OrderBy(candidate => Array.IndexOf(articleOrder, candidate.ArticleIndex)).ThenBy(candidate => candidate.Position)
            .Select(candidate => candidate.Sentence)];
    }

    private static List<SummaryCandidate> Choose(SummaryCandidate[] candidates, Dictionary<ulong, double> weights, int words, SummaryStyle style)
    {
        var chosen = new List<SummaryCandidate>();
        var taken = new bool[candidates.Length];
        while (true)
        {
            int best = -1;
            double most = 0;
            for (int i = 0; i < candidates.Length; i++)
            {
                // A sentence that leans on the one before it comes with that one or not at all.
                bool free = !taken[i] && candidates[i].Words <= words && candidates[i].Words >= style.LeastWords
                    && (!candidates[i].Leans || (i > 0 && taken[i - 1] && candidates[i - 1].ArticleIndex == candidates[i].ArticleIndex));
                double gain = free ? style.Gain(candidates[i], weights) : 0;
                if (gain > most)
                {
                    (best, most) = (i, gain);
                }
            }

            if (best < 0)
            {
                return chosen;
            }

            taken[best] = true;
            chosen.Add(candidates[best]);
            words -= candidates[best].Words;
            foreach (ulong concept in candidates[best].Concepts)
            {
                weights[concept] *= style.KeptWhenCovered;
            }
        }
    }
}
