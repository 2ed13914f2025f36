namespace NewsFunctions.Core.Stories;

/// <summary>A sentence that can stand alone, with as many of those after it, one by one, as lean on it: what a summary takes or leaves as a whole.</summary>
/// <param name="Sentences">Its sentences, in order, one behind the other in their article.</param>
/// <param name="Words">Their words.</param>
internal sealed record SummaryUnit(IReadOnlyList<SummaryCandidate> Sentences, int Words)
{
    /// <summary>Most sentences that may lean on one.</summary>
    private const int MostLeaning = 2;

    public int ArticleIndex => Sentences[0].ArticleIndex;

    public int Position => Sentences[0].Position;

    /// <summary>The units of some sentences that come in order of article and position; those sharing sentences are alternatives.</summary>
    public static IEnumerable<SummaryUnit> Of(IReadOnlyList<SummaryCandidate> sentences, int leastWords)
    {
        for (int i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Leans || sentences[i].Words < leastWords)
            {
                continue;
            }

            int words = sentences[i].Words;
            yield return new SummaryUnit([sentences[i]], words);
            for (int next = i + 1; next <= i + MostLeaning && next < sentences.Count && sentences[next].Leans && Follows(sentences[next], sentences[next - 1]); next++)
            {
                words += sentences[next].Words;
                yield return new SummaryUnit([.. sentences.Skip(i).Take(next - i + 1)], words);
            }
        }
    }

    public bool SharesWith(SummaryUnit other) => ArticleIndex == other.ArticleIndex && Position == other.Position;

    private static bool Follows(SummaryCandidate next, SummaryCandidate before) => next.ArticleIndex == before.ArticleIndex && next.Position == before.Position + 1;
}
