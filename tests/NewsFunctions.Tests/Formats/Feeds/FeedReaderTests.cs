using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Formats.Feeds;

public sealed class FeedReaderTests
{
    [Fact]
    public void An_item_gives_the_whole_text_not_the_description()
    {
        ReadOutcome.Read read = Samples.Read(Samples.File("feeds", "ellery-post.rss.xml"));
        ArticleDraft draft = read.Articles[0];
        Assert.Equal("post-17", draft.ItemKey);
        Assert.Equal("Tram line reaches the \"new\" hospital", draft.Title);
        Assert.Equal(["The tram now stops at the hospital door.", "Rides are free until June & maybe longer."], Samples.Body(draft));
        Assert.Equal("https://ellery-post.example/2026/tram", draft.Url);
        Assert.Equal("2026-05-11T06:00:00+02:00", draft.PublishedAt.ToString());
        Assert.Equal(["Nell Abara"], draft.Authors);
        Assert.Equal("Ellery Post", draft.Source);
        Assert.Equal("en-GB", draft.Language);
        Assert.Equal(new ArticleImage("https://ellery-post.example/img/tram.jpg", "The first tram on Monday.", "Ines Varga"), Assert.Single(draft.Images));
        Assert.Equal("feed-footer", Assert.Single(draft.Removed).Rule);
    }

    [Fact]
    public void A_teaser_is_said_to_be_one_and_an_empty_item_fails()
    {
        ReadOutcome.Read read = Samples.Read(Samples.File("feeds", "ellery-post.rss.xml"));
        Assert.Equal(["Jon Pell"], read.Articles[1].Authors);
        Assert.Single(read.Articles[1].Warnings);
        Assert.Equal(RejectCode.NoText, Assert.Single(read.Failed).Why.Code);
    }

    [Fact]
    public void Atom_inherits_author_language_and_base()
    {
        ArticleDraft draft = Samples.One(Samples.File("feeds", "ellery-post.atom.xml"));
        Assert.Equal("tag:ellery-post.example,2026:17", draft.ItemKey);
        Assert.Equal("Tram line reaches the hospital", draft.Title);
        Assert.Equal(["Nell Abara"], draft.Authors);
        Assert.Equal("en", draft.Language);
        Assert.Equal("https://ellery-post.example/2026/tram", draft.Url);
        Assert.Equal(["The tram now stops at the hospital door.", "Rides are free until June."], Samples.Body(draft));
        Assert.Equal("2026-05-11T08:15:00+02:00", draft.UpdatedAt.ToString());
        Assert.Equal(["Transport"], draft.Topics);
    }

    [Fact]
    public void Rss_1_is_read_though_its_items_stand_beside_the_channel()
    {
        ArticleDraft draft = Samples.One(Samples.Of("a.rdf", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link></channel>
            <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link><description>First text.</description><dc:date>2026-05-01T08:00+01:00</dc:date></item></rdf:RDF>
            """));
        Assert.Equal("https://a.example/1", draft.ItemKey);
        Assert.Equal("2026-05-01T08:00:00+01:00", draft.PublishedAt.ToString());
    }

    [Fact]
    public void A_broken_feed_costs_only_what_is_broken()
    {
        ReadOutcome.Read read = Samples.Read(Samples.Of("a.xml", """
            <rss version=2.0><channel><title>A & B</title>
            <item><guid>1</guid><title>One</i></title><media:thumbnail url="https://a.example/1.jpg"/><description>First text.</description></item>
            <item><guid>2</guid><title>Two</title><description>Second &hellip; text.</description></item>
            <item><guid>3</guid><title>Three</title><description>Cut in the mid
            """));
        Assert.Equal(["One", "Two"], read.Articles.Select(article => article.Title));
        Assert.Equal(["Second … text."], Samples.Body(read.Articles[1]));
        Assert.Equal("https://a.example/1.jpg", Assert.Single(read.Articles[0].Images).Url);
        FailedItem failed = Assert.Single(read.Failed);
        Assert.Equal(("3", RejectCode.Malformed), (failed.Key, failed.Why.Code));
    }

    [Fact]
    public void Drafts_of_an_export_are_refused()
    {
        ReadOutcome.Read read = Samples.Read(Samples.Of("a.xml", """
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <item><guid>1</guid><title>One</title><content:encoded>First.

            Second.</content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
            <item><guid>2</guid><title>Two</title><content:encoded>Text.</content:encoded><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
            <item><guid>3</guid><title>picture</title><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item></channel></rss>
            """));
        Assert.Equal(["First.", "Second."], Samples.Body(Assert.Single(read.Articles)));
        Assert.Equal([RejectCode.Draft, RejectCode.NoText], read.Failed.Select(item => item.Why.Code));
    }
}
