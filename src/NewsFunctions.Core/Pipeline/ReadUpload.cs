namespace NewsFunctions.Core.Pipeline;

/// <summary>Tells what became of a file.</summary>
/// <param name="uploads">The container.</param>
/// <param name="ledger">What became of each file.</param>
public sealed class ReadUpload(IUploadStore uploads, ILedger ledger)
{
    /// <summary>
    /// The file's row; for a file, or a version of it, that lies in the container and has no row yet, one that says so. Null when there is neither.
    /// </summary>
    public async Task<LedgerEntry?> RunAsync(string name, CancellationToken cancellationToken)
    {
        name = UploadName.AsStored(name);
        Task<UploadVersion?> lying = UploadName.Check(name) is null ? uploads.FindAsync(name, cancellationToken) : Task.FromResult<UploadVersion?>(null);
        LedgerEntry? entry = await ledger.FindAsync(name, cancellationToken);
        return await lying is { } version && entry?.ETag != version.ETag
            ? new LedgerEntry
            {
                Name = name,
                ETag = version.ETag,
                State = UploadState.Received,
                Size = version.Size,
                Articles = entry?.Articles ?? [],
                UploadedAt = version.UploadedAt,
                UpdatedAt = version.UploadedAt,
            }
            : entry;
    }
}
