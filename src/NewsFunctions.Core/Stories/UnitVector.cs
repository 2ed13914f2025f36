namespace NewsFunctions.Core.Stories;

/// <summary>An article among others: its terms, rare ones weighing most, words and phrases each scaled to their share of one, and shared quotations on top.</summary>
/// <param name="Terms">Ids of the terms that some other article uses too.</param>
/// <param name="Values">Their values.</param>
internal readonly record struct UnitVector(int[] Terms, float[] Values)
{
    /// <summary>Share of phrases in the likeness of two articles.</summary>
    private const double PhraseShare = 0.4;

    /// <summary>Likeness that a quotation adds which two articles share word for word, when hardly any other has it.</summary>
    private const double QuoteLikeness = 0.1;

    /// <summary>The vectors of some articles.</summary>
    /// <param name="all">All articles.</param>
    /// <param name="members">Those that are wanted.</param>
    /// <param name="rarity">Weight of a term, zero for one that is left out.</param>
    /// <param name="isShared">Whether more than one of the members uses a term.</param>
    /// <param name="loneCounts">Whether terms that nobody shares still lengthen an article, which makes it less like the others.</param>
    public static UnitVector[] Of(SignatureVectors all, IReadOnlyList<int> members, Func<int, double> rarity, Func<int, bool> isShared, bool loneCounts)
    {
        var vectors = new UnitVector[members.Count];
        for (int i = 0; i < vectors.Length; i++)
        {
            int article = members[i];
            var terms = new List<int>();
            var values = new List<float>();
            Add(all.Words[article], all.Weights[article], 1 - PhraseShare);
            Add(all.Phrases[article], null, PhraseShare);
            AddQuotes(all.Quotes[article]);
            vectors[i] = new UnitVector([.. terms], [.. values]);

            void Add(int[] ids, byte[]? weights, double share)
            {
                int start = values.Count;
                double length = 0;
                for (int j = 0; j < ids.Length; j++)
                {
                    double value = (weights?[j] ?? 1) * rarity(ids[j]);
                    bool shared = isShared(ids[j]);
                    length += shared || loneCounts ? value * value : 0;
                    if (shared && value > 0)
                    {
                        terms.Add(ids[j]);
                        values.Add((float)value);
                    }
                }

                double scale = length > 0 ? Math.Sqrt(share / length) : 0;
                for (int j = start; j < values.Count; j++)
                {
                    values[j] = (float)(values[j] * scale);
                }
            }

            // Beside the two shares: what an article quotes and no other does makes it no less like them.
            void AddQuotes(int[] ids)
            {
                foreach (int id in ids)
                {
                    if (isShared(id) && rarity(id) is var rare && rare > 0)
                    {
                        terms.Add(id);
                        values.Add((float)Math.Sqrt(QuoteLikeness * rare / (rare + 1)));
                    }
                }
            }
        }

        return vectors;
    }
}
