using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>Who has files read again, and why: it is kept. In a body, because names of people have no place in an address, which is logged.</summary>
internal sealed record ReplayCauseJson
{
    /// <summary>Who.</summary>
    [Required(ErrorMessage = "is needed: who asks for it")]
    [StringLength(100, ErrorMessage = "is longer than {1} characters")]
    public string? By { get; init; }

    /// <summary>Why.</summary>
    [StringLength(1000, ErrorMessage = "is longer than {1} characters")]
    public string? Note { get; init; }
}

/// <summary>What came of a replay as JSON.</summary>
/// <param name="DryRun">Whether files were only counted.</param>
/// <param name="Files">How many files this call found and, without a dry run, dealt with.</param>
/// <param name="LookedAt">Files that were looked at to find them.</param>
/// <param name="Uploads">The files; of a dry run the first ones.</param>
/// <param name="Next">Where to go on.</param>
internal sealed record ReplayJson(bool DryRun, int Files, int LookedAt, IReadOnlyList<ReplayedJson> Uploads, string? Next)
{
    public static ReplayJson Of(ReplayPage page, bool isDry, int limit, HttpRequest request) =>
        new(isDry, page.Files.Count, page.LookedAt, [.. page.Files.Take(limit).Select(ReplayedJson.Of)], NextPage.Of(request, page.After));
}

/// <summary>A file that was to be read again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Where its status is told.</param>
/// <param name="Was">Its state before.</param>
/// <param name="WasCode">Why it had been refused.</param>
/// <param name="State">Its state now; null when it is gone, when it could not be read, and in a dry run.</param>
/// <param name="Error">Why it is refused now.</param>
/// <param name="Problem">Why it was not read.</param>
internal sealed record ReplayedJson(string Name, string Url, UploadState Was, string? WasCode, UploadState? State, Rejection? Error, string? Problem)
{
    public static ReplayedJson Of(ReplayedUpload file) => new(
        file.Before.Name,
        UploadJson.UrlOf(file.Before.Name),
        file.Before.State,
        file.Before.Error?.Code,
        file.After?.State,
        file.After?.Error,
        file.Failed ? "Storage failed. The file is as it was; have it read again." : null);
}

/// <summary>A part of the log of replays as JSON.</summary>
internal sealed record ReplayNoteListJson(IReadOnlyList<ReplayNoteJson> Replays, string? Next)
{
    public static ReplayNoteListJson Of(ReplayNotePage page, HttpRequest request) => new([.. page.Notes.Select(ReplayNoteJson.Of)], NextPage.Of(request, page.After));
}

/// <summary>A replay in the log.</summary>
internal sealed record ReplayNoteJson(
    DateTimeOffset At, string By, string? Note, string? Name, UploadState? State, string? Code, DateTimeOffset? From, DateTimeOffset? Before, string? Prefix, int? Replayed, int? Failed)
{
    public static ReplayNoteJson Of(ReplayNote note) => new(
        note.At, note.By, note.Note, note.Name, note.Filter.State, note.Filter.Code, note.Filter.From, note.Filter.Before, note.Filter.Prefix, note.Replayed, note.Failed);
}
