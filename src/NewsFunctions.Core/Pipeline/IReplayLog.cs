namespace NewsFunctions.Core.Pipeline;

/// <summary>Who had files read again, when, which and why: for audits.</summary>
public sealed record ReplayNote
{
    /// <summary>Tells notes of the same instant apart; a note that is written again has the same.</summary>
    public required string Id { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: a name that was given, or "desk".</summary>
    public required string By { get; init; }

    /// <summary>Why, in their words.</summary>
    public string? Note { get; init; }

    /// <summary>Which files were meant; open where <see cref="Name"/> names one.</summary>
    public required ReplayFilter Filter { get; init; }

    /// <summary>The one file that was meant.</summary>
    public string? Name { get; init; }

    /// <summary>Files that were read again; null while it is under way, and for good when it was broken off.</summary>
    public int? Replayed { get; init; }

    /// <summary>Files that could not be read again because storage failed; they are as they were.</summary>
    public int? Failed { get; init; }
}

/// <summary>A run of notes, oldest first.</summary>
/// <param name="Notes">The notes.</param>
/// <param name="After">Where to go on; null at the end.</param>
public sealed record ReplayNotePage(IReadOnlyList<ReplayNote> Notes, string? After);

/// <summary>Keeps notes of replays.</summary>
public interface IReplayLog
{
    /// <summary>Adds a note, or replaces the one with its id.</summary>
    Task PutAsync(ReplayNote note, CancellationToken cancellationToken);

    /// <summary>The notes of a day (UTC), oldest first.</summary>
    Task<ReplayNotePage> OfDayAsync(DateOnly day, string? after, int limit, CancellationToken cancellationToken);
}
