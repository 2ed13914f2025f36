using NewsFunctions.Core.Digests;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Compiles every day that waits: the running one, those just closed, those that changed. Makes up for runs that were missed.</summary>
/// <param name="compile">Compiles one day.</param>
/// <param name="days">Which days wait.</param>
/// <param name="digests">What has been compiled.</param>
/// <param name="calendar">The newsroom's days.</param>
/// <param name="time">The clock.</param>
public sealed class CompileDigests(CompileDigest compile, IDayIndex days, IDigestStore digests, NewsroomCalendar calendar, TimeProvider time)
{
    // Bounds one run; the next one goes on.
    private const int MostDirtyDays = 60;
    private const int MostWaitingDays = 1000;
    private const int DaysLookedBack = 31;

    /// <summary>A day that is still open this long after its end is overdue.</summary>
    public static readonly TimeSpan OverdueAfter = TimeSpan.FromHours(2);

    /// <summary>Compiles them, oldest first, so that a story's later days find its earlier ones. A day that fails does not keep the others waiting.</summary>
    public async Task<IReadOnlyList<CompiledDay>> RunAsync(CancellationToken cancellationToken)
    {
        var compiled = new List<CompiledDay>();
        var failures = new List<Exception>();
        DateTimeOffset now = time.GetUtcNow();
        DateOnly today = calendar.DayOf(now);
        WaitingDays waiting = await days.WaitingAsync(MostWaitingDays, cancellationToken);
        // Days close when a day begins: the first run of a day looks what was left open, the others need not.
        bool hasLooked = waiting.LookedOn == today;
        IReadOnlyList<StoredDigest> recent = hasLooked ? [] : await digests.ListAsync(today, DaysLookedBack, cancellationToken);
        SortedSet<DateOnly> due = [.. waiting.Days.Where(day => !(day.WaitsUntil > now)).Take(MostDirtyDays).Select(day => day.Day)];
        if (!hasLooked)
        {
            due.UnionWith(LeftOpen(today, recent));
        }

        foreach (DateOnly day in due)
        {
            try
            {
                compiled.Add(await compile.RunAsync(day, cancellationToken));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failures.Add(new InvalidOperationException($"The digest of {day:O} could not be compiled.", e));
            }
        }

        NewsTelemetry.DigestsOverdue.Record(recent.Count(digest => IsOverdue(digest) && !compiled.Exists(day => day.Day == digest.Day && day.State == DayState.Closed)));
        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }

        if (!hasLooked)
        {
            await days.LookedAsync(today, cancellationToken);
        }

        return compiled;
    }

    private bool IsOverdue(StoredDigest digest) => digest.State == DayState.Open && time.GetUtcNow() - calendar.StartOf(digest.Day.AddDays(1)) >= OverdueAfter;

    /// <summary>The running day when it has no digest yet, those that closed since their digest was compiled, and those that were missed.</summary>
    private static SortedSet<DateOnly> LeftOpen(DateOnly today, IReadOnlyList<StoredDigest> recent)
    {
        SortedSet<DateOnly> due = [];
        if (recent is not [{ } newest, ..] || newest.Day != today)
        {
            due.Add(today);
        }

        DateOnly[] leftOpen = [.. recent.Where(digest => digest.State == DayState.Open && digest.Day < today).Select(digest => digest.Day)];
        due.UnionWith(leftOpen);
        if (leftOpen.Length > 0)
        {
            // The days between the last one that was compiled while it ran and today were missed altogether.
            DateOnly first = leftOpen.Max() > today.AddDays(-DaysLookedBack) ? leftOpen.Max() : today.AddDays(-DaysLookedBack);
            for (DateOnly day = first; day < today; day = day.AddDays(1))
            {
                due.Add(day);
            }
        }

        return due;
    }
}
