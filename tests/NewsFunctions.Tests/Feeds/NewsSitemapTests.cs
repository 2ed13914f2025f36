using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Feeds;

namespace NewsFunctions.Tests.Feeds;

public sealed class NewsSitemapTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly ArticleListing Bridge = ArticleListing.Of(MadeFeed.Bridge);
    private static readonly ArticleListing Undated = ArticleListing.Of(MadeFeed.Undated);

    [Fact]
    public void It_says_of_each_article_what_search_engines_ask_for()
    {
        XElement root = XDocument.Load(new MemoryStream(NewsSitemap.Write([Bridge, Undated], "Newsroom", MadeFeed.Addresses))).Root!;
        Assert.Equal(Sitemap + "urlset", root.Name);
        XElement[] urls = [.. root.Elements(Sitemap + "url")];
        Assert.Equal(["https://news.example/articles/" + Bridge.Id, "https://news.example/articles/" + Undated.Id], urls.Select(url => url.Element(Sitemap + "loc")!.Value));
        XElement[] news = [.. urls.Select(url => url.Element(News + "news")!)];
        Assert.Equal(["2031-05-06T09:30:00+02:00", "2031-05-05"], news.Select(each => each.Element(News + "publication_date")!.Value));
        Assert.Equal(["en", "ja"], news.Select(each => each.Element(News + "publication")!.Element(News + "language")!.Value));
        Assert.All(news, each => Assert.NotEmpty(each.Element(News + "title")!.Value));
    }

    [Fact]
    public void It_names_a_thousand_at_most() =>
        Assert.Equal(1000, XDocument.Load(new MemoryStream(NewsSitemap.Write([.. Enumerable.Repeat(Bridge, 1500)], "Newsroom", MadeFeed.Addresses))).Root!.Elements().Count());

    [Theory]
    [InlineData("2031-05-08T07:30:00Z", true)]
    [InlineData("2031-05-08T07:30:01Z", false)]
    public void An_article_is_news_for_two_days(string now, bool takes) =>
        Assert.Equal(takes, NewsSitemap.Takes(Bridge, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_day_without_an_hour_counts_to_its_end()
    {
        Assert.True(NewsSitemap.Takes(Undated, new DateTimeOffset(2031, 5, 7, 23, 59, 0, TimeSpan.Zero)));
        Assert.False(NewsSitemap.Takes(Undated, new DateTimeOffset(2031, 5, 8, 0, 0, 0, TimeSpan.Zero)));
    }
}
