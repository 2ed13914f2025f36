using System.Diagnostics.CodeAnalysis;
using NCrontab;

namespace NewsFunctions.Local.Timers;

/// <summary>A schedule in NCRONTAB's six fields (second minute hour day month weekday), in UTC as the Functions host reads it.</summary>
internal sealed class Schedule
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };
    private readonly CrontabSchedule schedule;

    private Schedule(CrontabSchedule schedule) => this.schedule = schedule;

    /// <summary>Reads an expression; false when it is none.</summary>
    public static bool TryParse(string expression, [NotNullWhen(true)] out Schedule? schedule)
    {
        schedule = CrontabSchedule.TryParse(expression, SixFields) is { } parsed ? new Schedule(parsed) : null;
        return schedule is not null;
    }

    /// <summary>The first time after an instant.</summary>
    public DateTimeOffset After(DateTimeOffset instant) => new(DateTime.SpecifyKind(schedule.GetNextOccurrence(instant.UtcDateTime), DateTimeKind.Utc));

    /// <inheritdoc/>
    public override string ToString() => schedule.ToString();
}
