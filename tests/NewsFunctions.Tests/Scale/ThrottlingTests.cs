using NewsFunctions.Benchmarks.Cost;
using NewsFunctions.Benchmarks.Scale;

namespace NewsFunctions.Tests.Scale;

public sealed class ThrottlingTests
{
    private static readonly ArticleLoad Load = new(0.005, 12, 5, [new HotPartition("Listings day:…", 1)]);

    [Fact]
    public void Who_asks_for_no_more_than_there_is_is_not_refused()
    {
        Assert.Equal(default, Throttling.Of(Load, 4, new Ceiling("rows", 2000, 1)));
    }

    [Fact]
    public void Clients_slow_down_until_they_ask_for_what_there_is()
    {
        var throttling = Throttling.Of(Load, 40, new Ceiling("rows", 1000, 1));

        Assert.Equal(1000, 40 * Load.InstanceRate(throttling.BackOff), 3);
        Assert.InRange(throttling.Share, 0.01, 0.99);
    }

    [Fact]
    public void The_lower_the_limit_the_more_is_refused()
    {
        double[] shares = [.. new double[] { 3000, 2000, 1000, 500, 100 }.Select(rate => Throttling.Of(Load, 40, new Ceiling("rows", rate, 2)).Share)];

        Assert.Equal(shares.Order(), shares);
    }

    [Fact]
    public void The_lowest_ceiling_comes_first_and_spreading_lists_lifts_only_theirs()
    {
        IReadOnlyList<Ceiling> ceilings = Ceiling.All(Load, new ScaleLimits()), spread = Ceiling.All(Load, new ScaleLimits { ListPartitions = 4 });

        Assert.Equal(ceilings.Min(each => each.Rate), ceilings[0].Rate);
        Assert.Equal(20_000 / (12 + 5 + 1.0), ceilings.Single(each => each.Name.Contains("account", StringComparison.Ordinal)).Rate);
        Assert.Equal((2000, 8000), (ceilings.Single(IsList).Rate, spread.Single(IsList).Rate));
        Assert.Equal(ceilings.Where(each => !IsList(each)), spread.Where(each => !IsList(each)));

        static bool IsList(Ceiling ceiling) => ceiling.Name.StartsWith("partition ", StringComparison.Ordinal);
    }
}
