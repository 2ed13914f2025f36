using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Writes into the ledger that a file failed again and again, so that it is not lost from sight. The file stays.</summary>
/// <param name="uploads">The container.</param>
/// <param name="ledger">What became of each file.</param>
/// <param name="time">The clock.</param>
public sealed class QuarantineUpload(IUploadStore uploads, ILedger ledger, TimeProvider time)
{
    /// <summary>Quarantines the file as it is now, unless it is gone or has been dealt with since.</summary>
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        name = UploadName.AsStored(name);
        // The row first: a version that is older than the row's is never quarantined over it.
        LedgerEntry? quarantined = await ledger.ChangeAsync(name, async entry =>
        {
            UploadVersion? version = await uploads.FindAsync(name, cancellationToken);
            return version is null || (entry is { IsFinal: true } && entry.ETag == version.ETag) ? null : Quarantined(version, entry);
        }, cancellationToken);
        if (quarantined is not null)
        {
            NewsTelemetry.Count(quarantined);
        }
    }

    private static UploadFailure? FailureOf(LedgerEntry? entry, UploadVersion version) => entry?.ETag == version.ETag ? entry.Failure : null;

    private LedgerEntry Quarantined(UploadVersion version, LedgerEntry? entry) => new()
    {
        Name = version.Name,
        ETag = version.ETag,
        State = UploadState.Quarantined,
        Size = version.Size,
        Articles = entry?.Articles ?? [],
        Error = new Rejection(RejectCode.ProcessingFailed, $"The file could not be taken in although it was tried several times; this is a fault of the system{(FailureOf(entry, version) is { } fault ? $" (number {fault.StackId})" : "")}, not of the file. Nothing is lost: the operators see it and run it again."),
        Failure = FailureOf(entry, version),
        Attempts = entry?.Attempts ?? 0,
        UploadedAt = version.UploadedAt,
        UpdatedAt = time.GetUtcNow(),
    };
}
