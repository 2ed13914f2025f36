using System.ComponentModel.DataAnnotations;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>What is said when an article is withdrawn. It travels in a body: words about people have no place in an address, which is logged.</summary>
internal sealed record WithdrawalJson
{
    private const string Reasons = WithdrawReason.Legal + ", " + WithdrawReason.Incorrect + ", " + WithdrawReason.Rights + ", " + WithdrawReason.Privacy + ", "
        + WithdrawReason.Duplicate + ", " + WithdrawReason.Mistake + ", " + WithdrawReason.Other;

    /// <summary>Why; clients are told.</summary>
    [Required(ErrorMessage = "is needed: one of " + Reasons)]
    [AllowedValues(WithdrawReason.Legal, WithdrawReason.Incorrect, WithdrawReason.Rights, WithdrawReason.Privacy, WithdrawReason.Duplicate, WithdrawReason.Mistake, WithdrawReason.Other, ErrorMessage = "is none of " + Reasons)]
    public string? Reason { get; init; }

    /// <summary>What the history shall say about it; the desk alone reads it.</summary>
    [StringLength(1000, ErrorMessage = "is longer than {1} characters")]
    public string? Note { get; init; }

    /// <summary>Who withdraws it, for the history.</summary>
    [StringLength(100, ErrorMessage = "is longer than {1} characters")]
    public string? By { get; init; }

    /// <summary>The cause as the history keeps it.</summary>
    public ChangeCause Cause() => CauseOf(Reason, Words(Note), Words(By));

    /// <summary>A withdrawal by the desk.</summary>
    public static ChangeCause CauseOf(string? reason, string? note, string? by) => new(by is null ? "desk" : "desk:" + by, ChangeKind.Withdrawn, reason, note);

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
