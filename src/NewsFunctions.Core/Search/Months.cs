namespace NewsFunctions.Core.Search;

/// <summary>Months, by their first days.</summary>
public static class Months
{
    /// <summary>The month of a day.</summary>
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);
}
