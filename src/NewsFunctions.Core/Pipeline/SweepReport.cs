namespace NewsFunctions.Core.Pipeline;

/// <summary>Why a file had to be dealt with by a sweep.</summary>
public enum SweepNeed
{
    /// <summary>It had no row in the ledger: its event was lost.</summary>
    NeverSeen,

    /// <summary>It was written again after the version its row speaks of.</summary>
    Changed,

    /// <summary>Its run died half-way.</summary>
    Stuck,

    /// <summary>It came back after it had been withdrawn.</summary>
    Returned,

    /// <summary>It was deleted.</summary>
    Gone,
}

/// <summary>What one sweep saw and mended.</summary>
public sealed class SweepReport
{
    private readonly Dictionary<SweepNeed, int> mended = [];
    private readonly List<(string Name, Exception Why)> failures = [];

    /// <summary>Files listed.</summary>
    public int Listed { get; internal set; }

    /// <summary>Ledger rows gone through.</summary>
    public int Rows { get; internal set; }

    /// <summary>Whether the container and the ledger were both gone through to their end.</summary>
    public bool IsComplete { get; internal set; }

    /// <summary>Files dealt with, by why.</summary>
    public IReadOnlyDictionary<SweepNeed, int> Mended => mended;

    /// <summary>Files that could not be dealt with; the next sweep tries again, after <see cref="SweepUploads.MaxAttempts"/> attempts they are quarantined.</summary>
    public IReadOnlyList<(string Name, Exception Why)> Failures => failures;

    internal void Count(SweepNeed need) => mended[need] = mended.GetValueOrDefault(need) + 1;

    internal void Fail(string name, Exception why) => failures.Add((name, why));
}
