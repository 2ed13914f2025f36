namespace NewsFunctions.Core.Pipeline;

/// <summary>How far the sweeps have come; what one run does not finish the next one goes on with.</summary>
public sealed record SweepState
{
    /// <summary>Where to go on in the container; null to begin a pass.</summary>
    public string? UploadsAfter { get; init; }

    /// <summary>Where to go on in the ledger; null to begin at its first row.</summary>
    public string? LedgerAfter { get; init; }

    /// <summary>Whether the ledger is to be gone through: a pass through the container has ended, and that through the ledger has not.</summary>
    public bool LedgerIsDue { get; init; }

    /// <summary>When the pass through the container that is under way began.</summary>
    public DateTimeOffset PassBegan { get; init; }

    /// <summary>Whether that pass looks up every file, not only those written lately.</summary>
    public bool PassIsFull { get; init; }

    /// <summary>Whether a file of that pass could not be dealt with, so that the next pass has to look at the same files.</summary>
    public bool PassFailed { get; init; }

    /// <summary>Every file written before this moment has been found in the ledger; null before the first whole pass.</summary>
    public DateTimeOffset? CheckedUpTo { get; init; }

    /// <summary>When the last full pass began.</summary>
    public DateTimeOffset? LastFullPass { get; init; }
}

/// <summary>Keeps the state of the sweeps.</summary>
public interface ISweepStore
{
    /// <summary>The state as last saved; an empty one before the first sweep.</summary>
    Task<SweepState> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Saves the state.</summary>
    Task SaveAsync(SweepState state, CancellationToken cancellationToken);
}
