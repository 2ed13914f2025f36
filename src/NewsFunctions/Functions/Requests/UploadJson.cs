using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>A ledger row as JSON, with the addresses of the articles it names.</summary>
internal sealed record UploadJson(
    string Name, UploadState State, string? Format, long Size, IReadOnlyList<ArticleLink> Articles, IReadOnlyList<FailedItem> Failed, Rejection? Error, int Attempts, DateTimeOffset UploadedAt, DateTimeOffset UpdatedAt)
{
    public static UploadJson Of(LedgerEntry entry) => new(
        entry.Name,
        entry.State,
        entry.Format,
        entry.Size,
        [.. entry.Articles.Select(id => new ArticleLink(id, $"/api/articles/{id}"))],
        entry.Failed,
        entry.Error,
        entry.Attempts,
        entry.UploadedAt,
        entry.UpdatedAt);
}

/// <summary>An article and where it is served.</summary>
internal sealed record ArticleLink(ArticleId Id, string Url);
