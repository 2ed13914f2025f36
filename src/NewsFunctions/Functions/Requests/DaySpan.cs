using System.Globalization;

namespace NewsFunctions.Functions.Requests;

/// <summary>A span of days, both ends included.</summary>
internal static class DaySpan
{
    /// <summary>Reads <c>from</c> and <c>to</c>; what is absent is filled so that the span has the usual length and ends today.</summary>
    public static (DateOnly From, DateOnly To) Read(RequestQuery query, DateOnly today, int usual, int most)
    {
        DateOnly? from = query.Day("from"), to = query.Day("to");
        DateOnly last = to ?? (from > today ? from.Value : today);
        DateOnly first = from ?? DateOnly.FromDayNumber(Math.Max(0, last.DayNumber - usual + 1));
        if (first > last)
        {
            query.Refuse("from", "is later than to");
        }
        else if (last.DayNumber - first.DayNumber >= most)
        {
            query.Refuse("from", string.Create(CultureInfo.InvariantCulture, $"lies {last.DayNumber - first.DayNumber + 1} days before the end; {most} are the most"));
        }

        return (first, last);
    }
}
