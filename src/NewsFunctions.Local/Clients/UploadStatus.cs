using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Clients;

/// <summary>What <c>/api/uploads/{name}</c> says of a file, as far as the commands use it.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="State">What became of it.</param>
/// <param name="Format">Name of the reader that read it.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="Failed">Items of the file that are none.</param>
/// <param name="Error">Why it was refused.</param>
/// <param name="UploadedAt">The version of the file that is spoken of.</param>
internal sealed record UploadStatus(
    string Name, UploadState State, string? Format, IReadOnlyList<UploadedArticle> Articles, IReadOnlyList<FailedItem> Failed, Rejection? Error, DateTimeOffset UploadedAt)
{
    /// <summary>Whether nothing more is done about the file.</summary>
    public bool IsFinal => State is not (UploadState.Started or UploadState.Received);
}

/// <summary>An article of a file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where the host serves it.</param>
internal sealed record UploadedArticle(ArticleId Id, string Url);
