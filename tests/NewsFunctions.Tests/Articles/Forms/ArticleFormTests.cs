using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Articles.Forms;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;

namespace NewsFunctions.Tests.Articles.Forms;

public sealed class ArticleFormTests
{
    private static readonly Article Article = new()
    {
        Id = ArticleId.For("courier/ferry.txt", ""),
        Version = 3,
        UploadName = "courier/ferry.txt",
        Format = "text",
        Title = "Ferry <b>returns</b> & sails",
        Subtitle = "After four months",
        Byline = "By Ines Calloway",
        Authors = ["Ines Calloway"],
        Dateline = new Dateline("PORT MARLOW", "GZN"),
        Source = new Source("bay-courier", "Bay Courier"),
        Section = "Harbour",
        Topics = ["ships", "islands"],
        Url = "https://courier.example/ferry?a=1&b=2",
        Language = "en-GB",
        PublishedAt = ArticleDate.At(new DateTimeOffset(2031, 5, 6, 9, 30, 0, TimeSpan.FromHours(2))),
        UploadedAt = new DateTimeOffset(2031, 5, 6, 8, 0, 0, TimeSpan.Zero),
        Day = new DateOnly(2031, 5, 6),
        Body =
        [
            new Block(BlockKind.Paragraph, "The ferry sailed again on Tuesday after four months in the dry dock, and the first crossing was sold out by noon."),
            new Block(BlockKind.Heading, "What it cost", 3),
            new Block(BlockKind.ListItem, "hull: 3 million", 1),
            new Block(BlockKind.ListItem, "steel", 2),
            new Block(BlockKind.ListItem, "engines: 1 million", 1),
            new Block(BlockKind.Quote, "We promised a ship.\nThis is that ship."),
            new Block(BlockKind.Table, "month\tcrossings\nMay\t120"),
            new Block(BlockKind.Paragraph, "1. is no list, *this* is no emphasis, and <script>alert(1)</script> is no script. The company will sail six times a day until October."),
        ],
        Images = [new ArticleImage("javascript:alert(1)", "A quay", "J. Doe"), new ArticleImage("https://courier.example/a.jpg", "A ship", null)],
        Lead = "The ferry sailed again.",
        WordCount = 70,
        ContentHash = new string('a', 64),
        Signature = new byte[] { 1, 2, 3 },
        Origins = new SortedDictionary<ArticleField, Origin> { [ArticleField.Title] = Origin.Declared },
    };

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("txt")]
    [InlineData("ninjs")]
    [InlineData("jsonld")]
    [InlineData("json")]
    public void Every_form_tells_the_article_and_the_same_bytes_each_time(string form)
    {
        string text = Write(form);
        Assert.Contains("dry dock", text, StringComparison.Ordinal);
        Assert.Contains("engines: 1 million", text, StringComparison.Ordinal);
        Assert.Equal(text, Write(form));
    }

    [Theory]
    [InlineData("md")]
    [InlineData("ninjs")]
    [InlineData("jsonld")]
    [InlineData("html")]
    public void What_is_written_is_read_again_by_our_own_reader(string form)
    {
        // Readers take markup out of titles.
        Article plain = Article with { Title = "Ferry returns and sails" };
        var upload = new Upload { Name = form == "md" ? "again.md" : "again", Content = ArticleForm.All.Single(each => each.Name == form).Write(plain), UploadedAt = plain.UploadedAt };
        IArticleReader reader = ReaderChoice.For(upload, ArticleReaders.All)!;
        ArticleDraft draft = Assert.Single(Assert.IsType<ReadOutcome.Read>(reader.Read(upload)).Articles);
        Assert.True(draft.Title == plain.Title, $"{reader.Format}: {draft.Title}");
        Assert.Contains(draft.Body, block => block.Text.StartsWith("The ferry sailed again on Tuesday", StringComparison.Ordinal));
    }

    [Fact]
    public void Html_is_well_formed_and_holds_no_markup_of_the_article()
    {
        string html = Write("html");
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://courier.example/ferry?a=1&amp;b=2\"", html, StringComparison.Ordinal);
        XElement body = XElement.Parse("<body>" + ArticleHtml.Body(Article) + "</body>");
        Assert.Equal(["p", "h3", "ul", "blockquote", "table", "p"], body.Elements().Select(element => element.Name.LocalName));
        XElement list = body.Element("ul")!;
        Assert.Equal(["hull: 3 million", "engines: 1 million"], list.Elements("li").Select(item => item.Nodes().OfType<XText>().First().Value.Trim()));
        Assert.Equal("steel", list.Element("li")!.Element("ul")!.Value.Trim());
    }

    [Fact]
    public void Markdown_escapes_what_would_be_markup()
    {
        string text = Write("md");
        Assert.Contains("\n1\\. is no list, \\*this\\* is no emphasis, and \\<script\\>", text, StringComparison.Ordinal);
        Assert.Contains("\n- hull: 3 million\n  - steel\n- engines", text, StringComparison.Ordinal);
        Assert.Contains("| month | crossings |\n| --- | --- |\n| May | 120 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_keeps_the_signature_to_itself()
    {
        JsonElement json = JsonDocument.Parse(Write("json")).RootElement;
        Assert.False(json.TryGetProperty("signature", out _));
        Assert.Equal(Article.Id.ToString(), json.GetProperty("id").GetString());
    }

    [Fact]
    public void Ninjs_uses_only_what_the_schema_knows()
    {
        JsonElement item = JsonDocument.Parse(Write("ninjs")).RootElement;
        // https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json allows no other property.
        string[] known = [
            "standard", "uri", "type", "representationType", "version", "versionCreated", "contentCreated", "embargoedUntil", "pubStatus", "language", "headlines", "descriptions", "bodies",
            "by", "located", "people", "subjects", "infoSources", "renditions", "associations", "altIds"];
        Assert.Empty(item.EnumerateObject().Select(property => property.Name).Except(known));
        Assert.Equal("3.1", item.GetProperty("standard").GetProperty("version").GetString());
        Assert.Equal("2031-05-06T09:30:00+02:00", item.GetProperty("contentCreated").GetString());
        Assert.All(item.GetProperty("associations").EnumerateArray(), picture => Assert.True(Uri.IsWellFormedUriString(picture.GetProperty("uri").GetString(), UriKind.Absolute)));
    }

    [Fact]
    public void Schema_org_names_author_and_publisher()
    {
        JsonElement item = JsonDocument.Parse(Write("jsonld")).RootElement;
        Assert.Equal(("NewsArticle", "Bay Courier", "Ines Calloway"), (item.GetProperty("@type").GetString(), item.GetProperty("publisher").GetProperty("name").GetString(), item.GetProperty("author")[0].GetProperty("name").GetString()));
    }

    private static string Write(string form) => Encoding.UTF8.GetString(ArticleForm.All.Single(each => each.Name == form).Write(Article).Span);
}
