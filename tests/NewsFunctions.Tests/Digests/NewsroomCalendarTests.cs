using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;

namespace NewsFunctions.Tests.Digests;

/// <summary>Offsets and days here are those of the IANA database.</summary>
public sealed class NewsroomCalendarTests
{
    [Theory]
    [InlineData("Europe/London", "2031-03-29T23:59:59Z", "2031-03-29")]
    [InlineData("Europe/London", "2031-03-30T00:00:00Z", "2031-03-30")]
    [InlineData("Europe/London", "2031-03-30T22:59:59Z", "2031-03-30")]
    [InlineData("Europe/London", "2031-03-30T23:00:00Z", "2031-03-31")]
    [InlineData("Europe/London", "2031-10-25T23:00:00Z", "2031-10-26")]
    [InlineData("Europe/London", "2031-10-26T23:59:59Z", "2031-10-26")]
    [InlineData("Europe/London", "2031-10-27T00:00:00Z", "2031-10-27")]
    [InlineData("America/New_York", "2031-03-09T04:59:59Z", "2031-03-08")]
    [InlineData("America/New_York", "2031-03-09T05:00:00Z", "2031-03-09")]
    [InlineData("America/New_York", "2031-03-10T03:59:59Z", "2031-03-09")]
    [InlineData("America/New_York", "2031-03-10T04:00:00Z", "2031-03-10")]
    [InlineData("America/New_York", "2031-11-03T04:59:59Z", "2031-11-02")]
    [InlineData("America/New_York", "2031-11-03T05:00:00Z", "2031-11-03")]
    [InlineData("Asia/Kathmandu", "2031-05-14T18:14:59Z", "2031-05-14")]
    [InlineData("Asia/Kathmandu", "2031-05-14T18:15:00Z", "2031-05-15")]
    [InlineData("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    public void An_instant_is_of_the_day_that_the_newsrooms_clocks_show(string zone, string instant, string day)
    {
        var calendar = new NewsroomCalendar(zone);
        Assert.Equal(Day(day), calendar.DayOf(Instant(instant)));
        Assert.Equal(Day(day), calendar.DayOf(ArticleDate.At(Instant(instant))));
        Assert.Equal(DateOnly.FromDateTime(calendar.Local(Instant(instant)).DateTime), Day(day));
    }

    [Fact]
    public void A_day_without_an_instant_stays_as_the_publisher_wrote_it() =>
        Assert.Equal(Day("2031-05-14"), new NewsroomCalendar("Pacific/Apia").DayOf(ArticleDate.On(Day("2031-05-14"))));

    [Theory]
    [InlineData("Europe/London", "2031-03-29", 24)]
    [InlineData("Europe/London", "2031-03-30", 23)]
    [InlineData("Europe/London", "2031-10-26", 25)]
    [InlineData("America/New_York", "2031-03-09", 23)]
    [InlineData("America/New_York", "2031-11-02", 25)]
    [InlineData("Asia/Kathmandu", "2031-03-30", 24)]
    [InlineData("Pacific/Apia", "2011-12-29", 24)]
    [InlineData("Pacific/Apia", "2011-12-30", 0)]
    [InlineData("Pacific/Apia", "2011-12-31", 24)]
    public void A_day_is_as_long_as_the_clocks_make_it(string zone, string day, int hours)
    {
        var calendar = new NewsroomCalendar(zone);
        Assert.Equal(hours, (calendar.StartOf(Day(day).AddDays(1)) - calendar.StartOf(Day(day))).TotalHours);
    }

    [Theory]
    [InlineData("Europe/London", 2031)]
    [InlineData("America/New_York", 2031)]
    [InlineData("Asia/Kathmandu", 2031)]
    [InlineData("Pacific/Apia", 2011)]
    [InlineData("Pacific/Apia", 2031)]
    public void Days_follow_each_other_without_gap_or_overlap(string zone, int year)
    {
        var calendar = new NewsroomCalendar(zone);
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            DateTimeOffset start = calendar.StartOf(day), end = calendar.StartOf(day.AddDays(1));
            if (start < end)
            {
                Assert.Equal((day, day), (calendar.DayOf(start), calendar.DayOf(end.AddTicks(-1))));
            }

            Assert.True(calendar.DayOf(start.AddTicks(-1)) < day);
        }
    }

    [Theory]
    [InlineData("Europe/London", "2031-03-30", "2031-03-30T22:59:59Z", "2031-03-30T23:00:00Z")]
    [InlineData("Europe/London", "2031-10-26", "2031-10-26T23:59:59Z", "2031-10-27T00:00:00Z")]
    [InlineData("America/New_York", "2031-11-02", "2031-11-03T04:59:59Z", "2031-11-03T05:00:00Z")]
    [InlineData("Asia/Kathmandu", "2031-05-14", "2031-05-14T18:14:59Z", "2031-05-14T18:15:00Z")]
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z")]
    public void A_day_closes_when_the_next_begins(string zone, string day, string last, string next)
    {
        var calendar = new NewsroomCalendar(zone);
        Assert.Equal(DayState.Open, calendar.StateOf(Day(day), Instant(last)));
        Assert.Equal(DayState.Closed, calendar.StateOf(Day(day), Instant(next)));
    }

    [Fact]
    public void An_unknown_zone_is_refused_with_the_setting_to_correct() =>
        Assert.Contains("Newsroom__TimeZone", Assert.Throws<ArgumentException>(() => new NewsroomCalendar("Europe/Nowhere")).Message, StringComparison.Ordinal);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
