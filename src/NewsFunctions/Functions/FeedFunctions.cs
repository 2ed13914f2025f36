using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Feeds;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Feeds of articles, stories and digests, and the news sitemap.</summary>
public sealed class FeedFunctions(ReadFeeds read, NewsroomOptions newsroom, FeedOptions options)
{
    /// <summary>A feed: <c>articles</c>, <c>stories</c> or <c>digests</c> with the ending <c>.rss</c>, <c>.atom</c> or <c>.json</c>; articles of one <c>source</c> alone.</summary>
    [Function("GetFeed")]
    [Gives(200, "A feed of articles, stories or digests.", MediaTypes = ["application/rss+xml", "application/atom+xml", "application/feed+json"])]
    [Refuses(404)]
    [Query("source", "Articles of this source alone, by its slug.")]
    [Query("source", "Articles of this source alone, by its slug.")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/feeds/{feed}")] HttpRequest request,
        string feed,
        CancellationToken cancellationToken)
    {
        if (!FeedName.TryParse(feed, out FeedName? name))
        {
            return Problems.NotFound(request, "unknown-feed", $"There is no feed \"{feed}\". There are {string.Join(", ", FeedName.All)}.");
        }

        var query = RequestQuery.Of<FeedFunctions>(request);
        string? source = query.Text("source");
        if (source is not null && name.Of != "articles")
        {
            query.Refuse("source", "is a parameter of the feeds of articles alone");
        }

        if (query.Problem() is { } problem)
        {
            return problem;
        }

        FeedAddresses addresses = FeedRequest.Addresses(request, options);
        var feedOf = new Feed
        {
            Title = FeedRequest.Title(newsroom, name, source),
            Description = FeedRequest.Description(newsroom, name, source),
            Home = addresses.Home,
            Self = addresses.Of(FeedRequest.Path(feed, source)),
            Hub = options.WebSubHub,
            Items = await ItemsAsync(name, source, new FeedItems(addresses), cancellationToken),
        };
        FeedRequest.AnnounceHub(request, feedOf);
        return Answers.Document(request, name.Write(feedOf), name.MediaType + "; charset=utf-8", feedOf.Updated);
    }

    /// <summary>The articles of the last two days, for search engines.</summary>
    [Function("GetNewsSitemap")]
    [Gives(200, "The articles of the last two days, for search engines.", MediaTypes = ["application/xml"])]
    public async Task<IResult> GetSitemapAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/news-sitemap.xml")] HttpRequest request,
        CancellationToken cancellationToken) => new RequestQuery(request).Problem()
            ?? Answers.Document(
                request,
                NewsSitemap.Write(await read.RecentAsync(cancellationToken), newsroom.Name, FeedRequest.Addresses(request, options)),
                "application/xml; charset=utf-8",
                null);

    private async Task<IReadOnlyList<FeedItem>> ItemsAsync(FeedName name, string? source, FeedItems items, CancellationToken cancellationToken) => name.Of switch
    {
        "articles" => [.. (await read.ArticlesAsync(source, cancellationToken)).Select(items.Of)],
        "stories" => [.. (await read.StoriesAsync(cancellationToken)).Select(each => items.Of(each.Story, each.CompiledAt))],
        _ => [.. (await read.DigestsAsync(cancellationToken)).Select(each => items.Of(each.Digest, each.CompiledAt))],
    };
}
