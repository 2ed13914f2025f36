using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Formats.NewsMlG2;

public sealed class NewsMlG2ReaderTests
{
    [Fact]
    public void A_message_gives_its_articles_and_lists_the_others()
    {
        ReadOutcome.Read read = Samples.Read(Samples.File("newsml-g2", "harbour-message.xml"));
        Assert.Equal(["urn:newsml:coastwire.example:20260512:harbour-pilots", "urn:newsml:coastwire.example:20260512:regatta"], read.Articles.Select(article => article.ItemKey));
        Assert.Equal([RejectCode.NoText, RejectCode.Canceled], read.Failed.Select(item => item.Why.Code));
    }

    [Fact]
    public void Plain_text_inside_is_read_and_its_embargo_kept()
    {
        ArticleDraft draft = Samples.Read(Samples.File("newsml-g2", "harbour-message.xml")).Articles[1];
        Assert.Equal(["The yacht Petrel won the first race of the Ellery regatta.", "Racing goes on until Sunday."], Samples.Body(draft));
        Assert.Equal(new DateTimeOffset(2026, 5, 13, 6, 0, 0, TimeSpan.FromHours(2)), draft.EmbargoUntil);
    }

    [Theory]
    [InlineData("conceptItem", RejectCode.NoArticle)]
    [InlineData("planningItem", RejectCode.NoArticle)]
    [InlineData("catalog", RejectCode.NoArticle)]
    [InlineData("packageItem", RejectCode.NoText)]
    [InlineData("newsItem", RejectCode.NoText)]
    public void Items_without_an_article_are_refused_by_what_they_are(string root, string code) =>
        Assert.Equal(code, Samples.Refused(Samples.Of("a.xml", $"""<{root} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"/>""")).Code);
}
