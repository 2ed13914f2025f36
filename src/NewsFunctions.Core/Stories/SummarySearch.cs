namespace NewsFunctions.Core.Stories;

/// <summary>
/// Chooses units of most worth within a number of words. The best choice is as hard to find as a knapsack of overlapping things; here a greedy
/// choice is bettered by exchanging one chosen unit for another, and filling what is left, for as long as that adds worth.
/// </summary>
internal sealed class SummarySearch
{
    /// <summary>Units that are tried, those of most worth by themselves.</summary>
    private const int MostTried = 80;

    private readonly SummaryUnit[] units;
    private readonly SummaryWorth worth;
    private readonly SummaryStyle style;
    private readonly int words;
    private readonly double scale;
    private readonly int[] tried;

    private SummarySearch(SummaryUnit[] units, SummaryWorth worth, int words, SummaryStyle style)
    {
        (this.units, this.worth, this.words, this.style) = (units, worth, words, style);
        double power = style.LengthPowers[0];
        tried = [.. Enumerable.Range(0, units.Length)];
        tried = [.. tried.OrderByDescending(unit => Density(unit, [], power)).ThenBy(unit => unit).Take(MostTried).Order()];
        scale = worth.Covered(Fill([], power));
    }

    /// <summary>The chosen units, in the order of the sentences, which come in order of article and position.</summary>
    public static IReadOnlyList<SummaryUnit> Choose(IReadOnlyList<SummaryCandidate> sentences, int words, SummaryStyle style)
    {
        SummaryUnit[] units = [.. SummaryUnit.Of(sentences, style.LeastWords).Where(unit => unit.Words <= words)];
        var search = new SummarySearch(units, new SummaryWorth(units, sentences, style), words, style);
        return [.. style.LengthPowers
            .Select(power => search.Better(search.Fill([], power), power))
            .MaxBy(search.Worth)!
            .Select(unit => units[unit])];
    }

    /// <summary>A choice that no exchange betters.</summary>
    private int[] Better(int[] chosen, double power)
    {
        for (int exchanges = 0; exchanges < style.MostExchanges; exchanges++)
        {
            int[] best = Exchanges(chosen).Append(chosen).MaxBy(Worth)!;
            int[] full = Fill(best, power);
            best = Worth(full) > Worth(best) ? full : best;
            if (Worth(best) <= Worth(chosen))
            {
                break;
            }

            chosen = best;
        }

        // What room is left is used even where the articles' proportions suffer a little.
        return Fill(chosen, power);
    }

    private IEnumerable<int[]> Exchanges(int[] chosen)
    {
        foreach (int leaves in chosen)
        {
            int[] stay = [.. chosen.Where(unit => unit != leaves)];
            int room = words - stay.Sum(unit => units[unit].Words);
            foreach (int comes in tried)
            {
                if (comes != leaves && units[comes].Words <= room && !Clashes(comes, stay))
                {
                    yield return With(stay, comes);
                }
            }
        }
    }

    /// <summary>A choice with as many more units as there is room for, those of most new weight for their length first; a chosen one may grow by what leans on it.</summary>
    private int[] Fill(int[] chosen, double power)
    {
        while (true)
        {
            int room = words - chosen.Sum(unit => units[unit].Words);
            double most = 0;
            int[]? best = null;
            foreach (int unit in tried)
            {
                int grows = Array.FindIndex(chosen, one => units[one].SharesWith(units[unit]));
                int longer = units[unit].Words - (grows < 0 ? 0 : units[chosen[grows]].Words);
                // By one sentence at a time: each has to earn its place.
                bool next = units[unit].Sentences.Count == (grows < 0 ? 1 : units[chosen[grows]].Sentences.Count + 1);
                if (next && longer <= room && Grown(chosen, grows, unit, longer, power) is var gain && gain > most)
                {
                    best = With(grows < 0 ? chosen : [.. chosen.Where(one => one != chosen[grows])], unit);
                    most = gain;
                }
            }

            if (best is null)
            {
                return chosen;
            }

            chosen = best;
        }
    }

    private double Grown(int[] chosen, int grows, int unit, int longer, double power)
    {
        int[] others = grows < 0 ? chosen : [.. chosen.Where(one => one != chosen[grows])];
        return (worth.Gain(unit, others) - (grows < 0 ? 0 : worth.Gain(chosen[grows], others))) / Math.Pow(longer, power);
    }

    private bool Clashes(int unit, int[] chosen) => Array.Exists(chosen, one => units[one].SharesWith(units[unit]));

    private double Density(int unit, int[] chosen, double power) => worth.Gain(unit, chosen) / Math.Pow(units[unit].Words, power);

    private double Worth(int[] chosen) => worth.Of(chosen, scale);

    private static int[] With(int[] chosen, int unit) => [.. chosen.Append(unit).Order()];
}
