namespace NewsFunctions.Core.Stories;

/// <summary>
/// A day that a report names: the day itself where the report's own date is known, else only the weekday. Two bytes: below 7 the weekday,
/// Sunday first; from 7 on days since 1990.
/// </summary>
/// <param name="Code">The two bytes.</param>
internal readonly record struct EventDate(ushort Code)
{
    private const int Weekdays = 7;

    private static readonly DateOnly Epoch = new(1990, 1, 1);

    /// <summary>The day itself; null when only its weekday is known.</summary>
    public DateOnly? Day => Code >= Weekdays ? Epoch.AddDays(Code - Weekdays) : null;

    private DayOfWeek Weekday => Day?.DayOfWeek ?? (DayOfWeek)Code;

    public static EventDate On(DateOnly day) => new((ushort)Math.Clamp(day.DayNumber - Epoch.DayNumber + Weekdays, Weekdays, ushort.MaxValue));

    public static EventDate On(DayOfWeek day) => new((ushort)day);

    /// <summary>Whether two reports may mean the same day.</summary>
    public bool Agrees(EventDate other) => Day is null || other.Day is null ? Weekday == other.Weekday : Code == other.Code;
}
