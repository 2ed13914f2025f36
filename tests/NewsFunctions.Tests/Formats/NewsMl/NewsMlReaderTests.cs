using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Formats.NewsMl;

public sealed class NewsMlReaderTests
{
    private static string Item(string status, string component) => $"""
        <NewsItem><Identification><NewsIdentifier><ProviderId>cw.example</ProviderId><DateId>20260512</DateId><NewsItemId>a1</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification>
        <NewsManagement><FirstCreated>20260512T073000Z</FirstCreated><Status FormalName="{status}"/></NewsManagement>{component}</NewsItem>
        """;

    private static string Story(string language, string headline, string text) => $"""
        <NewsComponent><NewsLines><HeadLine>{headline}</HeadLine></NewsLines><DescriptiveMetadata><Language FormalName="{language}"/></DescriptiveMetadata>
        <ContentItem><DataContent><p>{text}</p></DataContent></ContentItem></NewsComponent>
        """;

    [Fact]
    public void A_text_in_two_languages_is_two_articles()
    {
        ReadOutcome.Read read = Samples.Read(Samples.Of("a.xml", $"<NewsML>{Item("Usable", $"<NewsComponent>{Story("en", "Ferry sails", "It sails.")}{Story("fr", "Le ferry part", "Il part.")}</NewsComponent>")}</NewsML>"));
        Assert.Equal(["cw.example:20260512:a1#en", "cw.example:20260512:a1#fr"], read.Articles.Select(article => article.ItemKey));
        Assert.Equal(["en", "fr"], read.Articles.Select(article => article.Language));
        Assert.Equal(["Ferry sails", "Le ferry part"], read.Articles.Select(article => article.Title));
    }

    [Fact]
    public void Style_sheets_contacts_and_captions_are_no_text()
    {
        string component = """
            <NewsComponent><NewsLines><HeadLine>Ferry sails</HeadLine></NewsLines>
            <NewsComponent><Role FormalName="StyleSheet"/><ContentItem><MimeType FormalName="text/css"/><DataContent>.a {margin: 0} .b {margin: 0} .c {margin: 0}</DataContent></ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="Contact"/><ContentItem><DataContent><p>Ring the press office of the ferry company at any hour of the day.</p></DataContent></ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="Body"/><ContentItem><DataContent><html><body><p>It sails.</p></body></html></DataContent></ContentItem></NewsComponent></NewsComponent>
            """;
        Assert.Equal(["It sails."], Samples.Body(Samples.One(Samples.Of("a.xml", $"<NewsML>{Item("Usable", component)}</NewsML>"))));
    }

    [Theory]
    [InlineData("Canceled", RejectCode.Canceled)]
    [InlineData("Withheld", RejectCode.Withheld)]
    [InlineData("Embargoed", RejectCode.Withheld)]
    public void Items_that_may_not_be_printed_are_refused(string status, string code) =>
        Assert.Equal(code, Samples.Refused(Samples.Of("a.xml", $"<NewsML>{Item(status, Story("en", "Ferry", "It sails."))}</NewsML>")).Code);
}
