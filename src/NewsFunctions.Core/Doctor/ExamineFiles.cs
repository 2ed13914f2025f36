using System.Runtime.CompilerServices;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Core.Doctor;

/// <summary>Holds the container against the ledger, whole.</summary>
/// <param name="uploads">The container.</param>
/// <param name="ledger">What became of each file.</param>
/// <param name="ingest">Takes in what was missed.</param>
/// <param name="withdraw">Withdraws what is gone.</param>
/// <param name="time">The clock.</param>
public sealed class ExamineFiles(IUploadStore uploads, ILedger ledger, IngestUpload ingest, WithdrawUpload withdraw, TimeProvider time)
{
    /// <summary>What is wrong, each with what mends it.</summary>
    public async IAsyncEnumerable<(Finding Found, Func<Task> Remedy)> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DateTimeOffset began = time.GetUtcNow();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        string? after = null;
        do
        {
            UploadPage page = await uploads.ListAsync(after, cancellationToken);
            foreach (UploadVersion upload in page.Uploads)
            {
                listed.Add(upload.Name);
                if (SweepUploads.NeedOf(upload, await ledger.FindAsync(upload.Name, cancellationToken), began) is { } need)
                {
                    yield return (Describe(upload.Name, need), () => ingest.RunAsync(upload.Name, cancellationToken));
                }
            }

            after = page.After;
        }
        while (after is not null);

        do
        {
            LedgerPage page = await ledger.ListAsync(after, cancellationToken);
            foreach (LedgerRow row in page.Rows)
            {
                if (row.State != UploadState.Withdrawn && row.UpdatedAt <= began && !listed.Contains(row.Name))
                {
                    yield return (Describe(row.Name, SweepNeed.Gone), () => withdraw.RunAsync(row.Name, cancellationToken));
                }
                else if (!row.IsCurrent)
                {
                    yield return (
                        new Finding(FindingCode.OldShape, row.Name, "Its row in the ledger has the shape of an earlier version of the system: it is read, and written anew when the file changes.", "Write it again."),
                        () => ledger.ChangeAsync(row.Name, entry => entry, cancellationToken));
                }
            }

            after = page.After;
        }
        while (after is not null);
    }

    private static Finding Describe(string name, SweepNeed need) => need switch
    {
        SweepNeed.NeverSeen => new(FindingCode.UnseenFile, name, "The file is in the container but the ledger has no row for it: its event was lost.", "Take it in."),
        SweepNeed.Changed => new(FindingCode.ChangedFile, name, "The file was written again after the version that was taken in.", "Take the new version in."),
        SweepNeed.Stuck => new(FindingCode.StuckFile, name, "Its row says \"started\" for longer than any run lasts: the run died.", "Run it again."),
        SweepNeed.Returned => new(FindingCode.ReturnedFile, name, "The file is there, but its articles are withdrawn as if it were not.", "Take it in again."),
        _ => new(FindingCode.GoneFile, name, "The file was deleted, but its articles are still served.", "Withdraw them."),
    };
}
