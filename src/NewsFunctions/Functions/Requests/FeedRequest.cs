using Microsoft.AspNetCore.Http;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Feeds;

namespace NewsFunctions.Functions.Requests;

/// <summary>What the request for a feed says of the feed itself.</summary>
internal static class FeedRequest
{
    /// <summary>Addresses below the public one when it is set, else below the one that the request names.</summary>
    public static FeedAddresses Addresses(HttpRequest request, FeedOptions options) =>
        new(options.PublicUrl ?? new Uri($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}/"));

    /// <summary>The feed's address without what does not belong to it, such as a key.</summary>
    public static string Path(string feed, string? source) => $"/api/feeds/{feed}" + (source is null ? "" : "?source=" + Uri.EscapeDataString(source));

    public static string Title(NewsroomOptions newsroom, FeedName name, string? source) => newsroom.Name + ": " + Subject(name, source);

    public static string Description(NewsroomOptions newsroom, FeedName name, string? source) => name.Of switch
    {
        "stories" => $"What happened, each story told once with its sources, at {newsroom.Name}.",
        "digests" => $"One digest for every day that is over, from {newsroom.Name}.",
        _ => $"The newest {Subject(name, source)} at {newsroom.Name}.",
    };

    /// <summary>Subscribers look for the hub in the headers first (https://www.w3.org/TR/websub/#discovery).</summary>
    public static void AnnounceHub(HttpRequest request, Feed feed)
    {
        if (feed.Hub is { } hub)
        {
            request.HttpContext.Response.Headers.Append("Link", $"<{hub.AbsoluteUri}>; rel=\"hub\", <{feed.Self.AbsoluteUri}>; rel=\"self\"");
        }
    }

    private static string Subject(FeedName name, string? source) => source is null ? name.Of : $"{name.Of} of {source}";
}
