using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Text;

/// <summary>A date as it was found in a line of visible text.</summary>
/// <param name="Date">The day; the instant too when a time and an offset or an unambiguous zone stand beside it.</param>
/// <param name="Start">Where it begins in the line, weekday and time included.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Weekday">The weekday that is named beside it and agrees with the calendar; null when none is or it does not.</param>
public readonly record struct FoundDate(ArticleDate Date, int Start, int Length, DayOfWeek? Weekday);
