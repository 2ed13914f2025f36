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
        XElement body = HtmlTree.Parse(html);
        Assert.Equal("The ferry sails again.", body.Value);
    }

    [Fact]
    public void Markup_that_leaves_too_much_open_keeps_its_text()
    {
        string wild = string.Concat(Enumerable.Repeat("<div>", 1000)) +
            "<h2>Ferry</h2><!-- <p>no</p> --><p class='lead'>The <b>ferry</b> sails &amp; sails, 3 < 4.<br/>It is full.<script>if (a < b) { }</script><p>Its captain is glad.";
        Assert.Equal(["Ferry", "The ferry sails & sails, 3 < 4.", "It is full.", "Its captain is glad."], HtmlTree.Parse(wild).Elements("p").Select(paragraph => paragraph.Value));
    }

    [Fact]
    public void Markup_that_is_too_long_keeps_its_text_too()
    {
        XElement body = HtmlTree.Parse(string.Concat(Enumerable.Repeat("<p>The ferry sails again.</p>", 400_000)));
        Assert.All(body.Elements().SkipLast(1), paragraph => Assert.Equal("The ferry sails again.", paragraph.Value));
        Assert.Equal(400_000 * "Theferrysailsagain.".Length, body.Value.Count(c => c != ' '));
    }
}
