using System.Xml.Linq;
using NewsFunctions.Formats.Markup;

namespace NewsFunctions.Tests.Formats.Markup;

public sealed class HtmlTreeTests
{
    [Theory]
    [InlineData("<link rel=import href='http://news.example:99999999/x'><p>The ferry sails again.")]
    [InlineData("<p>The ferry <link rel=import href='http://news^example/'>sails again.")]
    public void A_link_that_leads_nowhere_harms_nothing(string html)
    {
        XElement? body = HtmlTree.Parse(html);
        Assert.Equal("The ferry sails again.", body?.Value);
    }
}
