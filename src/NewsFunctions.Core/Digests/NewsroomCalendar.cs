using NewsFunctions.Core.Articles;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace NewsFunctions.Core.Digests;

/// <summary>The newsroom's days. The Functions timer stays on UTC; only this class knows the time zone.</summary>
public sealed class NewsroomCalendar
{
    // Not AtStartOfDay, which throws for a day that a place skipped whole, as Samoa did 2011-12-30 when it crossed the date line.
    private static readonly ZoneLocalMappingResolver FirstInstant = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone zone;

    /// <summary>The calendar of a time zone; throws <see cref="ArgumentException"/> for a name that is not in the IANA database.</summary>
    public NewsroomCalendar(string timeZone) => zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone)
        ?? throw new ArgumentException($"\"{timeZone}\" is no IANA time zone (like \"Europe/London\"): correct the setting Newsroom__TimeZone.", nameof(timeZone));

    /// <summary>Whether a name is that of a zone in the IANA database.</summary>
    public static bool Knows(string timeZone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is not null;

    /// <summary>IANA name of the zone.</summary>
    public string TimeZone => zone.Id;

    /// <summary>The day it is in the newsroom at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => instant.ToInstant().InZone(zone).Date.ToDateOnly();

    /// <summary>Whether a day may be one of a newsroom's: from 1600 (the first newspaper is of 1605) to 9998, so that the days around it exist in every zone.</summary>
    public static bool Has(DateOnly day) => day.Year is >= 1600 and <= 9998;

    /// <summary>The newsroom's day of a publication: of its instant where one is known, else the day as the publisher wrote it.</summary>
    public DateOnly DayOf(ArticleDate date) => date.Instant is { } instant ? DayOf(instant) : date.Day;

    /// <summary>The first instant of a day; where midnight is skipped by a clock change, the first that exists; a day skipped whole has no length.</summary>
    public DateTimeOffset StartOf(DateOnly day) => zone.ResolveLocal(day.ToLocalDate().AtMidnight(), FirstInstant).ToInstant().ToDateTimeOffset();

    /// <summary>Whether a day still runs, or has not begun, at an instant.</summary>
    public DayState StateOf(DateOnly day, DateTimeOffset now) => day >= DayOf(now) ? DayState.Open : DayState.Closed;

    /// <summary>An instant as the newsroom's clocks show it.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => instant.ToInstant().InZone(zone).ToDateTimeOffset();
}
