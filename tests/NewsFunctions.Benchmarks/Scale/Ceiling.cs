namespace NewsFunctions.Benchmarks.Scale;

/// <summary>A limit, as the articles a second that it lets through.</summary>
/// <param name="Name">The limit, for people.</param>
/// <param name="Rate">Articles a second.</param>
/// <param name="Asks">What an article asks of it that may be throttled: rows or requests; 0 where nothing is, because work just waits.</param>
internal sealed record Ceiling(string Name, double Rate, double Asks)
{
    private const string Account = "requests of the storage account";

    /// <summary>All of them with all instances up, the lowest first.</summary>
    public static IReadOnlyList<Ceiling> All(ArticleLoad load, ScaleLimits limits) =>
    [
        .. OfHot(load, limits)
            // An upload is a request too.
            .Append(new Ceiling(Account, limits.AccountRequests / (load.AccountRequests + 1), load.AccountRequests))
            .Append(new Ceiling($"{limits.MostInstances} instances", limits.MostInstances * load.InstanceRate(0), 0))
            .Append(new Ceiling("Event Grid, events into a topic", limits.Events, 0))
            .Append(new Ceiling("the host's queue", limits.QueueMessages, 0))
            .OrderBy(ceiling => ceiling.Rate).ThenBy(ceiling => ceiling.Name, StringComparer.Ordinal),
    ];

    /// <summary>Those that throttle: the account with what is left of it, and each hot partition.</summary>
    public static IEnumerable<Ceiling> OfStorage(ArticleLoad load, ScaleLimits limits, double accountLeft) =>
        OfHot(load, limits).Append(new Ceiling(Account, accountLeft / load.AccountRequests, load.AccountRequests));

    private static IEnumerable<Ceiling> OfHot(ArticleLoad load, ScaleLimits limits) =>
        load.Hot.Select(hot => new Ceiling($"partition {hot.Name}", limits.PartitionRows * limits.ListPartitions / hot.Rows, hot.Rows));
}
