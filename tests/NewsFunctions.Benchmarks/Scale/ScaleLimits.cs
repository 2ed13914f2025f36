namespace NewsFunctions.Benchmarks.Scale;

/// <summary>What Azure bears, by its documentation, and what is assumed where that is silent.</summary>
internal sealed record ScaleLimits
{
    /// <summary>Rows a second of one partition of a table (https://learn.microsoft.com/azure/storage/tables/scalability-targets).</summary>
    public double PartitionRows { get; init; } = 2_000;

    /// <summary>
    /// Requests a second of a storage account (https://learn.microsoft.com/azure/storage/common/scalability-targets-standard-account; 40,000 in some regions, more on request).
    /// </summary>
    public double AccountRequests { get; init; } = 20_000;

    /// <summary>Messages a second of one queue (https://learn.microsoft.com/azure/storage/queues/scalability-targets).</summary>
    public double QueueMessages { get; init; } = 2_000;

    /// <summary>
    /// Events a second into a topic (https://learn.microsoft.com/azure/event-grid/quotas-limits: that of custom topics; for those of the system none is told, so the same is assumed).
    /// </summary>
    public double Events { get; init; } = 5_000;

    /// <summary>Most instances: <c>maximumInstanceCount</c> of infra/main.bicep, of at most 1,000 (https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan).</summary>
    public int MostInstances { get; init; } = 40;

    /// <summary>Instances that one decision adds (https://learn.microsoft.com/azure/azure-functions/functions-target-based-scaling).</summary>
    public int InstancesAtOnce { get; init; } = 4;

    /// <summary>Seconds between decisions (https://learn.microsoft.com/azure/azure-functions/event-driven-scaling: once in 30 s where no request waits; Flex Consumption is faster, by how much is not told).</summary>
    public int SecondsBetweenDecisions { get; init; } = 30;

    /// <summary>Seconds until a new instance works. Assumed.</summary>
    public int ColdStartSeconds { get; init; } = 5;

    /// <summary>Seconds without work after which an instance goes. Assumed.</summary>
    public int IdleSeconds { get; init; } = 60;

    /// <summary>Events a second that the webhook of an instance puts into the host's queue. Assumed.</summary>
    public double WebhooksAnInstance { get; init; } = 200;

    /// <summary>Into how many partitions each list that every article is entered in is spread. One, as it is.</summary>
    public int ListPartitions { get; init; } = 1;
}
