using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Stories;

/// <summary>Summarises the articles of a story in sentences taken from them.</summary>
public static class Summarizer
{
    private const int MinWords = 6;

    /// <summary>Sentences of the articles, at most <paramref name="words"/> words together, that cover what most of them tell, in reading order.</summary>
    public static IReadOnlyList<SummarySentence> Summarize(IReadOnlyList<Article> articles, int words)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var candidates = articles.SelectMany((article, order) => Candidates(article, order)).ToList();
        Dictionary<ulong, double> weight = candidates.SelectMany(candidate => candidate.Concepts.Select(concept => (concept, candidate.Order))).Distinct()
            .GroupBy(pair => pair.concept).ToDictionary(same => same.Key, same => (double)same.Count());
        var chosen = new List<Candidate>();
        int left = words;
        while (candidates.Where(candidate => candidate.Words <= left && Gain(candidate, weight) > 0).MaxBy(candidate => Gain(candidate, weight)) is { } best)
        {
            chosen.Add(best);
            candidates.Remove(best);
            left -= best.Words;
            foreach (ulong concept in best.Concepts)
            {
                weight[concept] = 0;
            }
        }

        return [.. chosen.OrderBy(candidate => candidate.Order).ThenBy(candidate => candidate.Position).Select(candidate => candidate.Sentence)];
    }

    private static double Gain(Candidate candidate, Dictionary<ulong, double> weight) =>
        candidate.Concepts.Sum(concept => weight[concept]) / candidate.Words / (1 + (0.1 * candidate.Position));

    private static IEnumerable<Candidate> Candidates(Article article, int order)
    {
        int position = 0;
        for (int i = 0; i < article.Body.Count; i++)
        {
            if (article.Body[i] is not { Kind: BlockKind.Paragraph } block)
            {
                continue;
            }

            foreach (Range range in Sentences.Split(block.Text))
            {
                string text = block.Text[range];
                int words = Words.Count(text);
                if (words >= MinWords)
                {
                    yield return new Candidate(new SummarySentence(text, article.Id, i), order, position, words, Bigrams(text));
                }

                position++;
            }
        }
    }

    private static HashSet<ulong> Bigrams(string text)
    {
        var bigrams = new HashSet<ulong>();
        ulong before = 0;
        bool content = false;
        foreach (Range range in Words.In(text))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            ulong hash = TermHash.Of(Stem.Of(word));
            bool rare = !Stem.IsStopWord(word);
            if (before != 0 && (rare || content))
            {
                bigrams.Add(TermHash.Join(before, hash));
            }

            (before, content) = (hash, rare);
        }

        return bigrams;
    }

    private sealed record Candidate(SummarySentence Sentence, int Order, int Position, int Words, HashSet<ulong> Concepts);
}
