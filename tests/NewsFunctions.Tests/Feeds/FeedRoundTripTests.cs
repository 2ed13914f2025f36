using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Feeds;
using NewsFunctions.Tests.Formats;

namespace NewsFunctions.Tests.Feeds;

/// <summary>Our own readers take from our own feeds what was put into them.</summary>
public sealed class FeedRoundTripTests
{
    public static TheoryData<string, Func<Feed, byte[]>> Formats => new()
    {
        { "feed.rss", RssFeed.Write },
        { "feed.atom", AtomFeed.Write },
        { "feed.json", JsonFeed.Write },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_article_comes_back_as_it_was(string name, Func<Feed, byte[]> write)
    {
        Article article = MadeFeed.Bridge;
        ArticleDraft draft = Samples.Read(Samples.Of(name, write(MadeFeed.Of(article, MadeFeed.Undated)))).Articles[0];
        Assert.Equal(article.Title, draft.Title);
        Assert.Equal(article.PublishedAt, draft.PublishedAt);
        Assert.Equal(article.Body.Select(block => (block.Kind, block.Text)), draft.Body.Select(block => (block.Kind, block.Text)));
        Assert.Equal(article.Authors, draft.Authors);
        Assert.Equal("en-GB", draft.Language);
        Assert.Equal(["Local", "bridges", "Grünau"], draft.Topics);
        Assert.Equal($"https://news.example/api/articles/{article.Id}", draft.ItemKey);
        Assert.Equal("https://courier.example/bridge.jpg?w=1&h=2", Assert.Single(draft.Images).Url);
    }

    [Theory]
    [InlineData("feed.rss")]
    [InlineData("feed.atom")]
    public void A_day_without_an_hour_comes_back_as_a_day(string name)
    {
        Feed feed = MadeFeed.Of(MadeFeed.Undated);
        ArticleDraft draft = Samples.One(Samples.Of(name, name == "feed.rss" ? RssFeed.Write(feed) : AtomFeed.Write(feed)));
        Assert.Equal(ArticleDate.On(new DateOnly(2031, 5, 5)), draft.PublishedAt);
        Assert.Equal(MadeFeed.Undated.Body.Select(block => block.Text), draft.Body.Select(block => block.Text));
    }
}
