namespace NewsFunctions.Local.Blobs;

/// <summary>How blob functions are driven: <c>extensions.blobs</c> of host.json.</summary>
internal sealed record BlobTriggerOptions
{
    /// <summary>Blobs run at the same time, for each function. Default 8.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 8;

    /// <summary>Attempts before a blob goes to the poison queue. Default 5.</summary>
    public int PoisonBlobThreshold { get; init; } = 5;

    /// <summary>The pause after a failed attempt, counted from 1: 1, 3, 9, 27 … seconds, at most a minute.</summary>
    public static TimeSpan PauseAfter(int attempt) => TimeSpan.FromSeconds(Math.Min(60, Math.Pow(3, Math.Min(attempt, 10) - 1)));
}
