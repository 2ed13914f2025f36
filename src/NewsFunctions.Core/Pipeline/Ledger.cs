using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What has become of an uploaded file.</summary>
public enum UploadState
{
    /// <summary>Being read; a row that stays here belongs to a run that died and is run again.</summary>
    Started,

    /// <summary>Its articles are in storage.</summary>
    Accepted,

    /// <summary>It cannot become an article as it is; the row says why. The file stays where it is.</summary>
    Rejected,

    /// <summary>It failed again and again for a reason of ours, not of the file's; an operator replays it.</summary>
    Quarantined,

    /// <summary>The file was deleted and its articles are no longer served.</summary>
    Withdrawn,

    /// <summary>The file, or a new version of it, lies in the container and waits to be read. Told to those who ask; no row ever says it.</summary>
    Received,
}

/// <summary>The ledger's row for one uploaded file.</summary>
public sealed record LedgerEntry
{
    /// <summary>The blob's name.</summary>
    public required string Name { get; init; }

    /// <summary>ETag of the blob version the row speaks of.</summary>
    public required string ETag { get; init; }

    /// <summary>What became of it.</summary>
    public required UploadState State { get; init; }

    /// <summary>Bytes of the file.</summary>
    public long Size { get; init; }

    /// <summary>Name of the reader that read it.</summary>
    public string? Format { get; init; }

    /// <summary>The articles it holds, in the order of the file. After a refused correction: those of the last good version, which stay served.</summary>
    public IReadOnlyList<ArticleId> Articles { get; init; } = [];

    /// <summary>Items of the file that did not become articles.</summary>
    public IReadOnlyList<FailedItem> Failed { get; init; } = [];

    /// <summary>Why the file as a whole was refused or quarantined.</summary>
    public Rejection? Error { get; init; }

    /// <summary>What ended the last run of this version that failed, as long as none has ended well.</summary>
    public UploadFailure? Failure { get; init; }

    /// <summary>Runs begun for this version of the file.</summary>
    public int Attempts { get; init; }

    /// <summary>When the file was last written.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When this row was last written.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>ETag of the row as it was read or written; null for one that is not stored yet.</summary>
    public string? RowETag { get; init; }

    /// <summary>Where the file stands in the lists of files; null while it stands in none. The ledger sets it.</summary>
    public UploadPlace? Listed { get; init; }

    /// <summary>Sorts the file that was written last first; no two files are equal.</summary>
    public string Order => OrderFrom(UploadedAt) + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)).AsSpan(0, 10));

    /// <summary>The head of the order of files written at an instant.</summary>
    public static string OrderFrom(DateTimeOffset uploadedAt) => (DateTimeOffset.MaxValue.UtcTicks - uploadedAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Whether nothing is left to do for this version of the file.</summary>
    public bool IsFinal => State is UploadState.Accepted or UploadState.Rejected;
}

/// <summary>A file's place in the lists of files.</summary>
/// <param name="State">The state whose list it is.</param>
/// <param name="Order">Its order there, as <see cref="LedgerEntry.Order"/>.</param>
/// <param name="Code">Why it was refused; null when it was not.</param>
public sealed record UploadPlace(UploadState State, string Order, string? Code)
{
    /// <summary>
    /// Where a file is listed once its row says this. A first run is listed when it ends: most end within a second, and a place of its own for that
    /// second is two more writes a file. A run that had to be repeated is listed as under way. A file that is read anew keeps its place meanwhile.
    /// </summary>
    public static UploadPlace? Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry is { State: UploadState.Started, Attempts: <= 1 } ? entry.Listed : new UploadPlace(entry.State, entry.Order, entry.Error?.Code);
    }
}

/// <summary>What a sweep reads of a ledger row.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="State">What became of it.</param>
/// <param name="UpdatedAt">When the row was last written.</param>
/// <param name="IsCurrent">Whether the row has the shape that is written now.</param>
public sealed record LedgerRow(string Name, UploadState State, DateTimeOffset UpdatedAt, bool IsCurrent = true);

/// <summary>A run of ledger rows, in no order an editor would know.</summary>
/// <param name="Rows">The rows; there may be none although more follow.</param>
/// <param name="After">Where to go on; null at the end.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerRow> Rows, string? After);

/// <summary>A run of files, the one written last first.</summary>
/// <param name="Entries">Their rows; there may be fewer than asked for, or none, although more follow.</param>
/// <param name="After">Where to go on; null at the end.</param>
public sealed record LedgerList(IReadOnlyList<LedgerEntry> Entries, string? After);

/// <summary>The ledger: one row for every file ever seen.</summary>
public interface ILedger
{
    /// <summary>The row of a file; null when it was never seen.</summary>
    Task<LedgerEntry?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>The rows behind <paramref name="after"/> (from the first one when null), as many as storage gives at once.</summary>
    Task<LedgerPage> ListAsync(string? after, CancellationToken cancellationToken);

    /// <summary>
    /// At most <paramref name="limit"/> files in a state (in any when null) behind <paramref name="after"/>, the one written last first. A file whose
    /// first run is under way is in none (see <see cref="UploadPlace.Of"/>).
    /// </summary>
    Task<LedgerList> NewestAsync(UploadState? state, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>How many files of those written in a span of time were refused, by the code of the refusal. Counts at most <paramref name="most"/> files.</summary>
    Task<IReadOnlyDictionary<string, int>> RefusalsAsync(DateTimeOffset from, DateTimeOffset before, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Adds the row when its <see cref="LedgerEntry.RowETag"/> is null, else replaces the row that had this ETag. Returns the row as it stands then; null
    /// when another run was faster: read again and decide anew.
    /// </summary>
    Task<LedgerEntry?> TryPutAsync(LedgerEntry entry, CancellationToken cancellationToken);
}
