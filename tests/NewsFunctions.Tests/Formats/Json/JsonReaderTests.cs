using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Formats.Json;

public sealed class JsonReaderTests
{
    [Fact]
    public void Each_line_of_a_jsonl_file_is_an_item_of_its_own()
    {
        ReadOutcome.Read read = Samples.Read(Samples.File("json", "mixed.jsonl"));
        Assert.Equal(["https://ellery-post.example/lighthouse", "https://ellery-post.example/bakers"], read.Articles.Select(article => article.ItemKey));
        Assert.Equal([RejectCode.Withheld, RejectCode.Draft, RejectCode.Malformed], read.Failed.Select(item => item.Why.Code));
    }

    [Fact]
    public void A_plain_object_is_read_by_the_usual_names()
    {
        ArticleDraft draft = Samples.Read(Samples.File("json", "mixed.jsonl")).Articles[0];
        Assert.Equal("Old lighthouse gets a new lamp", draft.Title);
        Assert.Equal(["Nell Abara"], draft.Authors);
        Assert.Equal(["lighthouse", "volunteers"], draft.Topics);
        Assert.Equal(["The lighthouse on Skerry Point shines again.", "Volunteers replaced the lamp on Saturday."], Samples.Body(draft));
    }

    [Fact]
    public void Schema_org_in_a_graph_follows_references()
    {
        ArticleDraft draft = Samples.Read(Samples.Of("a.jsonld", """
            {"@context":"https://schema.org","@graph":[
              {"@type":"WebPage","@id":"p","url":"https://a.example/p"},
              {"@type":"Person","@id":"#nell","name":"Nell Abara"},
              {"@type":["NewsArticle"],"@id":"n","headline":"Ferry sails","url":"https://a.example/n","author":{"@id":"#nell"},
               "articleBody":"<p>It sails.</p><p>Daily.</p>","datePublished":"2026-05-01T10:00:00+03:00","keywords":"ferry, sea","inLanguage":"en"}]}
            """)).Articles[0];
        Assert.Equal(["Nell Abara"], draft.Authors);
        Assert.Equal(["It sails.", "Daily."], Samples.Body(draft));
        Assert.Equal("2026-05-01T10:00:00+03:00", draft.PublishedAt.ToString());
        Assert.Equal(["ferry", "sea"], draft.Topics);
    }

    [Fact]
    public void A_json_feed_resolves_links_and_says_what_is_only_a_teaser()
    {
        ReadOutcome.Read read = Samples.Read(Samples.File("json", "ellery-post.feed.json"));
        Assert.Equal(["post-17", "post-18"], read.Articles.Select(article => article.ItemKey));
        Assert.Equal("https://ellery-post.example/2026/tram", read.Articles[0].Url);
        Assert.Equal(new ArticleImage("https://ellery-post.example/2026/img/tram.jpg", "The first tram on Monday.", null), Assert.Single(read.Articles[0].Images));
        Assert.Empty(read.Articles[0].Warnings);
        Assert.Single(read.Articles[1].Warnings);
        Assert.Equal(["Nell Abara"], read.Articles[1].Authors);
    }

    [Fact]
    public void Articles_in_an_envelope_are_found()
    {
        ReadOutcome.Read read = Samples.Read(Samples.Of("a.json", """
            {"status":"ok","totalResults":2,"articles":[
              {"id":1,"title":"One","content":"First text."},{"id":2,"title":{"rendered":"Two &amp; more"},"content":{"rendered":"<p>Second text.</p>"}}]}
            """));
        Assert.Equal(["One", "Two & more"], read.Articles.Select(article => article.Title));
    }

    [Fact]
    public void A_newer_version_of_an_item_replaces_the_older_one()
    {
        ReadOutcome.Read read = Samples.Read(Samples.Of("a.json", """
            [{"uri":"u:1","version":"2","headline":"New","body_text":"New text."},{"uri":"u:1","version":"1","headline":"Old","body_text":"Old text."}]
            """));
        Assert.Equal("New", Assert.Single(read.Articles).Title);
    }

    [Fact]
    public void An_embargoed_item_is_kept_with_its_time()
    {
        ArticleDraft draft = Samples.One(Samples.Of("a.json", """{"uri":"u:1","headline":"Soon","body_text":"Text.","embargoed":"2026-06-01T06:00:00+02:00"}"""));
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 6, 0, 0, TimeSpan.FromHours(2)), draft.EmbargoUntil);
    }

    [Theory]
    [InlineData("""{"uri":"u:1","type":"picture","headline":"A pier","body_text":"A caption."}""", RejectCode.NoText)]
    [InlineData("""{"uri":"u:1","type":"text","headline":"Only a headline","renditions":{}}""", RejectCode.NoText)]
    [InlineData("""{"uri":"u:1","pubstatus":"canceled","headline":"Gone","body_text":"Text."}""", RejectCode.Canceled)]
    [InlineData("""{"uri":"u:1","pubStatus":"withheld","headline":"Held","bodies":[{"value":"Text."}]}""", RejectCode.Withheld)]
    [InlineData("""{"numbers":[1,2,3]}""", RejectCode.NoArticle)]
    [InlineData("""{"title":"Cut","body":"Cut sh""", RejectCode.Malformed)]
    public void What_is_no_article_is_refused_by_its_code(string json, string code) => Assert.Equal(code, Samples.Refused(Samples.Of("a.json", json)).Code);

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        string json = string.Concat(Enumerable.Repeat("""{"title":""", 100_000));
        Assert.Equal(RejectCode.TooComplex, Samples.Refused(Samples.Of("a.json", json)).Code);
    }

    [Fact]
    public void Markup_in_a_record_never_survives()
    {
        ArticleDraft draft = Samples.One(Samples.Of("a.json", """{"title":"<b>Bold</b> claim","body":"<p onclick='x()'>Text &lt;script&gt;</p><script>alert(1)</script><iframe src='x'></iframe>"}"""));
        Assert.Equal("Bold claim", draft.Title);
        Assert.Equal(["Text <script>"], Samples.Body(draft));
    }
}
