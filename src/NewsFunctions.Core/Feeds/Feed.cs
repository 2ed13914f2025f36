using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Feeds;

/// <summary>A feed as every format writes it.</summary>
public sealed record Feed
{
    /// <summary>Its title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence about it, plain text.</summary>
    public required string Description { get; init; }

    /// <summary>Its own address; also its lasting id.</summary>
    public required Uri Self { get; init; }

    /// <summary>The page for people that it belongs to.</summary>
    public required Uri Home { get; init; }

    /// <summary>The WebSub hub that tells subscribers of changes (https://www.w3.org/TR/websub/); null for none.</summary>
    public Uri? Hub { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }

    /// <summary>The latest change of what the feed shows; null when it shows nothing.</summary>
    public DateTimeOffset? Updated => Items.Count == 0 ? null : Items.Max(item => item.Updated);
}

/// <summary>An item of a feed.</summary>
public sealed record FeedItem
{
    /// <summary>Its lasting id: the address it is served at by the API.</summary>
    public required Uri Id { get; init; }

    /// <summary>The page for people that shows it.</summary>
    public required Uri Page { get; init; }

    /// <summary>Its title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Its opening, plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>All of it as an HTML fragment that is well-formed, with every text encoded.</summary>
    public required string Html { get; init; }

    /// <summary>The last change of this item.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>When it was published, perhaps by its day alone; null when that is not known.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>Names of persons.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Name of the paper, site or agency it is from.</summary>
    public string? Publisher { get; init; }

    /// <summary>The page it was first published on.</summary>
    public Uri? Original { get; init; }

    /// <summary>Section and topics.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>BCP 47 tag; null when it is not known.</summary>
    public string? Language { get; init; }
}
