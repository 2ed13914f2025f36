namespace NewsFunctions.Core.Pipeline;

/// <summary>A day on which articles stand, or stood.</summary>
/// <param name="Day">The newsroom day.</param>
/// <param name="Dirty">Whether something changed since its digest was compiled.</param>
/// <param name="ETag">Changes whenever the day is touched.</param>
public sealed record IndexedDay(DateOnly Day, bool Dirty, string ETag);

/// <summary>The days that have articles, and which of them wait for a new digest.</summary>
public interface IDayIndex
{
    /// <summary>Says that something of the day changed. To be called after the change is stored.</summary>
    Task TouchAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Says that a digest now holds everything up to the moment the day was read; does nothing when it was touched since.</summary>
    Task SettleAsync(IndexedDay day, CancellationToken cancellationToken);

    /// <summary>The day; null when nothing ever stood there.</summary>
    Task<IndexedDay?> FindAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>The dirty days, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<IndexedDay>> DirtyAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The days with articles that are not after <paramref name="newest"/> (from the newest of all when null), newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<DateOnly>> DaysAsync(DateOnly? newest, int limit, CancellationToken cancellationToken);
}
