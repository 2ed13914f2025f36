using System.Globalization;

namespace NewsFunctions.Core.Articles;

/// <summary>
/// One version of a provider's item as it lies in one upload. Of all that arrive the newest stands, in whatever order they come.
/// </summary>
public sealed record Edition
{
    /// <summary>The provider's name for the item.</summary>
    public required string Item { get; init; }

    /// <summary>The version as the provider counts; 0 when it does not.</summary>
    public long Number { get; init; }

    /// <summary>When the provider made this version; null when unknown.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>When the upload that holds it was last written.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Name of the upload that holds it: the article goes when this file goes.</summary>
    public required string UploadName { get; init; }

    /// <summary>The code (<c>canceled</c>, <c>withheld</c>) by which the provider took the item back; null for a version to be published.</summary>
    public string? TakenBack { get; init; }

    /// <summary>The edition of an item in an upload.</summary>
    public static Edition Of(ItemIdentity item, UploadFacts upload)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(upload);
        return new Edition { Item = item.Name, Number = item.Number, ChangedAt = item.ChangedAt, UploadedAt = upload.UploadedAt, UploadName = upload.Name };
    }

    /// <summary>
    /// Whether this edition takes the place of another: by the provider's count, then by when the version was made (a cancellation of the
    /// same version is the later word), then by when the file was written, last by its name, so that two editions never both win. Within one upload the file as it is now speaks, unless
    /// its count went back: an editor may correct a date, but an old file sent again is old.
    /// </summary>
    public bool Replaces(Edition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Number != other.Number)
        {
            return Number > other.Number;
        }

        if (UploadName == other.UploadName)
        {
            return UploadedAt >= other.UploadedAt;
        }

        int order = Nullable.Compare(ChangedAt, other.ChangedAt);
        order = order != 0 ? order : (TakenBack == RejectCode.Canceled).CompareTo(other.TakenBack == RejectCode.Canceled);
        order = order != 0 ? order : UploadedAt.CompareTo(other.UploadedAt);
        return (order != 0 ? order : string.CompareOrdinal(UploadName, other.UploadName)) > 0;
    }

    /// <summary>Why an older edition is not shown, in an editor's words.</summary>
    public Rejection Supersedes()
    {
        string which = Number > 0 ? string.Create(CultureInfo.InvariantCulture, $"version {Number}")
            : string.Create(CultureInfo.InvariantCulture, $"the one of {(ChangedAt ?? UploadedAt).UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        return new Rejection(RejectCode.Superseded, TakenBack is null
            ? $"A newer version of this item stands: {which}, in the file {UploadName}. What this file holds of it is not shown, and nothing needs to be done."
            : $"The provider has since taken this item back ({which}, {TakenBack}, in the file {UploadName}). What this file holds of it is not shown.");
    }
}
