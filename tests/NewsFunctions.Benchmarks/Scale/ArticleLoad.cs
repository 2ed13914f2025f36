using NewsFunctions.Benchmarks.Cost;

namespace NewsFunctions.Benchmarks.Scale;

/// <summary>What an article asks of each limit.</summary>
/// <param name="CpuSeconds">Processor time of an instance.</param>
/// <param name="Requests">Requests of the app to storage, one after the other.</param>
/// <param name="HostRequests">Requests of the Functions host to the same account. Its queue is in another one (infra/modules/hoststorage.bicep).</param>
/// <param name="Hot">Partitions that all articles of a day ask for.</param>
internal sealed record ArticleLoad(double CpuSeconds, double Requests, double HostRequests, IReadOnlyList<HotPartition> Hot)
{
    /// <summary>From what was measured.</summary>
    public static ArticleLoad Of(MeasuredWork work) => new(work.CpuSeconds, work.Storage.Requests, BilledWork.HostBlobReads, work.Hot);

    /// <summary>Requests that count against the account, the upload itself apart.</summary>
    public double AccountRequests => Requests + HostRequests;

    /// <summary>Seconds of one article while nothing is throttled.</summary>
    public double Latency => CpuSeconds + (Requests * InstanceTime.StorageSeconds);

    /// <summary>Articles a second of one instance, when each waits so long for storage to take it again.</summary>
    public double InstanceRate(double backOff) => Math.Min(1 / CpuSeconds, InstanceTime.AtOnce / (Latency + backOff));
}
