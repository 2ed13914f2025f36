namespace NewsFunctions.Core.Stories;

/// <summary>Compares the days that the leads of two reports name.</summary>
internal static class EventDays
{
    /// <summary>Each lead names another day first, and neither names the other's at all: "on Monday" and "on Tuesday", but not "on Tuesday, a day after Monday's quake".</summary>
    public static bool Differ(EventDate[] a, EventDate[] b) =>
        a.Length > 0 && b.Length > 0 && !Array.Exists(b, a[0].Agrees) && !Array.Exists(a, b[0].Agrees);

    /// <summary>Some day, not only a weekday, that both name.</summary>
    public static bool Meet(EventDate[] a, EventDate[] b) => Array.Exists(a, one => one.Day is not null && b.Contains(one));
}
