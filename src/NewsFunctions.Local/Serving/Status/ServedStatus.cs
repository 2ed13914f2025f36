namespace NewsFunctions.Local.Serving.Status;

/// <summary>How a running host stands, counted since it was started.</summary>
internal sealed record ServedStatus
{
    /// <summary>Files accepted, each version for itself.</summary>
    public int Accepted { get; init; }

    /// <summary>Files refused or quarantined.</summary>
    public int Refused { get; init; }

    /// <summary>Files that wait to be read, are being read, or wait to be tried again.</summary>
    public int Waiting { get; init; }

    /// <summary>Articles in the accepted files.</summary>
    public int Articles { get; init; }

    /// <summary>From the upload to the end of the ingestion, for 19 of 20 of the last files; null before the first.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>When a digest was last compiled; null when none was.</summary>
    public DateTimeOffset? Digest { get; init; }

    /// <summary>Stories of that digest.</summary>
    public int Stories { get; init; }
}
