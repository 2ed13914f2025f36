using System.Globalization;

namespace NewsFunctions.Core.Pipeline;

/// <summary>
/// Reads many files again, after a fault was mended or a reader has learnt more: a bounded number a call, and a place to go on from. Each is read as by
/// <see cref="IngestUpload.ReplayAsync"/>, which is safe to repeat. Who asked for it is on record before it begins.
/// </summary>
/// <param name="ledger">What became of each file.</param>
/// <param name="ingest">Reads a file again.</param>
/// <param name="log">Who asked for it.</param>
/// <param name="time">The clock.</param>
public sealed class ReplayUploads(ILedger ledger, IngestUpload ingest, IReplayLog log, TimeProvider time)
{
    /// <summary>Rows that one call looks at, at most.</summary>
    public const int MostLookedAt = 2000;

    /// <summary>Nothing new is begun after this long: a caller waits no longer than 230 s for the Functions host, and one file may take a while.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    private const int RowsAPage = 200;
    private const int AtOnce = 4;

    /// <summary>The day it is (UTC).</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The files that are meant, and nothing is done to them.</summary>
    /// <param name="filter">Which files.</param>
    /// <param name="after">Where to go on; null from the start.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<ReplayPage> CountAsync(ReplayFilter filter, string? after, CancellationToken cancellationToken)
    {
        (List<LedgerEntry> found, int lookedAt, string? next) = await FindAsync(filter, after, MostLookedAt, cancellationToken);
        return new ReplayPage([.. found.Select(entry => new ReplayedUpload(entry, null, Failed: false))], lookedAt, next);
    }

    /// <summary>Reads at most so many of the files that are meant again. One that fails does not keep the others waiting.</summary>
    /// <param name="filter">Which files.</param>
    /// <param name="after">Where to go on; null from the start.</param>
    /// <param name="limit">Most files.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="note">Why, in their words.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<ReplayPage> RunAsync(ReplayFilter filter, string? after, int limit, string by, string? note, CancellationToken cancellationToken)
    {
        DateTimeOffset began = time.GetUtcNow();
        ReplayNote noted = Note(by, note, filter);
        await log.PutAsync(noted, cancellationToken);
        (List<LedgerEntry> found, int lookedAt, string? next) = await FindAsync(filter, after, limit, cancellationToken);
        var files = new List<ReplayedUpload>(found.Count);
        foreach (LedgerEntry[] few in found.Chunk(AtOnce))
        {
            if (time.GetUtcNow() - began >= MostTime)
            {
                next = PlaceOf(files[^1].Before);
                break;
            }

            files.AddRange(await Task.WhenAll(few.Select(entry => ReplayAsync(entry, cancellationToken))));
        }

        await log.PutAsync(noted with { Replayed = files.Count(file => !file.Failed), Failed = files.Count(file => file.Failed) }, cancellationToken);
        return new ReplayPage(files, lookedAt, next);
    }

    /// <summary>Reads one file again; null when it is not there.</summary>
    public async Task<LedgerEntry?> OneAsync(string name, string by, CancellationToken cancellationToken)
    {
        ReplayNote noted = Note(by, null, new ReplayFilter()) with { Name = name };
        await log.PutAsync(noted, cancellationToken);
        LedgerEntry? entry = await ingest.ReplayAsync(name, cancellationToken);
        await log.PutAsync(noted with { Replayed = entry is null ? 0 : 1, Failed = 0 }, cancellationToken);
        return entry;
    }

    private static string PlaceOf(LedgerEntry entry) => entry.Listed?.Order ?? entry.Order;

    private ReplayNote Note(string by, string? note, ReplayFilter filter) =>
        new() { Id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), At = time.GetUtcNow(), By = by, Note = note, Filter = filter };

    private async Task<ReplayedUpload> ReplayAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return new ReplayedUpload(entry, await ingest.ReplayAsync(entry.Name, cancellationToken), Failed: false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new ReplayedUpload(entry, null, Failed: true);
        }
    }

    private async Task<(List<LedgerEntry> Found, int LookedAt, string? Next)> FindAsync(ReplayFilter filter, string? after, int limit, CancellationToken cancellationToken)
    {
        var found = new List<LedgerEntry>();
        int lookedAt = 0;
        // What was written last comes first: the span's end is where to begin.
        string? next = after ?? (filter.Before is { } before ? LedgerEntry.OrderFrom(before.AddTicks(-1)) : null);
        do
        {
            LedgerList page = await ledger.NewestAsync(filter.State, next, RowsAPage, cancellationToken);
            next = page.After;
            foreach (LedgerEntry entry in page.Entries)
            {
                if (entry.UploadedAt < filter.From)
                {
                    return (found, lookedAt, null);
                }

                lookedAt++;
                if (filter.Matches(entry))
                {
                    found.Add(entry);
                    if (found.Count == limit)
                    {
                        bool isLast = page.After is null && entry == page.Entries[^1];
                        return (found, lookedAt, isLast ? null : PlaceOf(entry));
                    }
                }
            }
        }
        while (next is not null && lookedAt < MostLookedAt);
        return (found, lookedAt, next);
    }
}
