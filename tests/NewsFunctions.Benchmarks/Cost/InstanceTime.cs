namespace NewsFunctions.Benchmarks.Cost;

/// <summary>
/// How long an instance in Azure is busy with an article, from what was measured here and what is assumed of Azure: an instance of 2,048 MB has one
/// processor as fast as this machine's, and each request to storage in the same region is answered in <see cref="StorageSeconds"/>, one after the other.
/// </summary>
/// <param name="CpuSeconds">Processor time of an article.</param>
/// <param name="Requests">Requests to storage for an article.</param>
internal sealed record InstanceTime(double CpuSeconds, double Requests)
{
    /// <summary>Files ingested at once by an instance: <c>extensions.blobs.maxDegreeOfParallelism</c> of host.json.</summary>
    public const int AtOnce = 8;

    /// <summary>Memory of an instance in GB, which is what is billed (infra's <c>instanceMemoryMB</c> 2048).</summary>
    public const double Gigabytes = 2;

    /// <summary>Round trip to storage in the same region. Assumed; Azure's metric SuccessE2ELatency tells the account's own.</summary>
    public const double StorageSeconds = 0.005;

    /// <summary>A billed run lasts at least as long (https://learn.microsoft.com/azure/azure-functions/functions-consumption-costs).</summary>
    public const double LeastBilledSeconds = 1;

    /// <summary>From the start of a run to its end while nothing else runs.</summary>
    public double Latency => CpuSeconds + (Requests * StorageSeconds);

    /// <summary>Instance seconds for each article when <see cref="AtOnce"/> run at once: bound by the processor or by waiting.</summary>
    public double BusySeconds => Math.Max(CpuSeconds, Latency / AtOnce);

    /// <summary>GB-seconds of a thousand articles that come in a stream.</summary>
    public double StreamGbSeconds => 1000 * Gigabytes * BusySeconds;

    /// <summary>GB-seconds of a thousand articles that come each alone, so that the least time is billed for each.</summary>
    public double AloneGbSeconds => 1000 * Gigabytes * Math.Max(LeastBilledSeconds, Latency);
}
