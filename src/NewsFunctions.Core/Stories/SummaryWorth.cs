namespace NewsFunctions.Core.Stories;

/// <summary>
/// What a choice of sentences is worth: how much of the weight of all concepts it covers, and how near its words are to those of the
/// articles (Jensen-Shannon divergence, after Lin and others 2006). The first rewards telling what many tell, the second telling it in the articles' proportions.
/// </summary>
internal sealed class SummaryWorth
{
    private readonly SummaryStyle style;
    private readonly SummaryUnit[] units;
    private readonly int[][] concepts;
    private readonly double[] weights;
    private readonly double[] shares;
    private readonly bool[] isWord;
    private readonly int[] count;
    private readonly List<int> touched = [];

    public SummaryWorth(SummaryUnit[] units, IReadOnlyList<SummaryCandidate> sentences, SummaryStyle style)
    {
        (this.style, this.units) = (style, units);
        List<ConceptUse> uses = ConceptUse.Of(sentences, style, out Dictionary<ulong, int> index);
        concepts = [.. units.Select(unit => unit.Sentences.SelectMany(sentence => sentence.Concepts).Select(concept => index[concept]).ToArray())];
        isWord = [.. uses.Select(use => use.IsWord)];
        weights = [.. uses.Select(use => use.Count < style.LeastFrequency ? 0 : (use.IsWord ? style.WordShare : 1 - style.WordShare) * Math.Pow(use.Told, style.FrequencyPower))];
        shares = [.. uses.Select(use => use.Uses * Math.Sqrt(use.Count))];
        Scale(true);
        Scale(false);
        count = new int[uses.Count];
    }

    /// <summary>Weight of the concepts that a unit would add to a choice.</summary>
    public double Gain(int unit, int[] chosen)
    {
        CoverAll(chosen);
        double gain = Cover(unit);
        Clear();
        return gain;
    }

    /// <summary>The worth of a choice; only choices from the same sentences can be compared.</summary>
    /// <param name="chosen">Indices of units, ascending.</param>
    /// <param name="scale">Weight of concepts that counts as one.</param>
    public double Of(int[] chosen, double scale)
    {
        double covered = CoverAll(chosen);
        double worth = (covered / scale) - (style.LikenessShare > 0 ? style.LikenessShare * (Divergence(true) + Divergence(false)) : 0);
        Clear();
        return worth;
    }

    /// <summary>Weight of the concepts that a choice covers; never zero.</summary>
    public double Covered(int[] chosen)
    {
        double covered = CoverAll(chosen);
        Clear();
        return covered > 0 ? covered : 1;
    }

    private double CoverAll(int[] chosen)
    {
        double covered = 0;
        foreach (int unit in chosen)
        {
            covered += Cover(unit);
        }

        return covered;
    }

    private double Cover(int unit)
    {
        double sum = 0;
        foreach (int concept in concepts[unit])
        {
            if (count[concept]++ == 0)
            {
                touched.Add(concept);
            }

            sum += weights[concept] * Kept(count[concept] - 1);
        }

        return sum * (1 + (style.SentenceLead * SummaryStyle.Lead(units[unit].Position)));
    }

    /// <summary>What is left of a concept's weight once it has been told some times.</summary>
    private double Kept(int told)
    {
        double kept = 1;
        for (int i = 0; i < told; i++)
        {
            kept *= style.KeptWhenCovered;
        }

        return kept;
    }

    /// <summary>Between the words (or the pairs) of the choice and those of the articles: 0 for the same, at most ln 2.</summary>
    private double Divergence(bool words)
    {
        int all = 0;
        foreach (int concept in touched)
        {
            all += isWord[concept] == words ? count[concept] : 0;
        }

        if (all == 0)
        {
            return Math.Log(2);
        }

        double sum = 0, met = 0;
        foreach (int concept in touched)
        {
            if (isWord[concept] == words)
            {
                double here = count[concept] / (double)all, there = shares[concept], mean = (here + there) / 2;
                sum += (here * Math.Log(here / mean)) + (there > 0 ? there * Math.Log(there / mean) : 0);
                met += there;
            }
        }

        return (sum + ((1 - met) * Math.Log(2))) / 2;
    }

    private void Clear()
    {
        foreach (int concept in touched)
        {
            count[concept] = 0;
        }

        touched.Clear();
    }

    private void Scale(bool words)
    {
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            sum += isWord[i] == words ? shares[i] : 0;
        }

        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] /= isWord[i] == words ? sum : 1;
        }
    }
}
