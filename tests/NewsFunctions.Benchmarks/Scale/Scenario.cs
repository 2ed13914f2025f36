namespace NewsFunctions.Benchmarks.Scale;

/// <summary>How articles come.</summary>
/// <param name="Name">For people.</param>
/// <param name="Articles">How many in all.</param>
/// <param name="Rate">Articles a second that editors offer.</param>
/// <param name="IsSteady">Whether they come by chance at that rate; else as fast as it lets them.</param>
internal sealed record Scenario(string Name, long Articles, double Rate, bool IsSteady)
{
    private const double ManyASecond = 60;

    /// <summary>An hour, and no more than a million, at so many a minute.</summary>
    public static Scenario Steady(int aMinute) => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{aMinute:#,0} a minute"), Math.Min(1_000_000, aMinute * 60L), aMinute / 60.0, IsSteady: true);

    /// <summary>A million at once, as fast as a tool such as azcopy sends them.</summary>
    public static Scenario Burst { get; } = new("a burst of 1,000,000", 1_000_000, 10_000, IsSteady: false);

    /// <summary>How many are offered in a second, of those that are left.</summary>
    public long Offered(long left, Random random) => Math.Min(left, IsSteady ? Poisson(Rate, random) : (long)Rate);

    /// <summary>A number of events that happen by chance at a rate.</summary>
    private static long Poisson(double rate, Random random)
    {
        if (rate > ManyASecond)
        {
            // Near enough to a bell curve.
            double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            return Math.Max(0, (long)Math.Round(rate + (Math.Sqrt(rate) * normal)));
        }

        double product = random.NextDouble(), least = Math.Exp(-rate);
        long count = 0;
        while (product > least)
        {
            count++;
            product *= random.NextDouble();
        }

        return count;
    }
}
