using System.Diagnostics;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>
/// Takes one uploaded file into the records. Every step may run twice or die half-way; a second run completes it: ledger "started",
/// records (the commit point), listings, day, ledger "accepted".
/// </summary>
/// <param name="uploads">The container.</param>
/// <param name="ledger">What became of each file.</param>
/// <param name="parser">From bytes to articles.</param>
/// <param name="publish">Puts articles into records and lists.</param>
/// <param name="time">The clock.</param>
public sealed class IngestUpload(IUploadStore uploads, ILedger ledger, UploadParser parser, PublishArticle publish, TimeProvider time)
{
    private const int MostChangesWhileRunning = 5;

    private readonly PublishItems items = new(publish, ledger);

    /// <summary>
    /// Ingests the file as it is now. Returns its ledger row, or null when there is no such file and never was. Throws when storage fails:
    /// the caller tries again.
    /// </summary>
    public async Task<LedgerEntry?> RunAsync(string name, CancellationToken cancellationToken)
    {
        LedgerEntry? entry = await ledger.FindAsync(name, cancellationToken);
        if (UploadName.Check(name) is { } badName)
        {
            // Never looked up: a name such as "../x" would lead a storage client out of the container.
            return entry ?? await RefuseAsync(name, badName, cancellationToken);
        }

        for (int round = 0; round < MostChangesWhileRunning; round++)
        {
            UploadVersion? version = await uploads.FindAsync(name, cancellationToken);
            if (version is null || (entry is { IsFinal: true } && entry.ETag == version.ETag))
            {
                return entry;
            }

            entry = await IngestAsync(version, entry, cancellationToken);
        }

        // An editor saves faster than we read: the last event is still to come and finds a quiet file.
        return entry;
    }

    /// <summary>
    /// Reads the file again although it has been dealt with: after a fault was mended, or because a reader has learnt more since. Returns its ledger row;
    /// null when the file is not there.
    /// </summary>
    public async Task<LedgerEntry?> ReplayAsync(string name, CancellationToken cancellationToken)
    {
        if (UploadName.Check(name) is not null || await uploads.FindAsync(name, cancellationToken) is not { } version)
        {
            return null;
        }

        LedgerEntry? before = await ledger.FindAsync(name, cancellationToken);
        await IngestAsync(version, before is null ? null : before with { Attempts = 0 }, cancellationToken);
        return await RunAsync(name, cancellationToken);
    }

    private async Task<LedgerEntry> RefuseAsync(string name, Rejection why, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        var refused = new LedgerEntry { Name = name, ETag = "", State = UploadState.Rejected, Error = why, Attempts = 1, UploadedAt = now, UpdatedAt = now };
        await ledger.PutAsync(refused, cancellationToken);
        return refused;
    }

    private async Task<LedgerEntry> IngestAsync(UploadVersion version, LedgerEntry? before, CancellationToken cancellationToken)
    {
        using Activity? activity = NewsTelemetry.Start("ingest", "news.upload", version.Name);
        var started = new LedgerEntry
        {
            Name = version.Name,
            ETag = version.ETag,
            State = UploadState.Started,
            Size = version.Size,
            Articles = before?.Articles ?? [],
            Attempts = before?.ETag == version.ETag ? before.Attempts + 1 : 1,
            UploadedAt = version.UploadedAt,
            UpdatedAt = time.GetUtcNow(),
        };
        await ledger.PutAsync(started, cancellationToken);
        ParseOutcome? outcome = await ParseAsync(version, cancellationToken);
        if (outcome is null)
        {
            return started;
        }

        LedgerEntry finished = await items.RunAsync(started, outcome, cancellationToken);
        finished = finished with { UpdatedAt = time.GetUtcNow() };
        await ledger.PutAsync(finished, cancellationToken);
        NewsTelemetry.Count(finished);
        activity?.SetTag(NewsTelemetry.Outcome, finished.State.ToString());
        return finished;
    }

    /// <summary>The outcome; null when the file changed while it was to be read.</summary>
    private async Task<ParseOutcome?> ParseAsync(UploadVersion version, CancellationToken cancellationToken)
    {
        if (parser.Check(version.Name, version.Size) is { } refused)
        {
            return new ParseOutcome.Rejected(refused);
        }

        return await uploads.ReadAsync(version, cancellationToken) is { } upload ? parser.Parse(upload) : null;
    }
}
