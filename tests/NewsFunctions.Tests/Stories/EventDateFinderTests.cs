using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Stories;

public sealed class EventDateFinderTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Published = new(2031, 5, 14);

    [Theory]
    [InlineData("The dam cracked on Thursday.", "2031-05-08")]
    [InlineData("The dam cracked on Wednesday.", "2031-05-14")]
    [InlineData("The dam cracked last Wednesday.", "2031-05-07")]
    [InlineData("The dam cracked yesterday.", "2031-05-13")]
    [InlineData("The dam cracked today.", "2031-05-14")]
    [InlineData("The court will meet on Thursday.", "2031-05-15")]
    [InlineData("The court is expected to meet next Wednesday.", "2031-05-21")]
    [InlineData("The dam cracked on March 5.", "2031-03-05")]
    [InlineData("The dam cracked on Dec. 30, and again on Jan. 2.", "2030-12-30 2031-01-02")]
    [InlineData("The dam cracked on March 5, 2029.", "2029-03-05")]
    [InlineData("The dam cracked on 5 March 2029 .", "2029-03-05")]
    [InlineData("The dam cracked on Tuesday, March 5th, 2030.", "2030-03-05")]
    [InlineData("The dam cracked on Tuesday, a day after Monday's rain.", "2031-05-13 2031-05-12")]
    [InlineData("Der Damm brach am Donnerstag.", "2031-05-08")]
    [InlineData("Der Damm brach am 5. März.", "2031-03-05")]
    [InlineData("Le barrage a cédé jeudi.", "2031-05-08")]
    [InlineData("La presa se rompió el 5 de marzo de 2029.", "2029-03-05")]
    public void A_day_is_resolved_against_the_day_of_the_report(string text, string days) =>
        Assert.Equal(days.Split(' '), Find(text, Published).Select(date => date.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("The dam may hold 20 tons, and 12 men sat on it, march or no march.")]
    [InlineData("The Sun wed the Mon to the second, a segunda vez.")]
    [InlineData("It cracked on February 30, at 5:00 in all.")]
    [InlineData("In March the dam was dry.")]
    public void Words_that_look_like_days_are_none(string text) => Assert.Empty(Find(text, Published));

    [Theory]
    [InlineData("The dam cracked on Thursday, March 6.", DayOfWeek.Thursday)]
    [InlineData("The dam cracked on Sunday, not yesterday.", DayOfWeek.Sunday)]
    public void A_report_without_a_date_tells_weekdays_only(string text, DayOfWeek weekday) => Assert.Equal([EventDate.On(weekday)], Find(text, null));

    [Fact]
    public void What_stands_far_down_is_background() =>
        Assert.Empty(Find(string.Concat(Enumerable.Repeat("The dam of Brannock stands. ", 10)) + "It was built on Monday.", Published));

    [Fact]
    public void A_weekday_agrees_with_a_day_that_is_one()
    {
        Assert.True(EventDate.On(DayOfWeek.Wednesday).Agrees(EventDate.On(Published)));
        Assert.False(EventDate.On(Published).Agrees(EventDate.On(DayOfWeek.Friday)));
        Assert.False(EventDate.On(Published).Agrees(EventDate.On(Published.AddDays(7))));
        Assert.Equal(Published, EventDate.On(Published).Day);
    }

    private static IReadOnlyList<EventDate> Find(string text, DateOnly? published) => EventDateFinder.Find("", [new Block(BlockKind.Paragraph, text)], published, 3);
}
