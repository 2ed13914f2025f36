using System.Runtime.InteropServices;

namespace NewsFunctions.Core.Stories;

/// <summary>How the sentences of some articles use a concept.</summary>
internal struct ConceptUse
{
    /// <summary>Articles that tell it (of one article: its sentences).</summary>
    public int Count { get; private set; }

    /// <summary>The same, those that tell it late counting less.</summary>
    public double Told { get; private set; }

    /// <summary>All sentences that tell it, late ones counting less.</summary>
    public double Uses { get; private set; }

    /// <summary>Whether it is a word, not a pair of words.</summary>
    public bool IsWord { get; private init; }

    private int LastArticle { get; set; }

    /// <summary>Every concept of the sentences, which come in order of article and position.</summary>
    public static List<ConceptUse> Of(IReadOnlyList<SummaryCandidate> sentences, SummaryStyle style, out Dictionary<ulong, int> index)
    {
        index = [];
        var uses = new List<ConceptUse>();
        foreach (SummaryCandidate sentence in sentences)
        {
            double early = 1 - style.ConceptLead + (style.ConceptLead * SummaryStyle.Lead(sentence.Position));
            for (int i = 0; i < sentence.Concepts.Count; i++)
            {
                if (!index.TryGetValue(sentence.Concepts[i], out int at))
                {
                    index[sentence.Concepts[i]] = at = uses.Count;
                    uses.Add(new ConceptUse { IsWord = i < sentence.WordConcepts, LastArticle = -1 });
                }

                ref ConceptUse use = ref CollectionsMarshal.AsSpan(uses)[at];
                use.Uses += early;
                if (style.CountsSentences || use.LastArticle != sentence.ArticleIndex)
                {
                    use.Count++;
                    use.Told += early;
                    use.LastArticle = sentence.ArticleIndex;
                }
            }
        }

        return uses;
    }
}
