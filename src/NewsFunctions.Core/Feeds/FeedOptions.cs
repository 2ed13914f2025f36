namespace NewsFunctions.Core.Feeds;

/// <summary>How feeds name addresses. Settings <c>Api__*</c>.</summary>
public sealed record FeedOptions
{
    /// <summary>The address clients reach this system at, when it is not the one their requests name (behind a gateway). Default: none.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>A WebSub hub that feeds point to. Default: none.</summary>
    public Uri? WebSubHub { get; init; }
}
