namespace NewsFunctions.Benchmarks.Scale;

/// <summary>
/// Articles on their way through uploads, Event Grid, the host's queue and the instances, second by second, each stage giving no more than its limits let through.
/// Counts are whole and never lost; the same seed gives the same run.
/// </summary>
internal sealed class BurstModel
{
    private const int PoisonAttempts = 5;
    private const int MostSeconds = 86_400;

    private readonly ArticleLoad load;
    private readonly ScaleLimits limits;
    private readonly Scenario scenario;
    private readonly Random random;
    private readonly EventTopic topic;
    private readonly Fleet fleet;
    private readonly Sweeper sweeper;
    private readonly CohortQueue queue = new();
    private readonly SortedDictionary<int, long> latencies = [];

    private long outside;
    private long done;
    private long poisoned;
    private double waited;

    private BurstModel(ArticleLoad load, ScaleLimits limits, Scenario scenario, int seed)
    {
        (this.load, this.limits, this.scenario, random) = (load, limits, scenario, new Random(seed));
        topic = new EventTopic(random);
        fleet = new Fleet(limits, Cost.InstanceTime.AtOnce);
        sweeper = new Sweeper(load.Latency);
        outside = scenario.Articles;
    }

    /// <summary>Runs a scenario until every article is dealt with, a day at most.</summary>
    public static ScaleOutcome Run(ArticleLoad load, ScaleLimits limits, Scenario scenario, int seed)
    {
        var model = new BurstModel(load, limits, scenario, seed);
        var moments = new List<Moment>();
        do
        {
            moments.Add(model.Step(moments.Count));
        }
        while (moments[^1] is not { Outside: 0, Waiting: 0 } && moments.Count < MostSeconds);
        return new ScaleOutcome(scenario, moments, model.latencies);
    }

    private Moment Step(int second)
    {
        waited = 0;
        fleet.Decide(second, topic.Waiting + queue.Count);
        // Editors' uploads come first: they do not know of the work behind them. Half of the account is left for it.
        long uploaded = Math.Min(scenario.Offered(outside, random), (long)(limits.AccountRequests / 2));
        outside -= uploaded;
        topic.Publish(second, uploaded);
        Deliver(second);
        long swept = Sweep(second, limits.AccountRequests - uploaded);
        double asked = uploaded + (swept * load.Requests), left = limits.AccountRequests - asked;
        (long started, long accepted, Throttling throttling, string? bound) = Work(second, left, swept);
        return new Moment(
            second, outside, topic.Waiting, queue.Count, done, poisoned, topic.DeadLetters, fleet.Live, accepted + swept, asked + (started * load.AccountRequests), started * throttling.Refused,
            accepted + swept == 0 ? 0 : (waited / (accepted + swept)) + load.Latency + throttling.BackOff, bound);
    }

    private void Deliver(int second)
    {
        if (fleet.Live == 0)
        {
            // The platform holds requests while the first instance starts, and Event Grid waits 30 s for an answer.
            return;
        }

        long taken = (long)Math.Min(limits.QueueMessages, fleet.Live * limits.WebhooksAnInstance);
        foreach (Cohort cohort in topic.Deliver(second, (long)limits.Events, taken))
        {
            queue.Add(cohort);
        }
    }

    private long Sweep(int second, double accountLeft)
    {
        double most = Ceiling.OfStorage(load, limits, accountLeft).Min(each => each.Rate);
        long count = fleet.Live == 0 ? 0 : sweeper.Take(second, scenario.Articles - outside, topic.Refused, most);
        foreach (Cohort cohort in topic.Forget(count))
        {
            Accept(cohort, second);
        }

        return count;
    }

    private void Accept(Cohort cohort, int second)
    {
        int latency = second - cohort.Offered;
        latencies[latency] = latencies.GetValueOrDefault(latency) + cohort.Count;
        done += cohort.Count;
        waited += cohort.Count * (double)latency;
    }

    private (long Started, long Accepted, Throttling Throttling, string? Bound) Work(int second, double accountLeft, long swept)
    {
        var ceiling = Ceiling.OfStorage(load, limits, accountLeft).Append(new Ceiling("the host's queue", limits.QueueMessages, 0)).MinBy(each => each.Rate)!;
        // The sweep writes the same partitions.
        ceiling = ceiling with { Rate = Math.Max(0, ceiling.Rate - swept) };
        double able = fleet.Live * load.InstanceRate(0);
        long most = (long)Math.Min(able, ceiling.Rate);
        bool isShort = queue.Count > most;
        // Throttled only when there is work for more than the limit lets through.
        Throttling throttling = isShort ? Throttling.Of(load, fleet.Live, ceiling) : default;
        List<Cohort> started = queue.Take(most);
        long accepted = 0;
        foreach (Cohort cohort in started)
        {
            long failed = Round(cohort.Count * throttling.Failing);
            Fail(cohort with { Attempts = cohort.Attempts + 1, Count = failed });
            long good = cohort.Count - failed;
            Accept(cohort with { Count = good }, second);
            accepted += good;
        }

        string? bound = !isShort ? topic.Waiting > 0 ? "delivery of events" : null : able <= ceiling.Rate ? "instances" : ceiling.Name;
        return (started.Sum(cohort => cohort.Count), accepted, throttling, bound);
    }

    private void Fail(Cohort cohort)
    {
        if (cohort.Attempts >= PoisonAttempts)
        {
            poisoned += cohort.Count;
        }
        else
        {
            queue.Add(cohort);
        }
    }

    /// <summary>A whole number that is right on average.</summary>
    private long Round(double value)
    {
        long whole = (long)value;
        return whole + (random.NextDouble() < value - whole ? 1 : 0);
    }
}
