namespace NewsFunctions.Local.Blobs;

/// <summary>How blob functions are driven: <c>extensions.blobs</c> of host.json, and the pace of the scan.</summary>
internal sealed record BlobTriggerOptions
{
    /// <summary>Blobs run at the same time, for each function. Default 8.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 8;

    /// <summary>Attempts before a blob goes to the poison queue. Default 5.</summary>
    public int PoisonBlobThreshold { get; init; } = 5;

    /// <summary>Shortest pause between two scans. Default 1 s; with hints, where the scan is only the safety net, 30 s.</summary>
    public TimeSpan ScanPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A scan of a large container is paid for by the storage: the next waits at least this many times as long as the last one took.</summary>
    public int ScanRest { get; init; } = 4;

    /// <summary>The pause after a failed attempt, counted from 1: 1, 3, 9, 27 … seconds, at most a minute.</summary>
    public static TimeSpan PauseAfter(int attempt) => TimeSpan.FromSeconds(Math.Min(60, Math.Pow(3, Math.Min(attempt, 10) - 1)));
}
