using CsCheck;
using NewsFunctions.Benchmarks.Cost;
using NewsFunctions.Benchmarks.Scale;

namespace NewsFunctions.Tests.Scale;

public sealed class BurstModelTests
{
    private static readonly ArticleLoad Load = new(0.005, 12, 5, [new HotPartition("Listings day:…", 1), new HotPartition("UploadLists Started", 2)]);
    private static readonly ScaleLimits Limits = new();

    private static readonly Gen<(ArticleLoad, ScaleLimits, Scenario, int)> Runs =
        from cpu in Gen.Double[0.001, 0.05]
        from requests in Gen.Int[1, 30]
        from rows in Gen.Double[0.3, 3]
        from instances in Gen.Int[1, 100]
        from partition in Gen.Int[50, 3000]
        from account in Gen.Int[500, 40_000]
        from articles in Gen.Int[1, 40_000]
        from rate in Gen.Double[0.5, 10_000]
        from steady in Gen.Bool
        from seed in Gen.Int[0, 1000]
        select (
            new ArticleLoad(cpu, requests, 5, [new HotPartition("Rows p", rows)]),
            new ScaleLimits { MostInstances = instances, PartitionRows = partition, AccountRequests = account },
            new Scenario("made up", articles, rate, steady),
            seed);

    [Fact]
    public void No_article_is_lost_or_told_twice_in_any_second() => Runs.Sample(
        run =>
        {
            (ArticleLoad load, ScaleLimits limits, Scenario scenario, int seed) = run;
            ScaleOutcome outcome = BurstModel.Run(load, limits, scenario, seed);

            Assert.All(outcome.Moments, moment => Assert.Equal(scenario.Articles, moment.Outside + moment.Events + moment.Queued + moment.Done + moment.Poisoned + moment.DeadLetters));
            Assert.Equal(outcome.End.Done, outcome.Latencies.Values.Sum());
            Assert.Equal(outcome.End.Done, outcome.Moments.Sum(moment => moment.Rate));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Nothing_goes_over_a_limit_in_any_second() => Runs.Sample(
        run =>
        {
            (ArticleLoad load, ScaleLimits limits, Scenario scenario, int seed) = run;
            foreach (Moment moment in BurstModel.Run(load, limits, scenario, seed).Moments)
            {
                Assert.InRange(moment.Requests, 0, limits.AccountRequests);
                Assert.InRange(moment.Rate * load.Hot[0].Rows, 0, limits.PartitionRows);
                Assert.InRange(moment.Rate, 0, limits.QueueMessages);
                Assert.InRange(moment.Instances, 0, limits.MostInstances);
            }
        },
        iter: 60,
        threads: 1);

    /// <summary>The sweep alone could take in more than a partition of few rows a second lets through.</summary>
    [Fact]
    public void The_sweep_keeps_to_the_limits_too()
    {
        var load = new ArticleLoad(0.001, 1, 5, [new HotPartition("Rows p", 3)]);
        var limits = new ScaleLimits { MostInstances = 1, PartitionRows = 50 };
        foreach (Moment moment in BurstModel.Run(load, limits, new Scenario("made up", 40_000, 10_000, false), 1).Moments)
        {
            Assert.InRange(moment.Rate * load.Hot[0].Rows, 0, limits.PartitionRows);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        ScaleOutcome one = BurstModel.Run(Load, Limits, Scenario.Steady(1000), 7), other = BurstModel.Run(Load, Limits, Scenario.Steady(1000), 7);

        Assert.Equal(one.Moments, other.Moments);
        Assert.NotEqual(one.Moments, BurstModel.Run(Load, Limits, Scenario.Steady(1000), 8).Moments);
    }

    [Fact]
    public void A_burst_of_a_million_is_dealt_with_whole()
    {
        ScaleOutcome outcome = BurstModel.Run(Load, Limits, Scenario.Burst, 1);

        Assert.Equal((0, 0), (outcome.End.Outside, outcome.End.Waiting));
        Assert.Equal(1_000_000, outcome.End.Done + outcome.End.Poisoned + outcome.End.DeadLetters);
        Assert.True(outcome.MostWaiting > 500_000);
    }

    [Fact]
    public void Ten_a_minute_are_held_back_by_no_more_than_the_first_start()
    {
        ScaleOutcome outcome = BurstModel.Run(Load, Limits, Scenario.Steady(10), 1);

        Assert.InRange(outcome.Percentile(1), 0, Limits.ColdStartSeconds + 1);
        Assert.Equal((0, 1), (outcome.Refused, outcome.MostInstances));
    }

    [Fact]
    public void More_of_what_holds_back_is_faster()
    {
        int asItIs = BurstModel.Run(Load, Limits, Scenario.Burst, 1).Percentile(0.95);
        int lifted = BurstModel.Run(Load, Limits with { ListPartitions = 8, AccountRequests = 80_000 }, Scenario.Burst, 1).Percentile(0.95);

        Assert.True(lifted < asItIs, $"{lifted} s is not less than {asItIs} s");
    }
}
