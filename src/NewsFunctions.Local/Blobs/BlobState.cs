namespace NewsFunctions.Local.Blobs;

/// <summary>Where a blob stands; changed only under the lock of <see cref="BlobBoard"/>.</summary>
internal sealed class BlobState
{
    /// <summary>The version that needs no further run; null when none has finished.</summary>
    public string? SettledETag { get; set; }

    /// <summary>The version whose runs failed so far.</summary>
    public string? FailedETag { get; set; }

    /// <summary>How often they failed.</summary>
    public int Attempts { get; set; }

    /// <summary>What is being done about the blob.</summary>
    public BlobPhase Phase { get; set; }

    /// <summary>It was noticed again while it ran.</summary>
    public bool Again { get; set; }

    /// <summary>A pause after a failure lasts.</summary>
    public bool Pausing { get; set; }

    /// <summary>Counts the pauses, so that the end of an old one does not end a new one.</summary>
    public int PauseNumber { get; set; }

    /// <summary>The scan that last saw it.</summary>
    public int SeenInScan { get; set; }
}

/// <summary>What is being done about a blob.</summary>
internal enum BlobPhase
{
    /// <summary>Nothing.</summary>
    Idle,

    /// <summary>It stands in the queue of work.</summary>
    Queued,

    /// <summary>Its function runs.</summary>
    Running,

    /// <summary>Its function failed and will run again after a pause.</summary>
    Paused,
}
