using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Tests.Stories;

namespace NewsFunctions.Tests.Digests;

public sealed class DigestCountsTests
{
    [Theory]
    [InlineData("Europe/London", 2031, 3, 30, 23)]
    [InlineData("Europe/London", 2031, 10, 26, 25)]
    [InlineData("America/New_York", 2031, 3, 9, 23)]
    [InlineData("America/New_York", 2031, 11, 2, 25)]
    [InlineData("Asia/Kathmandu", 2031, 5, 14, 24)]
    [InlineData("Pacific/Apia", 2011, 12, 29, 24)]
    [InlineData("Pacific/Apia", 2011, 12, 30, 0)]
    [InlineData("Pacific/Apia", 2011, 12, 31, 24)]
    public void Every_hour_of_a_day_is_counted_once(string zone, int year, int month, int dayOfMonth, int hours)
    {
        var calendar = new NewsroomCalendar(zone);
        var day = new DateOnly(year, month, dayOfMonth);
        DateTimeOffset start = calendar.StartOf(day);
        // In the first and the last second of each hour, and one on either side of the day.
        ArticleListing[] inside = [.. Enumerable.Range(0, hours).SelectMany(hour => new[] { At(start.AddHours(hour)), At(start.AddHours(hour + 1).AddSeconds(-1)) })];
        var counts = DigestCounts.Of(day, [.. inside, At(start.AddSeconds(-1)), At(start.AddHours(hours))], calendar);
        Assert.Equal(hours, counts.ByHour.Count);
        Assert.All(counts.ByHour, hour => Assert.Equal(2, hour.Articles));
        Assert.Equal(2, counts.Outside);
        Assert.All(counts.ByHour, hour => Assert.Equal((day, 0), (DateOnly.FromDateTime(hour.From.DateTime), hour.From.Minute)));
    }

    [Fact]
    public void An_hour_told_twice_is_two_hours_with_their_own_offsets()
    {
        var calendar = new NewsroomCalendar("Europe/London");
        var night = new DateTimeOffset(2031, 10, 26, 0, 30, 0, TimeSpan.Zero);
        var counts = DigestCounts.Of(new DateOnly(2031, 10, 26), [At(night), At(night.AddHours(1)), At(night.AddHours(1))], calendar);
        HourCount[] ones = [.. counts.ByHour.Where(hour => hour.From.Hour == 1)];
        Assert.Equal([(TimeSpan.FromHours(1), 1), (TimeSpan.Zero, 2)], ones.Select(hour => (hour.From.Offset, hour.Articles)));
    }

    [Fact]
    public void The_hour_that_is_skipped_is_not_there()
    {
        var counts = DigestCounts.Of(new DateOnly(2031, 3, 9), [], new NewsroomCalendar("America/New_York"));
        Assert.DoesNotContain(counts.ByHour, hour => hour.From.Hour == 2);
    }

    private static ArticleListing At(DateTimeOffset instant) => ArticleListing.Of(Made.Vote) with { PublishedAt = ArticleDate.At(instant) };
}
