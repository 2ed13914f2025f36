using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>An item that its provider has canceled or withheld: what stands of it is to be published no longer.</summary>
/// <param name="Id">Its article's id.</param>
/// <param name="Key">Its key inside the file.</param>
/// <param name="Why">The code and the sentence for an editor.</param>
/// <param name="Edition">Which version the provider took back; null for an item that only its own file names.</param>
public sealed record TakenBackItem(ArticleId Id, string Key, Rejection Why, Edition? Edition)
{
    /// <summary>The items among those that failed which take something back.</summary>
    public static IReadOnlyList<TakenBackItem> In(IReadOnlyList<FailedItem> failed, UploadFacts upload)
    {
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentNullException.ThrowIfNull(upload);
        return [.. failed.Where(item => item.Why.Code is RejectCode.Canceled or RejectCode.Withheld).Select(item => new TakenBackItem(
            upload.IdOf(item.Key, item.Identity),
            item.Key,
            item.Why,
            item.Identity is { } identity ? Articles.Edition.Of(identity, upload) with { TakenBack = item.Why.Code } : null))];
    }
}
