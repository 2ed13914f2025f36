using CsCheck;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Tests.Text;

public sealed class BylineTextTests
{
    [Theory]
    [InlineData("By Ann Ferry Staff Writer", "Ann Ferry")]
    [InlineData("By Ann Ferry, Political Correspondent", "Ann Ferry")]
    [InlineData("By Ann Ferry, Trial Attorney at Quay & Sons", "Ann Ferry")]
    [InlineData("BY ANN FERRY AND JOHN QUAY", "ANN FERRY|JOHN QUAY")]
    [InlineData("By Ann Ferry, John Quay and Mia van der Berg", "Ann Ferry|John Quay|Mia van der Berg")]
    [InlineData("By Ann Ferry, John Quay on Monday, November 18th, 2013 at 10:26 a.m.", "Ann Ferry|John Quay")]
    [InlineData("Written by Ann Ferry, MS, RD on November 14, 2013", "Ann Ferry")]
    [InlineData("Von Anna Schmidt und Jan Krause", "Anna Schmidt|Jan Krause")]
    [InlineData("Por José Luis de la Peña", "José Luis de la Peña")]
    [InlineData("Автор: Иван Петров", "Иван Петров")]
    [InlineData("记者 王小明", "王小明")]
    [InlineData("홍길동 기자", "홍길동")]
    [InlineData("By J. P. O’Quay", "J. P. O’Quay")]
    [InlineData("By Ann Ferry | The Harbour Post", "Ann Ferry")]
    [InlineData("By The Associated Press", "")]
    [InlineData("By Reuters Staff", "")]
    public void A_byline_names_its_persons(string line, string expected)
    {
        Assert.True(BylineText.TryRead(line, out ReadByline? byline));
        Assert.Equal(expected, string.Join('|', byline!.Authors));
    }

    [Theory]
    [InlineData("By the time the ferry arrived, the quay was empty.")]
    [InlineData("By Monday the council had changed its mind.")]
    [InlineData("Von der Küste kam am Abend keine Nachricht mehr.")]
    [InlineData("Por la noche no hubo noticias del puerto.")]
    [InlineData("By 2030")]
    [InlineData("Ann Ferry")]
    public void Running_text_is_no_byline(string line) => Assert.False(BylineText.TryRead(line, out _));

    [Fact]
    public void A_name_before_a_date_is_a_byline()
    {
        Assert.True(BylineText.TryReadWithDate("Ann Ferry - Nov 19, 2013, 9:25 pm CST", out ReadByline? byline));
        Assert.Equal(["Ann Ferry"], byline!.Authors);
        Assert.False(BylineText.TryReadWithDate("The Harbour opened on Nov 19, 2013", out _));
    }

    [Fact]
    public void No_line_makes_it_throw() => Gen.String[0, 200].Sample(line =>
    {
        BylineText.TryRead("By " + line, out _);
        BylineText.TryReadWithDate(line + " 8 Feb 2024", out _);
        return BylineText.Authors(line) is not null;
    });
}
