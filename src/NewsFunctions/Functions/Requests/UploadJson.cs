using Microsoft.AspNetCore.Http;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>A page of files as JSON.</summary>
internal sealed record UploadListJson(IReadOnlyList<UploadJson> Uploads, string? Next)
{
    public static UploadListJson Of(LedgerList page, HttpRequest request) => new([.. page.Entries.Select(UploadJson.Of)], NextPage.Of(request, page.After));
}

/// <summary>A ledger row as JSON, with the addresses of the articles it names.</summary>
internal sealed record UploadJson(
    string Name,
    string Url,
    UploadState State,
    string? Format,
    long Size,
    string Etag,
    IReadOnlyList<ArticleLink> Articles,
    IReadOnlyList<FailedItem> Failed,
    Rejection? Error,
    UploadFailure? Failure,
    int Attempts,
    DateTimeOffset UploadedAt,
    DateTimeOffset UpdatedAt)
{
    public static UploadJson Of(LedgerEntry entry) => new(
        entry.Name,
        UrlOf(entry.Name),
        entry.State,
        entry.Format,
        entry.Size,
        entry.ETag,
        [.. entry.Articles.Select(id => new ArticleLink(id, $"/api/articles/{id}"))],
        entry.Failed,
        entry.Error,
        entry.Failure,
        entry.Attempts,
        entry.UploadedAt,
        entry.UpdatedAt);

    /// <summary>Where a file's status is told.</summary>
    public static string UrlOf(string name) => "/api/uploads/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}

/// <summary>An article and where it is served.</summary>
internal sealed record ArticleLink(ArticleId Id, string Url);
