namespace NewsFunctions.Core.Pipeline;

/// <summary>Which files are to be read again. What is null says nothing.</summary>
public sealed record ReplayFilter
{
    /// <summary>Only files in this state.</summary>
    public UploadState? State { get; init; }

    /// <summary>Only files that were refused with this code, or one of whose items was.</summary>
    public string? Code { get; init; }

    /// <summary>Only files written at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only files written before this time.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Only files whose name begins so, e.g. "courier/".</summary>
    public string? Prefix { get; init; }

    /// <summary>Whether it says nothing at all, so that every file there ever was would be meant.</summary>
    public bool IsOpen => this == new ReplayFilter();

    /// <summary>Whether a file is meant.</summary>
    public bool Matches(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (State is null || entry.State == State)
            && (Code is null || entry.Error?.Code == Code || entry.Failed.Any(item => item.Why.Code == Code))
            && (From is null || entry.UploadedAt >= From)
            && (Before is null || entry.UploadedAt < Before)
            && (Prefix is null || entry.Name.StartsWith(Prefix, StringComparison.Ordinal));
    }
}
