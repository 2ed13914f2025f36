using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Feeds;

namespace NewsFunctions.Tests.Feeds;

/// <summary>Articles made up for feeds, with what makes feeds hard.</summary>
internal static class MadeFeed
{
    public static readonly FeedAddresses Addresses = new(new Uri("https://news.example/"));

    private static readonly ArticleComposer Composer = new(new NewsroomCalendar("UTC"));

    public static Article Bridge { get; } = Compose("bridge.html", new ArticleDraft
    {
        Title = "Toll & ferry: \"Grünau\" bridge reopens",
        Source = "Grünau Courier",
        Authors = ["Ines Calloway", "Tomás Réuter"],
        Section = "Local",
        Topics = ["bridges", "Local", "Grünau"],
        Url = "https://courier.example/2031/bridge?a=1&b=2",
        Language = "en-GB",
        PublishedAt = ArticleDate.At(new DateTimeOffset(2031, 5, 6, 9, 30, 0, TimeSpan.FromHours(2))),
        Images = [new ArticleImage("https://courier.example/bridge.jpg?w=1&h=2", "The bridge at dawn", "Jo Pell")],
        Body =
        [
            new Block(BlockKind.Paragraph, "The bridge over the Grün reopened on Tuesday after two years, and 5 < 6 & \"so on\", said the mayor."),
            new Block(BlockKind.Heading, "What it cost", 2),
            new Block(BlockKind.Paragraph, "The council paid for steel, paint and lamps, and asked the two towns on the far bank to share the bill for the road."),
            new Block(BlockKind.Quote, "We waited long enough for this bridge, and now it stands."),
            new Block(BlockKind.ListItem, "steel for the arches", 1),
            new Block(BlockKind.ListItem, "paint for the railings", 1),
            new Block(BlockKind.Table, "Year\tCrossings\n2028\t120"),
        ],
    });

    public static Article Undated { get; } = Compose("papers/day.txt", new ArticleDraft
    {
        Title = "東京の図書館が夜間開館",
        PublishedAt = ArticleDate.On(new DateOnly(2031, 5, 5)),
        Body = [new Block(BlockKind.Paragraph, "中央図書館は来月から午前二時まで開館すると市が決めた。学生たちは九千人の署名を集めていた。")],
    });

    public static Feed Of(params Article[] articles) => new()
    {
        Title = "Newsroom: articles",
        Description = "The newest articles at Newsroom.",
        Home = Addresses.Home,
        Self = Addresses.Of("/api/feeds/articles.rss?source=a%20b"),
        Hub = new Uri("https://hub.example/"),
        Items = [.. articles.Select(new FeedItems(Addresses).Of)],
    };

    public static Article Compose(string name, ArticleDraft draft) =>
        Composer.Compose(draft, new UploadFacts(name, "html", new Dictionary<string, string>(), new DateTimeOffset(2031, 5, 6, 10, 0, 0, TimeSpan.Zero)))!;
}
