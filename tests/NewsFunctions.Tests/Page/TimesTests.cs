using NewsFunctions.Core.Digests;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;
using NewsFunctions.Page.Markup;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Page;

public sealed class TimesTests
{
    private static readonly PageSetting Setting =
        new(new NewsroomOptions(), new NewsroomCalendar("Australia/Darwin"), new SettableClock(new DateTimeOffset(2031, 5, 5, 22, 0, 0, TimeSpan.Zero)), new ApiOptions());

    /// <summary>In Darwin it is half past seven on the sixth.</summary>
    [Theory]
    [InlineData("2031-05-05T21:00:00Z", "today, 06:30")]
    [InlineData("2031-05-05T14:00:00Z", "5 May, 23:30")]
    [InlineData("2030-12-31T21:00:00Z", "1 January, 06:30")]
    [InlineData("2030-12-31T13:00:00Z", "31 December 2030, 22:30")]
    public void A_brief_time_says_no_more_of_the_day_than_is_needed(string instant, string words) => Assert.Equal(
        $"<time datetime=\"{instant}\" data-form=\"brief\">{words}</time>",
        Times.Brief(Setting, DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).ToString());
}
