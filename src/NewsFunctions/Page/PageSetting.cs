using NewsFunctions.Core.Digests;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Page;

/// <summary>What every view needs to know.</summary>
/// <param name="newsroom">Whose page it is.</param>
/// <param name="calendar">The newsroom's days.</param>
/// <param name="time">The clock.</param>
/// <param name="api">Who may read.</param>
public sealed class PageSetting(NewsroomOptions newsroom, NewsroomCalendar calendar, TimeProvider time, ApiOptions api)
{
    /// <summary>Name of the newsroom.</summary>
    public string Name => newsroom.Name;

    /// <summary>IANA name of the newsroom's time zone.</summary>
    public string TimeZone => calendar.TimeZone;

    /// <summary>Whether readers sign in, and so may sign out.</summary>
    public bool HasSignIn => api.ReadRequiresKey;

    /// <summary>The day it is in the newsroom.</summary>
    public DateOnly Today => calendar.DayOf(time.GetUtcNow());

    /// <summary>An instant as the newsroom's clocks show it.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => calendar.Local(instant);
}
