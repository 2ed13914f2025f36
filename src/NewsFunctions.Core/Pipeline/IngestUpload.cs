using System.Diagnostics;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>
/// Takes one uploaded file into the records. Every step may run twice or die half-way; a second run completes it: ledger "started",
/// records (the commit point), listings, day, ledger "accepted". The ledger's row is written by its ETag, so of runs that cross each other each knows it.
/// </summary>
/// <param name="uploads">The container.</param>
/// <param name="ledger">What became of each file.</param>
/// <param name="parser">From bytes to articles.</param>
/// <param name="publish">Puts articles into records and lists.</param>
/// <param name="time">The clock.</param>
public sealed class IngestUpload(IUploadStore uploads, ILedger ledger, UploadParser parser, PublishArticle publish, TimeProvider time)
{
    private const int MostRounds = 10;

    private static readonly TimeSpan LongestNote = TimeSpan.FromSeconds(5);

    private readonly PublishItems items = new(publish, ledger);

    /// <summary>
    /// Ingests the file as it is now. Returns its ledger row, or null when there is no such file and never was. Throws when storage fails:
    /// the caller tries again.
    /// </summary>
    public async Task<LedgerEntry?> RunAsync(string name, CancellationToken cancellationToken)
    {
        name = UploadName.AsStored(name);
        if (UploadName.Check(name) is { } badName)
        {
            // Never looked up: a name such as "../x" would lead a storage client out of the container.
            return await RefuseAsync(name, badName, cancellationToken);
        }

        // Most files are new: their row is added without looking first whether there is one.
        return await RunAsync(name, before: null, isForced: false, cancellationToken) ?? await ledger.FindAsync(name, cancellationToken);
    }

    /// <summary>
    /// Reads the file again although it has been dealt with: after a fault was mended, or because a reader has learnt more since. Returns its ledger row;
    /// null when the file is not there.
    /// </summary>
    public async Task<LedgerEntry?> ReplayAsync(string name, CancellationToken cancellationToken)
    {
        name = UploadName.AsStored(name);
        if (UploadName.Check(name) is not null)
        {
            return null;
        }

        LedgerEntry? before = await ledger.FindAsync(name, cancellationToken);
        return await RunAsync(name, before is null ? null : before with { Attempts = 0 }, isForced: true, cancellationToken);
    }

    private async Task<LedgerEntry?> RefuseAsync(string name, Rejection why, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        var refused = new LedgerEntry { Name = name, ETag = "", State = UploadState.Rejected, Error = why, Attempts = 1, UploadedAt = now, UpdatedAt = now };
        return await ledger.TryPutAsync(refused, cancellationToken) ?? await ledger.FindAsync(name, cancellationToken);
    }

    /// <summary>The row when the file is dealt with; null when the file is not there.</summary>
    /// <param name="name">The file.</param>
    /// <param name="before">Its row; null when there is none or nobody looked.</param>
    /// <param name="isForced">Whether to read it although its row says that nothing is left to do.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    private async Task<LedgerEntry?> RunAsync(string name, LedgerEntry? before, bool isForced, CancellationToken cancellationToken)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            // Opened after its row was read: a version that is older than the row's never gets a row of its own.
            using IOpenUpload? file = await uploads.OpenAsync(name, cancellationToken);
            if (file is null)
            {
                return null;
            }

            if (!isForced && IsDone(before, file.Version))
            {
                return before;
            }

            if (await ledger.TryPutAsync(Started(file.Version, before), cancellationToken) is not { } started)
            {
                // There is a row after all, or another run has changed it.
                before = await ledger.FindAsync(name, cancellationToken);
                if (!isForced && IsDone(before, file.Version))
                {
                    return before;
                }

                continue;
            }

            var run = new UploadRun(started.ETag, IsFirst: before is null, isForced || before is not { State: UploadState.Accepted } ? null : before.ETag);
            (before, bool isDone) = await IngestAsync(file, started, run, cancellationToken);
            if (isDone)
            {
                return before;
            }

            // What we published may have gone over what another run published of another version: the file is read once more, whatever its row says.
            isForced = true;
        }

        // An editor saves faster than we read: the last event is still to come and finds a quiet file.
        return before;
    }

    private static bool IsDone(LedgerEntry? entry, UploadVersion version) => entry is { IsFinal: true } && entry.ETag == version.ETag;

    private LedgerEntry Started(UploadVersion version, LedgerEntry? before) => new()
    {
        Name = version.Name,
        ETag = version.ETag,
        State = UploadState.Started,
        Size = version.Size,
        Articles = before?.Articles ?? [],
        Attempts = before?.ETag == version.ETag ? before.Attempts + 1 : 1,
        Failure = before?.ETag == version.ETag ? before.Failure : null,
        UploadedAt = version.UploadedAt,
        UpdatedAt = time.GetUtcNow(),
        RowETag = before?.RowETag,
        Listed = before?.Listed,
    };

    /// <summary>The row when all is done; else the row as another run left it, or as it stands because the file changed while it was read.</summary>
    private async Task<(LedgerEntry? Entry, bool IsDone)> IngestAsync(IOpenUpload file, LedgerEntry started, UploadRun run, CancellationToken cancellationToken)
    {
        using Activity? activity = NewsTelemetry.Start("ingest", "news.upload", started.Name);
        try
        {
            if (await ParseAsync(file, cancellationToken) is not { } outcome)
            {
                return (started, false);
            }

            LedgerEntry finished = await items.RunAsync(started, outcome, run, cancellationToken);
            finished = finished with { UpdatedAt = time.GetUtcNow(), Failure = null };
            activity?.SetTag(NewsTelemetry.Outcome, finished.State.ToString());
            return await FinishAsync(finished, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            activity?.SetStatus(ActivityStatusCode.Error, UploadFailure.Of(e).StackId);
            await NoteAsync(started, e);
            throw;
        }
    }

    /// <summary>Leaves in the row why the run failed, if that can be: should the file be given up in the end, its row tells.</summary>
    private async Task NoteAsync(LedgerEntry started, Exception failure)
    {
        using var patience = new CancellationTokenSource(LongestNote);
        try
        {
            await ledger.TryPutAsync(started with { Failure = UploadFailure.Of(failure), UpdatedAt = time.GetUtcNow() }, patience.Token);
        }
        catch (Exception)
        {
            // The failure that counts is the one that is thrown on; most likely storage is what failed.
        }
    }

    private async Task<(LedgerEntry? Entry, bool IsDone)> FinishAsync(LedgerEntry finished, CancellationToken cancellationToken)
    {
        for (int race = 0; race < MostRounds; race++)
        {
            if (await ledger.TryPutAsync(finished, cancellationToken) is { } written)
            {
                NewsTelemetry.Count(written);
                return (written, true);
            }

            LedgerEntry? now = await ledger.FindAsync(finished.Name, cancellationToken);
            if (now?.ETag != finished.ETag || now.State == UploadState.Withdrawn)
            {
                return (now, false);
            }

            if (now.IsFinal)
            {
                // Another run of this very version came to the same end.
                return (now, true);
            }

            finished = finished with { RowETag = now.RowETag, Listed = now.Listed };
        }

        return (finished, false);
    }

    /// <summary>The outcome; null when the file changed while it was to be read.</summary>
    private async Task<ParseOutcome?> ParseAsync(IOpenUpload file, CancellationToken cancellationToken)
    {
        if (parser.Check(file.Version.Name, file.Version.Size) is { } refused)
        {
            return new ParseOutcome.Rejected(refused);
        }

        return await file.ReadAsync(cancellationToken) is { } upload ? parser.Parse(upload) : null;
    }
}
