using NewsFunctions.Formats.Html;
using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Tests.Html;

public sealed class ConstructionNamesTests
{
    [Fact]
    public void Every_element_is_found_by_the_name_that_pages_write()
    {
        for (ElementName name = ElementName.None + 1; name < ElementName.Last; name++)
        {
            Assert.Equal(name, ElementNames.Find(ElementNames.Written(name)));
        }

        Assert.Equal(ElementName.None, ElementNames.Find("x-card"));
        Assert.Equal(HtmlTag.Image, ElementNames.Tag(ElementNames.Find("amp-img")));
        Assert.Equal(HtmlTag.Other, ElementNames.Tag(ElementNames.Find("x-card")));
    }

    [Theory]
    [InlineData("class", "Class")]
    [InlineData("id", "Id")]
    [InlineData("itemprop", "ItemProp")]
    [InlineData("data-testid", "DataTestId")]
    [InlineData("role", "Role")]
    [InlineData("aria-hidden", "AriaHidden")]
    [InlineData("hidden", "Hidden")]
    [InlineData("style", "Style")]
    [InlineData("lang", "Lang")]
    [InlineData("xml:lang", "XmlLang")]
    [InlineData("content", "Content")]
    [InlineData("property", "Property")]
    [InlineData("name", "Name")]
    [InlineData("rel", "Rel")]
    [InlineData("href", "Href")]
    [InlineData("type", "Type")]
    [InlineData("datetime", "DateTime")]
    [InlineData("pubdate", "PubDate")]
    [InlineData("src", "Src")]
    [InlineData("data-src", "DataSrc")]
    [InlineData("data-lazy-src", "DataLazySrc")]
    [InlineData("data-original", "DataOriginal")]
    [InlineData("width", "Width")]
    [InlineData("height", "Height")]
    [InlineData("onclick", "None")]
    [InlineData("data-srcset", "None")]
    [InlineData("alt", "None")]
    public void Every_attribute_that_is_read_is_found_by_its_name(string written, string name) => Assert.Equal(name, AttributeNames.Find(written).ToString());
}
