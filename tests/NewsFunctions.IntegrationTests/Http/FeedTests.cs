using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;

namespace NewsFunctions.IntegrationTests.Http;

/// <summary>Feeds over a real connection.</summary>
public sealed class FeedTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("articles.rss", "application/rss+xml")]
    [InlineData("articles.atom", "application/atom+xml")]
    [InlineData("articles.json", "application/feed+json")]
    [InlineData("stories.rss", "application/rss+xml")]
    [InlineData("stories.atom", "application/atom+xml")]
    [InlineData("stories.json", "application/feed+json")]
    [InlineData("digests.rss", "application/rss+xml")]
    [InlineData("digests.atom", "application/atom+xml")]
    [InlineData("digests.json", "application/feed+json")]
    public async Task Every_feed_tells_of_the_article_and_is_not_sent_twice(string feed, string mediaType)
    {
        await using NewsHost host = await FilledAsync();
        string path = "/api/feeds/" + feed;
        using HttpResponseMessage first = await host.Http.GetAsync(path, Cancel);
        Assert.Equal((HttpStatusCode.OK, mediaType), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        string text = await first.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("tram line reaches the harbour of Ostrava Bay", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(new Uri(host.Http.BaseAddress!, path).AbsoluteUri, text, StringComparison.Ordinal);

        using var byTag = new HttpRequestMessage(HttpMethod.Get, path);
        byTag.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage again = await host.Http.SendAsync(byTag, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var byTime = new HttpRequestMessage(HttpMethod.Get, path);
        byTime.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        using HttpResponseMessage later = await host.Http.SendAsync(byTime, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, later.StatusCode);
    }

    [Fact]
    public async Task What_is_under_embargo_is_in_no_feed_until_its_time()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("bay/tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["embargo"] = host.Time.GetUtcNow().AddHours(1).ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Empty(await ItemsAsync(host, "/api/feeds/articles.atom"));
        Assert.DoesNotContain("/articles/", await host.Http.GetStringAsync("/api/news-sitemap.xml", Cancel), StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromHours(2));
        Assert.Single(await ItemsAsync(host, "/api/feeds/articles.atom"));
        Assert.Single(await ItemsAsync(host, "/api/feeds/articles.rss?source=bay"));
        Assert.Empty(await ItemsAsync(host, "/api/feeds/articles.rss?source=quay"));
        XElement sitemap = XElement.Parse(await host.Http.GetStringAsync("/api/news-sitemap.xml", Cancel));
        Assert.Single(sitemap.Elements());
    }

    [Theory]
    [InlineData("/api/feeds/weather.rss", 404)]
    [InlineData("/api/feeds/articles.rss?sauce=bay", 400)]
    [InlineData("/api/feeds/stories.rss?source=bay", 400)]
    [InlineData("/api/news-sitemap.xml?day=2031-01-01", 400)]
    public async Task A_feed_that_is_not_there_is_said_to_be_so(string path, int status)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage answer = await host.Http.GetAsync(path, Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_page_names_feeds_that_are_there()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string page = await host.Http.GetStringAsync("/", Cancel);
        string[] feeds = [.. page.Split("rel=\"alternate\"").Skip(1).Select(link => link.Split("href=\"")[1].Split('"')[0])];
        Assert.NotEmpty(feeds);
        foreach (string feed in feeds)
        {
            using HttpResponseMessage answer = await host.Http.GetAsync(feed, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task<SyndicationItem[]> ItemsAsync(NewsHost host, string path)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(await host.Http.GetStringAsync(path, Cancel)));
        return [.. SyndicationFeed.Load(reader).Items];
    }

    private async Task<NewsHost> FilledAsync()
    {
        NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("bay/tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["published"] = "2021-03-03T08:00:00Z" });
        await host.RunTimerAsync("CompileDigests");
        return host;
    }
}
