using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Formats.Records;

/// <summary>What each format declares of an item's lasting name and version.</summary>
public sealed class ItemIdentityTests
{
    private const string Text = "The ferry sailed again on Monday after four months in the dry dock.";

    private static readonly DateTimeOffset Changed = new(2031, 5, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void NewsML_G2_names_its_item_by_guid_and_counts_its_versions() =>
        AssertIdentity(Pipeline.MadeUpItem.G2(2), "item.xml", Pipeline.MadeUpItem.Item, 2, Changed);

    [Fact]
    public void NewsML_1_names_its_item_without_the_revision() => AssertIdentity(
        $"""
        <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20310505</DateId><NewsItemId>ferry17</NewsItemId><RevisionId PreviousRevision="2" Update="N">3</RevisionId>
        <PublicIdentifier>urn:newsml:wire.example:20310505:ferry17:3N</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><FirstCreated>20310505T100000Z</FirstCreated><ThisRevisionCreated>20310505T120000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
        <NewsComponent><NewsLines><HeadLine>Ferry returns</HeadLine></NewsLines><ContentItem><DataContent><p>{Text}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
        """,
        "item.xml", "wire.example:20310505:ferry17", 3, Changed);

    [Fact]
    public void Ninjs_names_its_item_by_uri_without_a_revision() => AssertIdentity(
        $$"""{"uri":"urn:newsml:wire.example:20310505:ferry17:3N","version":"3","versioncreated":"2031-05-05T12:00:00Z","type":"text","headline":"Ferry returns","body_text":"{{Text}}"}""",
        "item.json", "urn:newsml:wire.example:20310505:ferry17", 3, Changed);

    [Fact]
    public void Ninjs_3_in_camel_case_is_the_same_item() => AssertIdentity(
        $$"""{"uri":"https://wire.example/item/4711","version":"3","versionCreated":"2031-05-05T12:00:00Z","type":"text","headlines":[{"value":"Ferry returns"}],"bodies":[{"value":"{{Text}}"}]}""",
        "item.json", "https://wire.example/item/4711", 3, Changed);

    [Fact]
    public void Nitf_names_its_item_by_the_doc_id_of_its_registrar() => AssertIdentity(
        $"""<nitf><head><docdata><doc-id regsrc="WIRE" id-string="hw20310505ferry"/><du-key key="ferry" version="2"/><date.issue norm="20310505T120000Z"/></docdata></head><body><body.head><hedline><hl1>Ferry returns</hl1></hedline></body.head><body.content><p>{Text}</p></body.content></body></nitf>""",
        "item.xml", "WIRE:hw20310505ferry", 2, Changed);

    [Fact]
    public void Rss_names_its_items_by_guid() => AssertIdentity(
        $"""<rss version="2.0"><channel><title>Wire</title><item><title>Ferry returns</title><guid isPermaLink="false">https://wire.example/?p=4711</guid><pubDate>Mon, 05 May 2031 12:00:00 GMT</pubDate><description>{Text}</description></item></channel></rss>""",
        "feed.xml", "https://wire.example/?p=4711", 0, Changed);

    [Fact]
    public void Atom_names_its_entries_by_id_and_dates_them_by_their_update() => AssertIdentity(
        $"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Ferry returns</title><id>tag:wire.example,2031:4711</id><published>2031-05-05T10:00:00Z</published><updated>2031-05-05T12:00:00Z</updated><content type="text">{Text}</content></entry></feed>""",
        "feed.xml", "tag:wire.example,2031:4711", 0, Changed);

    [Fact]
    public void A_JSON_Feed_names_its_items_by_id() => AssertIdentity(
        $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Wire","items":[{"id":"https://wire.example/4711","title":"Ferry returns","content_text":"{{Text}}","date_published":"2031-05-05T10:00:00Z","date_modified":"2031-05-05T12:00:00Z"}]}""",
        "feed.json", "https://wire.example/4711", 0, Changed);

    [Fact]
    public void Schema_org_names_an_article_only_by_what_is_an_address() => AssertIdentity(
        $$"""{"@context":"https://schema.org","@type":"NewsArticle","@id":"#article","identifier":"urn:uuid:0b0c5a1e-5c1e-4d0e-9a3b-8f6f3f8d7a21","headline":"Ferry returns","articleBody":"{{Text}}","datePublished":"2031-05-05T10:00:00Z","dateModified":"2031-05-05T12:00:00Z"}""",
        "item.json", "urn:uuid:0b0c5a1e-5c1e-4d0e-9a3b-8f6f3f8d7a21", 0, Changed);

    [Theory]
    [InlineData("""<rss version="2.0"><channel><title>Wire</title><item><title>Ferry returns</title><guid isPermaLink="false">17</guid><description>The ferry sailed again on Monday after four months.</description></item></channel></rss>""", "feed.xml")]
    [InlineData("""{"id":"https://wire.example/4711","title":"Ferry returns","body":"The ferry sailed again on Monday after four months."}""", "item.json")]
    public void What_numbers_only_the_items_of_a_file_or_is_nobodys_standard_is_no_identity(string content, string name) => Assert.Null(Read(content, name).Identity);

    private static void AssertIdentity(string content, string name, string item, long number, DateTimeOffset changed) =>
        Assert.Equal(new ItemIdentity(item, number, changed), Read(content, name).Identity);

    private static ArticleDraft Read(string content, string name)
    {
        var upload = new Upload { Name = name, Content = Encoding.UTF8.GetBytes(content), UploadedAt = Changed };
        return Assert.Single(Assert.IsType<ReadOutcome.Read>(Samples.ReaderOf(upload).Read(upload)).Articles);
    }
}
