using System.Diagnostics;
using System.Globalization;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Page.Desk;

/// <summary>What the desk calls things.</summary>
internal static class DeskWords
{
    private const double Kilobyte = 1024, Megabyte = 1024 * 1024;

    /// <summary>Codes of the reasons for a withdrawal that the desk may give, and what they are called.</summary>
    public static IReadOnlyList<(string Code, string Words)> Reasons { get; } =
    [
        (WithdrawReason.Incorrect, "It is wrong"),
        (WithdrawReason.Mistake, "It was never meant to be published"),
        (WithdrawReason.Duplicate, "It stands elsewhere"),
        (WithdrawReason.Legal, "A court, a contract or a regulator asks for it"),
        (WithdrawReason.Rights, "It was not ours to publish"),
        (WithdrawReason.Privacy, "It harms somebody’s privacy"),
        (WithdrawReason.Other, "Something else"),
    ];

    /// <summary>A state as a label.</summary>
    public static string Of(UploadState state) => state switch
    {
        UploadState.Received => "Waiting",
        UploadState.Started => "Being read",
        UploadState.Accepted => "Accepted",
        UploadState.Rejected => "Rejected",
        UploadState.Quarantined => "Failed",
        UploadState.Withdrawn => "File deleted",
        _ => throw new UnreachableException(),
    };

    /// <summary>What the list says when no file is in a state.</summary>
    public static string Nothing(UploadState state) => state switch
    {
        UploadState.Received or UploadState.Started => "No file is being read again. A new file is listed as soon as it has been read.",
        UploadState.Accepted => "No file has been accepted yet.",
        UploadState.Rejected => "No file was rejected.",
        UploadState.Quarantined => "No file failed: every file could be read or says why it could not.",
        UploadState.Withdrawn => "No file was deleted.",
        _ => throw new UnreachableException(),
    };

    /// <summary>A state as it stands in addresses.</summary>
    public static string Code(UploadState state) => state.ToString().ToLowerInvariant();

    /// <summary>Why an article is no longer served, as part of a sentence; "" when nobody said.</summary>
    public static string Because(string? reason) => reason switch
    {
        WithdrawReason.FileDeleted => ", because its file was deleted",
        WithdrawReason.NotInFile => ", because its file no longer holds it",
        null => "",
        _ => Reasons.FirstOrDefault(each => each.Code == reason) is { Words: { } words } ? $": {words.ToLowerInvariant()}" : "",
    };

    /// <summary>"512 bytes", "12 KB", "3.4 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => Markup.Wording.Count((int)bytes, "byte", "bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.0} MB"),
    };
}
