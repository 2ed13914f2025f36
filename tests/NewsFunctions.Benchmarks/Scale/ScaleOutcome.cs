namespace NewsFunctions.Benchmarks.Scale;

/// <summary>What came of a scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Moments">Each second of it.</param>
/// <param name="Latencies">Articles by the seconds they took.</param>
internal sealed record ScaleOutcome(Scenario Scenario, IReadOnlyList<Moment> Moments, IReadOnlyDictionary<int, long> Latencies)
{
    /// <summary>How things stood at the end.</summary>
    public Moment End => Moments[^1];

    /// <summary>The most that waited.</summary>
    public long MostWaiting => Moments.Max(moment => moment.Waiting);

    /// <summary>The most that were accepted in a second.</summary>
    public long MostRate => Moments.Max(moment => moment.Rate);

    /// <summary>The most instances that worked.</summary>
    public int MostInstances => Moments.Max(moment => moment.Instances);

    /// <summary>Requests that were refused.</summary>
    public double Refused => Moments.Sum(moment => moment.Refused);

    /// <summary>What kept the most articles waiting, each for so long; null when nothing ever did.</summary>
    public string? Bound => Moments.Where(moment => moment.Bound is not null).GroupBy(moment => moment.Bound!, StringComparer.Ordinal).MaxBy(group => group.Sum(moment => moment.Waiting))?.Key;

    /// <summary>Seconds within which this share of the articles was accepted.</summary>
    public int Percentile(double share)
    {
        long all = Latencies.Values.Sum(), sum = 0;
        foreach ((int seconds, long count) in Latencies.OrderBy(each => each.Key))
        {
            sum += count;
            if (sum >= all * share)
            {
                return seconds;
            }
        }

        return 0;
    }
}
