using CsCheck;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Tests.Text;

public sealed class VisibleDateTests
{
    [Theory]
    [InlineData("8 Feb 2024", "2024-02-08")]
    [InlineData("Sep 26, 2023  |  ", "2023-09-26")]
    [InlineData("Nov. 19, 2013 6:40 PM", "2013-11-19")]
    [InlineData("Nov 19, 2013, 9:25 pm CST", "2013-11-19T21:25:00-06:00")]
    [InlineData("Published November 20th, 2013 - 06:38 GMT", "2013-11-20T06:38:00Z")]
    [InlineData("22:36 18.11.2013", "2013-11-18")]
    [InlineData("2013-11-20", "2013-11-20")]
    [InlineData("2013 Nov 20", "2013-11-20")]
    [InlineData("Best of 2018 Nov 20, 2013", "2013-11-20")]
    [InlineData("2013-11-20T14:05:00+02:00", "2013-11-20T14:05:00+02:00")]
    [InlineData("2013-11-20T14:05:00Z", "2013-11-20T14:05:00Z")]
    [InlineData("2013-11-20 14:05:00.123 +0900", "2013-11-20")]
    [InlineData("2013年11月20日 14時05分", "2013-11-20")]
    [InlineData("발행 2013. 11. 20. 14:05", "2013-11-20")]
    [InlineData("2013년 11월 20일", "2013-11-20")]
    [InlineData("publiziert am 30. Juli 2018", "2018-07-30")]
    [InlineData("Publié le 3 août 2021 à 18h30", "2021-08-03")]
    [InlineData("Publicado el 12 de octubre de 2020", "2020-10-12")]
    [InlineData("23 de março de 2021 às 09h15", "2021-03-23")]
    [InlineData("31/12/2021", "2021-12-31")]
    [InlineData("03/04/2021 9:00 AM", "2021-03-04")]
    [InlineData("03/04/2021 09:00", "2021-04-03")]
    [InlineData("12/31/2021", "2021-12-31")]
    [InlineData("18 ноября 2013 г., 22:36", "2013-11-18")]
    [InlineData("18 листопада 2013", "2013-11-18")]
    [InlineData("18 listopada 2013", "2013-11-18")]
    [InlineData("2013. november 20.", "2013-11-20")]
    [InlineData("20 Kasım 2013", "2013-11-20")]
    [InlineData("20 نوفمبر 2013", "2013-11-20")]
    [InlineData("٢٠ نوفمبر ٢٠١٣", "2013-11-20")]
    [InlineData("२० नवंबर २०१३", "2013-11-20")]
    [InlineData("20 พฤศจิกายน 2556", "2013-11-20")]
    [InlineData("ngày 20 tháng 11 năm 2013", "2013-11-20")]
    [InlineData("18.11.2013 г.", "2013-11-18")]
    [InlineData("The harbour opened on Thursday, February 8, 2024, the mayor said.", "2024-02-08")]
    public void A_printed_date_is_read(string line, string expected)
    {
        Assert.True(VisibleDate.TryFind(line, out FoundDate found));
        Assert.Equal(expected, found.Date.ToString());
    }

    [Theory]
    [InlineData("In 2013 the harbour had 1200 berths.")]
    [InlineData("31 February 2020")]
    [InlineData("Call 2013 1234 now")]
    [InlineData("between 1999 and 2010")]
    [InlineData("May 2013")]
    [InlineData("8 Feb 24")]
    public void What_is_no_full_date_is_left_alone(string line) => Assert.False(VisibleDate.TryFind(line, out _));

    [Fact]
    public void A_weekday_that_agrees_is_told()
    {
        Assert.True(VisibleDate.TryFind("on Thursday, February 8, 2024.", out FoundDate right));
        Assert.Equal(DayOfWeek.Thursday, right.Weekday);
        Assert.True(VisibleDate.TryFind("on Friday, February 8, 2024.", out FoundDate wrong));
        Assert.Null(wrong.Weekday);
    }

    [Theory]
    [InlineData("Published November 20th, 2013 - 06:38 GMT")]
    [InlineData("Monday, November 18, 2013, 03:45 pm PT (06:45 pm ET)")]
    [InlineData("Aktualisiert am 30. Juli 2018 um 10:15 Uhr")]
    [InlineData("发布时间：2013年11月20日 14:05")]
    public void A_line_that_only_dates_is_a_date_line(string line) => Assert.True(VisibleDate.IsDateLine(line, out _));

    [Theory]
    [InlineData("The harbour opened on 8 February 2024")]
    [InlineData("8 February 2024: harbour opens")]
    public void A_line_that_tells_more_is_none(string line) => Assert.False(VisibleDate.IsDateLine(line, out _));

    private static readonly string[] Pieces = ["2024", "12", ":", "-", "/", ".", " ", "pm", "Feb", "+02:00", "年", "T", "GMT", "١٢"];

    [Theory]
    [InlineData("2024-12 202412 12")]
    [InlineData("2024.12 99999 12")]
    [InlineData("2024.12 46 12")]
    public void A_number_is_no_mark_between_month_and_day(string line)
    {
        Assert.False(VisibleDate.TryFind(line, out FoundDate found) && found.Length == line.Length);
    }

    [Fact]
    public void No_line_makes_it_throw() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Array[0, 24].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])))).Sample(line =>
        {
            VisibleDate.IsDateLine(line, out _);
            return !VisibleDate.TryFind(line, out FoundDate found) || (found.Start >= 0 && found.Start + found.Length <= line.Length);
        });
}
