using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Records;

/// <summary>The publishing status of a record, in the spellings of ninjs, NewsML, NewsML-G2 and NITF.</summary>
internal static class RecordStatus
{
    /// <summary>Why an item is not taken that is embargoed without saying until when; null for all others.</summary>
    /// <param name="status">The status as the record spells it.</param>
    /// <param name="until">The end of the embargo, null when the record gives none.</param>
    public static Rejection? Endless(string? status, DateTimeOffset? until) => until is null && status?.EndsWith("embargoed", StringComparison.OrdinalIgnoreCase) == true
        ? new Rejection(RejectCode.Withheld, "The provider has marked the item as embargoed, without the time it ends. Upload it again when it is released.")
        : null;

    /// <summary>Why an item of this status is not taken; null for usable, embargoed and unknown ones.</summary>
    public static Rejection? Refusal(string? status)
    {
        string value = status?.Trim() ?? "";
        // "stat:canceled" and "http://cv.iptc.org/newscodes/pubstatusg2/canceled" name the same code.
        string code = value[(value.LastIndexOfAny([':', '/', '#']) + 1)..].ToLowerInvariant();
        return code switch
        {
            "withheld" or "withhold" or "hold" or "held" => new Rejection(RejectCode.Withheld, "The provider has marked the item as withheld: it is not to be published. Upload it again when it is released."),
            "canceled" or "cancelled" or "kill" or "killed" or "spiked" or "retracted" or "deleted" =>
                new Rejection(RejectCode.Canceled, "The provider has cancelled the item: it is not to be published. Delete earlier copies of it."),
            "draft" or "pending" or "private" or "auto-draft" or "trash" or "inherit" => new Rejection(RejectCode.Draft, "The item is marked as a draft or as private. Publish it, export it again and upload that."),
            _ => null,
        };
    }
}
