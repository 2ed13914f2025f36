using Microsoft.AspNetCore.Http;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>The versions of an article as JSON; who made them and what was noted is for the desk.</summary>
internal sealed record VersionListJson(ArticleId Id, IReadOnlyList<VersionJson> Versions)
{
    public static VersionListJson Of(ArticleId id, IReadOnlyList<HistoryEntry> entries) => new(id, [.. entries.Select(VersionJson.Of)]);
}

/// <summary>A change of an article as JSON.</summary>
internal sealed record VersionJson(int Number, int Version, ChangeKind Change, DateTimeOffset At, string? Reason, string Title, string ContentHash)
{
    public static VersionJson Of(HistoryEntry entry) => new(entry.Change.Number, entry.Version, entry.Change.Kind, entry.Change.At, entry.Change.Reason, entry.Title, entry.ContentHash);
}

/// <summary>A part of the history as JSON.</summary>
internal sealed record HistoryJson(IReadOnlyList<ChangeJson> Changes, string? Next)
{
    public static HistoryJson Of(IReadOnlyList<HistoryEntry> entries, string? after, HttpRequest request) => new([.. entries.Select(ChangeJson.Of)], NextPage.Of(request, after));
}

/// <summary>A change as the desk sees it, with the record where it was read.</summary>
internal sealed record ChangeJson(
    ArticleId Id, int Number, int Version, ChangeKind Change, DateTimeOffset At, string By, string? Reason, string? Note, string UploadName, string Title, string ContentHash, Article? Record)
{
    public static ChangeJson Of(HistoryEntry entry) => new(
        entry.Id, entry.Change.Number, entry.Version, entry.Change.Kind, entry.Change.At, entry.Change.By, entry.Change.Reason, entry.Change.Note, entry.UploadName, entry.Title, entry.ContentHash, entry.Record);
}
