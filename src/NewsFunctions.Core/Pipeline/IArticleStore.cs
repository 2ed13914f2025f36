using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>An article as it is stored.</summary>
public sealed record StoredArticle
{
    /// <summary>The record.</summary>
    public required Article Article { get; init; }

    /// <summary>When it was withdrawn; null while it is served.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>
    /// Places in the listings that earlier versions stood in and that may still be there: named before they are deleted, so that a run
    /// that died in between leaves nothing behind for good.
    /// </summary>
    public IReadOnlyList<ListingPlace> Stale { get; init; } = [];

    /// <summary>
    /// Other uploads that hold older versions of the item with another text: their ledger rows say so. A few of the newest, in the order they came.
    /// </summary>
    public IReadOnlyList<ReplacedItem> Replaced { get; init; } = [];

    /// <summary>ETag of the file that this version was read from; null for an item that no file ever held.</summary>
    public string? UploadETag { get; init; }

    /// <summary>
    /// The change that led to this state. It is kept here because the record is the commit point: its row of the history is added after the record is
    /// saved, and again before the record is replaced, so that a run that dies in between loses none.
    /// </summary>
    public ArticleChange? Change { get; init; }

    /// <summary>The places this version stands in; none when withdrawn.</summary>
    public IReadOnlyList<ListingPlace> Places() => WithdrawnAt is null ? ListingPlace.Of(ArticleListing.Of(Article)) : [];

    /// <summary>ETag of the row; null for one that is not stored yet.</summary>
    public string? ETag { get; init; }
}

/// <summary>An item of an upload whose article is now another upload's.</summary>
/// <param name="UploadName">The upload.</param>
/// <param name="Key">The item's key inside it.</param>
public sealed record ReplacedItem(string UploadName, string Key);

/// <summary>The records.</summary>
public interface IArticleStore
{
    /// <summary>The article with this id, withdrawn or not; null when there never was one.</summary>
    Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>
    /// Adds the article when its <see cref="StoredArticle.ETag"/> is null, else replaces the row that had this ETag. False when another
    /// run was faster: read again and decide anew.
    /// </summary>
    Task<bool> TrySaveAsync(StoredArticle article, CancellationToken cancellationToken);
}
