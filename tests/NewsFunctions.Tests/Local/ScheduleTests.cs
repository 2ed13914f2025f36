using System.Globalization;
using NewsFunctions.Local.Timers;

namespace NewsFunctions.Tests.Local;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("0 */15 * * * *", "2025-03-11T12:00:00Z", "2025-03-11T12:15:00Z")]
    [InlineData("0 */15 * * * *", "2025-03-11T12:14:59Z", "2025-03-11T12:15:00Z")]
    [InlineData("30 0 3 * * 1-5", "2025-03-14T12:00:00Z", "2025-03-17T03:00:30Z")]
    [InlineData("0 0 2 29 2 *", "2025-03-01T00:00:00Z", "2028-02-29T02:00:00Z")]
    [InlineData("0 30 2 * * *", "2025-03-30T00:00:00+01:00", "2025-03-30T02:30:00Z")]
    public void The_next_time_is_after_the_instant_and_in_UTC(string expression, string instant, string expected)
    {
        Assert.True(Schedule.TryParse(expression, out Schedule? schedule));
        Assert.Equal(At(expected), schedule.After(At(instant)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*/15 * * * *")]
    [InlineData("0 0 25 * * *")]
    [InlineData("every day")]
    public void Anything_but_six_fields_is_no_schedule(string expression) => Assert.False(Schedule.TryParse(expression, out _));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
