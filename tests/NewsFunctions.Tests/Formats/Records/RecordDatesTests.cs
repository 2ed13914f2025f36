using NewsFunctions.Formats.Records;

namespace NewsFunctions.Tests.Formats.Records;

public sealed class RecordDatesTests
{
    [Theory]
    [InlineData("2026-05-12T07:30:00+02:00", "2026-05-12T07:30:00+02:00")]
    [InlineData("2026-05-12T07:30:00.123Z", "2026-05-12T07:30:00Z")]
    [InlineData("2026-05-12T07:30Z", "2026-05-12T07:30:00Z")]
    [InlineData("20260512T073000+0200", "2026-05-12T07:30:00+02:00")]
    [InlineData("20260512T073000Z", "2026-05-12T07:30:00Z")]
    [InlineData("20260512", "2026-05-12")]
    [InlineData("2026-05-12 07:30:00 +0200", "2026-05-12T07:30:00+02:00")]
    [InlineData("Tue, 12 May 2026 07:30:00 +0200", "2026-05-12T07:30:00+02:00")]
    [InlineData("Tue, 2 May 2026 07:30 GMT", "2026-05-02T07:30:00Z")]
    [InlineData("Tuesday, 12 May 2026 07:30:00 EST", "2026-05-12T07:30:00-05:00")]
    [InlineData("Tue May 12 2026", "2026-05-12")]
    [InlineData("May 12, 2026", "2026-05-12")]
    [InlineData("2026-05-12T07:30:00", "2026-05-12")]
    public void A_date_keeps_what_it_says(string text, string expected) => Assert.Equal(expected, RecordDates.Parse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("YYYYMMDD000000-HHMM")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("soon")]
    [InlineData("2026-13-45")]
    public void What_is_no_date_is_none(string? text) => Assert.Null(RecordDates.Parse(text));

    [Fact]
    public void An_embargo_without_an_offset_ends_late_not_early() =>
        Assert.Equal(new DateTimeOffset(2026, 5, 12, 6, 0, 0, TimeSpan.FromHours(-12)), RecordDates.Embargo("2026-05-12T06:00:00"));
}
