using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsFunctions.Core.Pipeline;

/// <summary>
/// Reconciles the container with the ledger: a file without a row, a newer version, a run that died and a deleted file are found whatever
/// event was lost. Two passes: through the container, where files written since the last whole pass are looked up; and through the ledger,
/// where rows are held against the names that were listed. Work is bounded by time; the place reached is kept for the next run.
/// </summary>
/// <param name="uploads">The container.</param>
/// <param name="ledger">What became of each file.</param>
/// <param name="sweeps">How far the sweeps have come.</param>
/// <param name="ingest">Takes in what was missed.</param>
/// <param name="quarantine">Gives up on what fails again and again.</param>
/// <param name="withdraw">Withdraws what is gone.</param>
/// <param name="time">The clock.</param>
public sealed class SweepUploads(
    IUploadStore uploads, ILedger ledger, ISweepStore sweeps, IngestUpload ingest, QuarantineUpload quarantine, WithdrawUpload withdraw, TimeProvider time)
{
    /// <summary>Nothing new is begun after this long; the host ends a function after five minutes.</summary>
    public static readonly TimeSpan MaxRunTime = TimeSpan.FromMinutes(3);

    /// <summary>A file younger than this is left to its own event.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>A row "started" longer ago belongs to a run that died: no run lasts longer than the host lets it.</summary>
    public static readonly TimeSpan MaxIngestTime = TimeSpan.FromMinutes(10);

    /// <summary>How often every file is looked up, however old: a restored or renamed file keeps its old date.</summary>
    public static readonly TimeSpan FullPassEvery = TimeSpan.FromHours(24);

    /// <summary>Attempts after which a file is quarantined, as the host does.</summary>
    public const int MaxAttempts = 5;

    // The clocks of storage and of this machine may differ.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(15);
    private const int LookUpsAtOnce = 16;

    /// <summary>Sweeps until both passes are through or the time is up. A file that fails does not keep the others waiting.</summary>
    public async Task<SweepReport> RunAsync(CancellationToken cancellationToken)
    {
        var run = new Run(time.GetUtcNow());
        SweepState state = await sweeps.LoadAsync(cancellationToken);
        if (state.LedgerIsDue)
        {
            // The last run had no time for it: otherwise a container that takes a whole run to list would leave the ledger alone for good.
            state = await SweepLedgerAsync(state, null, run, cancellationToken);
        }

        if (!state.LedgerIsDue)
        {
            // Only names listed from the first to the last in one run can tell that a name is missing.
            HashSet<ulong>? listed = state.UploadsAfter is null ? [] : null;
            state = await SweepContainerAsync(state, listed, run, cancellationToken);
            state = state.LedgerIsDue ? await SweepLedgerAsync(state, listed, run, cancellationToken) : state;
            run.Report.IsComplete = state is { UploadsAfter: null, LedgerIsDue: false } && !IsTimeUp(run);
        }

        return run.Report;
    }

    private static ulong HashOf(string name) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private bool IsTimeUp(Run run) => time.GetUtcNow() - run.Began >= MaxRunTime;

    private async Task<SweepState> SweepContainerAsync(SweepState state, HashSet<ulong>? listed, Run run, CancellationToken cancellationToken)
    {
        if (state.UploadsAfter is null)
        {
            state = state with { PassBegan = run.Began, PassFailed = false, PassIsFull = state.LastFullPass is not { } full || run.Began - full >= FullPassEvery };
        }

        DateTimeOffset since = state.PassIsFull || state.CheckedUpTo is not { } upTo ? DateTimeOffset.MinValue : upTo - ClockSkew;
        while (!IsTimeUp(run))
        {
            UploadPage page = await uploads.ListAsync(state.UploadsAfter, cancellationToken);
            run.Report.Listed += page.Uploads.Count;
            listed?.UnionWith(page.Uploads.Select(upload => HashOf(upload.Name)));
            int failedBefore = run.Report.Failures.Count;
            if (!await TakeInMissedAsync(page.Uploads.Where(upload => upload.UploadedAt >= since), run, cancellationToken))
            {
                // The page is begun again next time, and finds done what was done.
                break;
            }

            state = state with { UploadsAfter = page.After, PassFailed = state.PassFailed || run.Report.Failures.Count > failedBefore };
            if (page.After is null)
            {
                state = state with { LedgerIsDue = true, CheckedUpTo = state.PassFailed ? state.CheckedUpTo : state.PassBegan, LastFullPass = state.PassIsFull && !state.PassFailed ? state.PassBegan : state.LastFullPass };
            }

            await sweeps.SaveAsync(state, cancellationToken);
            if (page.After is null)
            {
                break;
            }
        }

        return state;
    }

    /// <summary>Takes in those that the ledger does not know in this version. False when the time was up first.</summary>
    private async Task<bool> TakeInMissedAsync(IEnumerable<UploadVersion> found, Run run, CancellationToken cancellationToken)
    {
        foreach (UploadVersion[] few in found.Chunk(LookUpsAtOnce))
        {
            LedgerEntry?[] entries = await Task.WhenAll(few.Select(upload => ledger.FindAsync(upload.Name, cancellationToken)));
            foreach ((UploadVersion upload, LedgerEntry? entry) in few.Zip(entries))
            {
                if (NeedOf(upload, entry, run.Began) is { } need)
                {
                    if (IsTimeUp(run))
                    {
                        return false;
                    }

                    await MendAsync(upload.Name, need, run, cancellationToken);
                }
            }
        }

        return true;
    }

    internal static SweepNeed? NeedOf(UploadVersion upload, LedgerEntry? entry, DateTimeOffset now)
    {
        // A refused name has no version in its row.
        bool isKnown = entry is not null && (entry.ETag == upload.ETag || UploadName.Check(upload.Name) is not null);
        return (isKnown, entry?.State) switch
        {
            (true, UploadState.Started) => now - entry!.UpdatedAt >= MaxIngestTime ? SweepNeed.Stuck : null,
            (true, UploadState.Withdrawn) => SweepNeed.Returned,
            (true, _) => null,
            _ when now - upload.UploadedAt < Grace => null,
            (false, null) => SweepNeed.NeverSeen,
            _ => SweepNeed.Changed,
        };
    }

    private async Task<SweepState> SweepLedgerAsync(SweepState state, HashSet<ulong>? listed, Run run, CancellationToken cancellationToken)
    {
        while (state.LedgerIsDue && !IsTimeUp(run))
        {
            LedgerPage page = await ledger.ListAsync(state.LedgerAfter, cancellationToken);
            run.Report.Rows += page.Rows.Count;
            foreach (LedgerRow row in page.Rows)
            {
                if (NeedOf(row, listed?.Contains(HashOf(row.Name)), run.Began) is { } need)
                {
                    if (IsTimeUp(run))
                    {
                        return state;
                    }

                    await MendAsync(row.Name, need, run, cancellationToken);
                }
            }

            state = state with { LedgerAfter = page.After, LedgerIsDue = page.After is not null };
            await sweeps.SaveAsync(state, cancellationToken);
        }

        return state;
    }

    /// <param name="row">The row.</param>
    /// <param name="wasListed">Whether the container has the name; null when it was not listed whole in this run.</param>
    /// <param name="now">When the run began.</param>
    private static SweepNeed? NeedOf(LedgerRow row, bool? wasListed, DateTimeOffset now) => row.State switch
    {
        UploadState.Withdrawn => wasListed == true ? SweepNeed.Returned : null,
        // The name is looked up once more before anything is withdrawn: it may have been uploaded behind the listing's back.
        _ when wasListed == false || (wasListed is null && UploadName.Check(row.Name) is null) => SweepNeed.Gone,
        UploadState.Started when now - row.UpdatedAt >= MaxIngestTime => SweepNeed.Stuck,
        _ => null,
    };

    private async Task MendAsync(string name, SweepNeed need, Run run, CancellationToken cancellationToken)
    {
        try
        {
            if (need == SweepNeed.Gone)
            {
                if (!await withdraw.RunAsync(name, cancellationToken))
                {
                    return;
                }
            }
            else
            {
                await ingest.RunAsync(name, cancellationToken);
            }

            run.Report.Count(need);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            run.Report.Fail(name, e);
            if (await ledger.FindAsync(name, cancellationToken) is { State: UploadState.Started, Attempts: >= MaxAttempts })
            {
                await quarantine.RunAsync(name, cancellationToken);
            }
        }
    }

    /// <summary>One run: when it began, and what it has seen so far.</summary>
    private sealed record Run(DateTimeOffset Began)
    {
        public SweepReport Report { get; } = new();
    }
}
