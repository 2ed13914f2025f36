using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Withdraws the articles of a file that was deleted from the container.</summary>
/// <param name="uploads">The container.</param>
/// <param name="ledger">What became of each file.</param>
/// <param name="publish">Takes articles out of records and lists.</param>
/// <param name="ingest">Reads a file that came back meanwhile.</param>
/// <param name="time">The clock.</param>
public sealed class WithdrawUpload(IUploadStore uploads, ILedger ledger, PublishArticle publish, IngestUpload ingest, TimeProvider time)
{
    /// <summary>Withdraws what the file held, unless the file is there; safe to repeat. Returns whether it was gone and not withdrawn before.</summary>
    public async Task<bool> RunAsync(string name, CancellationToken cancellationToken)
    {
        LedgerEntry? entry = await ledger.FindAsync(name, cancellationToken);
        if (entry is null or { State: UploadState.Withdrawn } || await IsThereAsync(name, cancellationToken))
        {
            return false;
        }

        foreach (ArticleId id in entry.Articles)
        {
            await publish.WithdrawAsync(id, name, WithdrawReason.FileDeleted, cancellationToken);
        }

        await ledger.ChangeAsync(name, now => (now ?? entry) with { State = UploadState.Withdrawn, Error = null, UpdatedAt = time.GetUtcNow() }, cancellationToken);
        // Uploaded again between the look and the row: its own event may have passed already.
        await ingest.RunAsync(name, cancellationToken);
        return true;
    }

    /// <summary>A refused name is never looked up (a client would fold it into another file's): its row is taken back on the word of the listing.</summary>
    private async Task<bool> IsThereAsync(string name, CancellationToken cancellationToken) =>
        UploadName.Check(name) is null && await uploads.FindAsync(name, cancellationToken) is not null;
}
