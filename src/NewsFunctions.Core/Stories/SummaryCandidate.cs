using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Stories;

/// <summary>A sentence that may stand in a summary.</summary>
/// <param name="Sentence">The sentence and where it stands.</param>
/// <param name="ArticleIndex">Index of its article.</param>
/// <param name="Position">Index among the article's sentences.</param>
/// <param name="Words">Its words.</param>
/// <param name="Leans">It cannot be understood without the sentence before it.</param>
/// <param name="Concepts">What it tells: its telling words, then the pairs of neighbouring words of which one is telling; each once.</param>
/// <param name="WordConcepts">How many of the concepts are single words.</param>
internal sealed record SummaryCandidate(SummarySentence Sentence, int ArticleIndex, int Position, int Words, bool Leans, IReadOnlyList<ulong> Concepts, int WordConcepts)
{
    /// <summary>The sentences of an article, in order.</summary>
    public static IEnumerable<SummaryCandidate> Of(Article article, int index)
    {
        int position = 0;
        for (int block = 0; block < article.Body.Count; block++)
        {
            if (article.Body[block].Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
            {
                continue;
            }

            string text = article.Body[block].Text;
            foreach (Range range in Sentences.Split(text))
            {
                string sentence = text[range];
                if (LeaningSentence.IsWhole(sentence))
                {
                    (List<ulong> concepts, int words) = ConceptsOf(sentence);
                    yield return new SummaryCandidate(
                        new SummarySentence(sentence, article.Id, block), index, position, Text.Words.Count(sentence), position > 0 && LeaningSentence.Leans(sentence), concepts, words);
                }

                position++;
            }
        }
    }

    private static (List<ulong> Concepts, int Words) ConceptsOf(string sentence)
    {
        var singles = new HashSet<ulong>();
        var pairs = new HashSet<ulong>();
        ulong before = 0;
        bool beforeTells = false;
        foreach (Range range in Text.Words.In(sentence))
        {
            ReadOnlySpan<char> word = sentence.AsSpan(range);
            ulong hash = TermHash.Of(Stem.Of(word));
            bool tells = !Stem.IsStopWord(word);
            if (tells)
            {
                singles.Add(hash);
            }

            if (before != 0 && (tells || beforeTells))
            {
                pairs.Add(TermHash.Join(before, hash));
            }

            (before, beforeTells) = (hash, tells);
        }

        return ([.. singles, .. pairs], singles.Count);
    }
}
