namespace NewsFunctions.Core.Pipeline;

/// <summary>A day on which articles stand, or stood.</summary>
/// <param name="Day">The newsroom day.</param>
/// <param name="Dirty">Whether something changed since its digest was compiled.</param>
/// <param name="ETag">Changes whenever the day is touched.</param>
/// <param name="WaitsUntil">A dirty day that need not be compiled earlier: when the next embargo on it ends. Null when it is due.</param>
public sealed record IndexedDay(DateOnly Day, bool Dirty, string ETag, DateTimeOffset? WaitsUntil = null);

/// <summary>What waits for a digest.</summary>
/// <param name="Days">Dirty days, newest first.</param>
/// <param name="LookedOn">The newsroom day on which a run found no earlier day left open; null before the first such run.</param>
public sealed record WaitingDays(IReadOnlyList<IndexedDay> Days, DateOnly? LookedOn);

/// <summary>The days that have articles, and which of them wait for a new digest.</summary>
public interface IDayIndex
{
    /// <summary>Says that something of the day changed. To be called after the change is stored.</summary>
    Task TouchAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>
    /// Says that a digest now holds everything up to the moment the day was read; does nothing when it was touched since. With
    /// <paramref name="waitsUntil"/> the day stays dirty, but need not be looked at before.
    /// </summary>
    Task SettleAsync(IndexedDay day, DateTimeOffset? waitsUntil, CancellationToken cancellationToken);

    /// <summary>The day; null when nothing ever stood there.</summary>
    Task<IndexedDay?> FindAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>What waits, at most <paramref name="limit"/> days: one request, so that a run with nothing to do costs no more.</summary>
    Task<WaitingDays> WaitingAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Says that on this newsroom day no earlier day is left open and the day itself has a digest.</summary>
    Task LookedAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>The days with articles that are not after <paramref name="newest"/> (from the newest of all when null), newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<DateOnly>> DaysAsync(DateOnly? newest, int limit, CancellationToken cancellationToken);
}
