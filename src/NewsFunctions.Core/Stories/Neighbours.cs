namespace NewsFunctions.Core.Stories;

/// <summary>Finds for each of very many articles the earlier ones it is most like, without comparing all pairs.</summary>
internal static class Neighbours
{
    /// <summary>Terms by which an article is looked up, its weightiest.</summary>
    private const int LookedUp = 24;

    /// <summary>Articles kept a term, the latest; a term that more use tells little.</summary>
    private const int KeptPerTerm = 48;

    /// <summary>Candidates that are compared in full.</summary>
    private const int Compared = 24;

    /// <summary>Pairs at least this alike, the earlier article first.</summary>
    public static IEnumerable<(int A, int B, double Likeness)> Of(UnitVector[] articles, int dimension, double least)
    {
        var recent = new List<(int Article, float Value)>?[dimension];
        var dense = new float[dimension];
        var partial = new Dictionary<int, float>();
        for (int i = 0; i < articles.Length; i++)
        {
            (int[] terms, float[] values) = (articles[i].Terms, articles[i].Values);
            int[] order = [.. Enumerable.Range(0, terms.Length).OrderByDescending(t => values[t]).ThenBy(t => terms[t]).Take(LookedUp)];
            partial.Clear();
            foreach (int t in order)
            {
                List<(int Article, float Value)> list = recent[terms[t]] ??= [];
                foreach ((int other, float value) in list)
                {
                    partial[other] = partial.GetValueOrDefault(other) + (value * values[t]);
                }

                if (list.Count == KeptPerTerm)
                {
                    list.RemoveAt(0);
                }

                list.Add((i, values[t]));
            }

            for (int t = 0; t < terms.Length; t++)
            {
                dense[terms[t]] = values[t];
            }

            foreach (int other in partial.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Compared).Select(pair => pair.Key))
            {
                double likeness = 0;
                for (int t = 0; t < articles[other].Terms.Length; t++)
                {
                    likeness += articles[other].Values[t] * dense[articles[other].Terms[t]];
                }

                if (likeness >= least)
                {
                    yield return (other, i, likeness);
                }
            }

            foreach (int term in terms)
            {
                dense[term] = 0;
            }
        }
    }
}
