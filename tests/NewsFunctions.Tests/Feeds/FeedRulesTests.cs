using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Feeds;

namespace NewsFunctions.Tests.Feeds;

/// <summary>What the formats' specifications ask of a document, and what a second parser reads in it.</summary>
public sealed class FeedRulesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static Feed Made => MadeFeed.Of(MadeFeed.Bridge, MadeFeed.Undated);

    public static TheoryData<Func<Feed, byte[]>> XmlWriters => new(RssFeed.Write, AtomFeed.Write);

    [Fact]
    public void Items_lead_people_to_pages_and_keep_their_ids_for_good()
    {
        string id = MadeFeed.Bridge.Id.ToString(), page = "https://news.example/articles/" + id, lasting = "https://news.example/api/articles/" + id;
        XElement rss = Load(RssFeed.Write(Made)).Descendants("item").First(), atom = Load(AtomFeed.Write(Made)).Element(Atom + "entry")!;
        JsonElement json = JsonDocument.Parse(JsonFeed.Write(Made)).RootElement.GetProperty("items")[0];
        Assert.Equal((lasting, page), (rss.Element("guid")!.Value, rss.Element("link")!.Value));
        Assert.Equal((lasting, page), (atom.Element(Atom + "id")!.Value, atom.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value));
        Assert.Equal((lasting, page), (json.GetProperty("id").GetString(), json.GetProperty("url").GetString()));
    }

    [Fact]
    public void Of_an_article_as_long_as_a_book_feeds_have_the_opening()
    {
        string paragraph = string.Join(' ', Enumerable.Repeat("minutes of a meeting on the harbour", 100));
        Article minutes = MadeFeed.Compose("minutes.txt", new ArticleDraft { Title = "Minutes", Body = [new Block(BlockKind.Paragraph, "The council met on Tuesday to speak of the harbour, its cranes and its debts."), .. Enumerable.Repeat(new Block(BlockKind.Paragraph, paragraph), 80)] });
        FeedItem item = MadeFeed.Of(minutes).Items[0];
        Assert.StartsWith("<p>The council met", item.Html, StringComparison.Ordinal);
        Assert.InRange(item.Html.Length, 50, 2000);
    }

    [Fact]
    public void Rss_keeps_the_rules_of_RSS_2()
    {
        XElement rss = Load(RssFeed.Write(Made));
        Assert.Equal(("rss", "2.0"), (rss.Name.ToString(), rss.Attribute("version")!.Value));
        XElement channel = Assert.Single(rss.Elements());
        Assert.All((string[])["title", "link", "description"], name => Assert.NotEmpty(Assert.Single(channel.Elements(name)).Value));
        Assert.Contains(channel.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self" && link.Attribute("href")!.Value == "https://news.example/api/feeds/articles.rss?source=a%20b");
        Assert.Contains(channel.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "hub" && link.Attribute("href")!.Value == "https://hub.example/");
        XElement[] items = [.. channel.Elements("item")];
        Assert.Equal(2, items.Length);
        Assert.Equal(items.Length, items.Select(item => item.Element("guid")!.Value).Distinct().Count());
        foreach (XElement item in items)
        {
            Assert.True(item.Elements("title").Count() == 1 && item.Elements("description").Count() == 1 && item.Elements("link").Count() == 1);
            Assert.True(Uri.TryCreate(item.Element("link")!.Value, UriKind.Absolute, out _));
            // A guid is an address to go to unless it says otherwise.
            Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
            Assert.Empty(item.Elements("author"));
        }

        // RFC 822 with a year of four digits, and the weekday that belongs to the date.
        Assert.Equal("Tue, 06 May 2031 09:30:00 +0200", items[0].Element("pubDate")!.Value);
        Assert.Null(items[1].Element("pubDate"));
        Assert.Equal("2031-05-05", items[1].Element(XName.Get("date", "http://purl.org/dc/elements/1.1/"))!.Value);
    }

    [Fact]
    public void Atom_keeps_the_rules_of_RFC_4287()
    {
        XElement feed = Load(AtomFeed.Write(Made));
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (XElement holder in feed.Elements(Atom + "entry").Prepend(feed))
        {
            // Sections 4.1.1 and 4.1.2: exactly one each; ids are IRIs, dates RFC 3339.
            Assert.All((string[])["id", "title", "updated"], name => Assert.NotEmpty(Assert.Single(holder.Elements(Atom + name)).Value));
            Assert.True(Uri.TryCreate(holder.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
            Assert.All(holder.Elements(Atom + "updated").Concat(holder.Elements(Atom + "published")), date => Assert.True(
                DateTimeOffset.TryParseExact(date.Value, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)));
            Assert.True(holder.Elements(Atom + "published").Count() < 2 && holder.Elements(Atom + "content").Count() < 2 && holder.Elements(Atom + "summary").Count() < 2);
            // No two alternate links of one type and language.
            Assert.Single(holder.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
            Assert.All(holder.Elements(Atom + "link"), link => Assert.True(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out _)));
        }

        Assert.NotEmpty(feed.Elements(Atom + "author"));
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
        Assert.Equal("html", feed.Element(Atom + "entry")!.Element(Atom + "content")!.Attribute("type")!.Value);
    }

    [Fact]
    public void Json_keeps_the_rules_of_JSON_Feed_1_1()
    {
        JsonElement feed = JsonDocument.Parse(JsonFeed.Write(Made)).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.NotEmpty(feed.GetProperty("title").GetString()!);
        Assert.Equal("https://hub.example/", feed.GetProperty("hubs")[0].GetProperty("url").GetString());
        Assert.All(feed.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.NotEmpty(item.GetProperty("id").GetString()!);
            Assert.NotEmpty(item.GetProperty("content_html").GetString()!);
            Assert.True(Uri.TryCreate(item.GetProperty("url").GetString(), UriKind.Absolute, out _));
            // Extensions are objects whose names begin with an underscore.
            Assert.All(item.EnumerateObject().Where(property => property.Name[0] == '_'), property => Assert.Equal(JsonValueKind.Object, property.Value.ValueKind));
        });
        Assert.Equal("2031-05-06T09:30:00+02:00", feed.GetProperty("items")[0].GetProperty("date_published").GetString());
        Assert.Equal("https://courier.example/2031/bridge?a=1&b=2", feed.GetProperty("items")[0].GetProperty("external_url").GetString());
        Assert.False(feed.GetProperty("items")[1].TryGetProperty("date_published", out _));
    }

    [Theory]
    [MemberData(nameof(XmlWriters))]
    public void A_second_parser_reads_the_same(Func<Feed, byte[]> write)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(write(Made)));
        SyndicationFeed feed = SyndicationFeed.Load(reader);
        Assert.Equal("Newsroom: articles", feed.Title.Text);
        SyndicationItem[] items = [.. feed.Items];
        Assert.Equal([MadeFeed.Bridge.Title, MadeFeed.Undated.Title], items.Select(item => item.Title.Text));
        Assert.Equal($"https://news.example/api/articles/{MadeFeed.Bridge.Id}", items[0].Id);
        Assert.Equal(new DateTimeOffset(2031, 5, 6, 9, 30, 0, TimeSpan.FromHours(2)), items[0].PublishDate);
        Assert.Equal(["Local", "bridges", "Grünau"], items[0].Categories.Select(category => category.Name));
        Assert.Contains(items[0].Links, link => link.Uri == MadeFeed.Addresses.Article(MadeFeed.Bridge.Id));
    }

    [Theory]
    [MemberData(nameof(XmlWriters))]
    public void The_html_inside_is_well_formed_and_says_what_the_article_says(Func<Feed, byte[]> write)
    {
        XElement content = Load(write(Made)).Descendants().First(element => element.Name.LocalName is "encoded" or "content");
        XElement html = XElement.Parse($"<div>{content.Value}</div>");
        Assert.Equal(MadeFeed.Bridge.Body[0].Text, html.Elements("p").First().Value);
        Assert.Equal(["h2", "p", "blockquote", "ul", "table"], html.Elements().SkipWhile(element => element.Name.LocalName != "h2").Select(element => element.Name.LocalName));
        Assert.Equal("https://courier.example/bridge.jpg?w=1&h=2", html.Descendants("img").Single().Attribute("src")!.Value);
    }

    [Theory]
    [MemberData(nameof(XmlWriters))]
    public void Characters_that_XML_cannot_carry_are_left_out(Func<Feed, byte[]> write)
    {
        Feed feed = Made with { Items = [Made.Items[0] with { Title = "Fog\u0000 over\u000b the \ud800bay \ufffe\U0001F301", Authors = ["\u001bInes"], Tags = ["a\u0001b"] }] };
        string text = Encoding.UTF8.GetString(write(feed));
        Assert.Contains("Fog over the bay \U0001F301", text, StringComparison.Ordinal);
        Load(write(feed));
    }

    [Theory]
    [MemberData(nameof(XmlWriters))]
    public void A_feed_without_items_is_a_feed(Func<Feed, byte[]> write)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(write(MadeFeed.Of())));
        Assert.Empty(SyndicationFeed.Load(reader).Items);
    }

    [Fact]
    public void A_picture_with_an_address_that_runs_is_left_out()
    {
        Article article = MadeFeed.Bridge with { Images = [new ArticleImage("javascript:alert(1)", "a caption", null)], Url = "javascript:alert(2)" };
        Assert.DoesNotContain("javascript", Encoding.UTF8.GetString(AtomFeed.Write(MadeFeed.Of(article))), StringComparison.Ordinal);
    }

    private static XElement Load(byte[] document) => XDocument.Load(new MemoryStream(document)).Root!;
}
