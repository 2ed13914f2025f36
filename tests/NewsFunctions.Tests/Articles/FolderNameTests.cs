using CsCheck;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Articles;

public sealed class FolderNameTests
{
    [Theory]
    [InlineData("the-inland-observer", "The Inland Observer")]
    [InlineData("larkmouth_gazette", "Larkmouth Gazette")]
    [InlineData("voice-of-larkmouth", "Voice of Larkmouth")]
    [InlineData("courier", "Courier")]
    [InlineData("évening-post", "Évening Post")]
    [InlineData("wdr-nord", "WDR Nord")]
    [InlineData("24-hours", "24 Hours")]
    [InlineData("новости-дня", "Новости Дня")]
    [InlineData("Northern Courier", "Northern Courier")]
    [InlineData("NorthernCourier-intl", "NorthernCourier-intl")]
    [InlineData("courier.example", "courier.example")]
    [InlineData("--", "--")]
    public void A_folder_is_named_as_people_read_it(string folder, string name) => Assert.Equal(name, FolderName.Readable(folder));

    [Fact]
    public void The_slug_stays_whatever_the_folder() =>
        Gen.String[Gen.OneOf(Gen.Char["abc-_ .Z"], Gen.Char['a', 'z']), 1, 20].Sample(folder => Assert.Equal(Slug.Of(folder, 60), Slug.Of(FolderName.Readable(folder), 60)));
}
