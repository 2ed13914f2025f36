using System.Runtime.CompilerServices;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Core.Doctor;

/// <summary>Holds the records against the ledger, the lists and the day index.</summary>
/// <param name="scan">Goes through whole tables.</param>
/// <param name="ledger">What became of each file.</param>
/// <param name="articles">The records.</param>
/// <param name="listings">The lists.</param>
/// <param name="days">Which days wait for a digest.</param>
/// <param name="uploads">The container.</param>
/// <param name="ingest">Takes a file in again.</param>
/// <param name="publish">Takes articles out.</param>
/// <param name="time">The clock.</param>
public sealed class ExamineRecords(
    IStoreScan scan, ILedger ledger, IArticleStore articles, IListingStore listings, IDayIndex days, IUploadStore uploads, IngestUpload ingest, PublishArticle publish, TimeProvider time)
{
    /// <summary>What is wrong, each with what mends it.</summary>
    public async IAsyncEnumerable<(Finding Found, Func<Task> Remedy)> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<ListingPlace, ListedRow> listed = [];
        await foreach (ListedRow row in scan.ListingsAsync(cancellationToken))
        {
            listed[row.Place] = row;
        }

        var served = new HashSet<DateOnly>();
        await foreach (StoredArticle stored in scan.ArticlesAsync(cancellationToken))
        {
            IReadOnlyList<ListingPlace> places = stored.Places();
            ListedRow[] own = [.. places.Where(listed.ContainsKey).Select(place => listed[place])];
            foreach (ListingPlace place in places)
            {
                listed.Remove(place);
            }

            if (stored.WithdrawnAt is not null)
            {
                continue;
            }

            served.Add(stored.Article.Day);
            LedgerEntry? entry = await ledger.FindAsync(stored.Article.UploadName, cancellationToken);
            if (entry is { State: UploadState.Started } && time.GetUtcNow() - entry.UpdatedAt < SweepUploads.MaxIngestTime)
            {
                continue;
            }

            if (entry is null or { State: UploadState.Withdrawn } || !entry.Articles.Contains(stored.Article.Id))
            {
                yield return (
                    new Finding(FindingCode.UnownedRecord, stored.Article.Id.ToString(), $"The article is served, but the ledger's row of its file \"{stored.Article.UploadName}\" does not name it.", "Take the file in again; withdraw the article when the file does not hold it or is gone."),
                    () => AdoptAsync(stored, cancellationToken));
            }

            if (own.Length < places.Count)
            {
                yield return (
                    new Finding(FindingCode.MissingListing, stored.Article.Id.ToString(), $"The article is missing from {places.Count - own.Length} of its {places.Count} lists; readers of these do not find it.", "Put it back."),
                    () => ListAsync(stored, cancellationToken));
            }
            else if (own.Any(row => row.Version != stored.Article.Version))
            {
                yield return (
                    new Finding(FindingCode.OldListing, stored.Article.Id.ToString(), "A list shows an earlier version of the article.", "Write the row again."),
                    () => ListAsync(stored, cancellationToken));
            }
            else if (own.Any(row => !row.IsCurrent))
            {
                yield return (
                    new Finding(FindingCode.OldShape, stored.Article.Id.ToString(), "Its rows in the lists have the shape of an earlier version of the system: they are read, but lists narrowed by what is new in the shape leave them out.", "Write them again."),
                    () => listings.PutAsync(ArticleListing.Of(stored.Article), cancellationToken));
            }
        }

        // What is left belongs to no record, or to one that has withdrawn or moved.
        foreach (ListedRow orphan in listed.Values)
        {
            if (await articles.FindAsync(orphan.Id, cancellationToken) is { } now && now.Places().Contains(orphan.Place))
            {
                continue;
            }

            yield return (
                new Finding(FindingCode.OrphanListing, orphan.Id.ToString(), $"A list of {orphan.Place.Day:O}{(orphan.Place.SourceSlug is { } source ? " (" + source + ")" : "")} shows the article, but it does not stand there: readers follow it to nothing.", "Delete the row."),
                async () =>
                {
                    await listings.RemoveAsync(orphan.Place, cancellationToken);
                    await TouchAsync(orphan.Place, cancellationToken);
                }
            );
        }

        foreach (DateOnly day in served.Order())
        {
            if (await days.FindAsync(day, cancellationToken) is null)
            {
                yield return (
                    new Finding(FindingCode.UnknownDay, $"{day:O}", "Articles stand on the day, but the day index does not know it: it gets no digest, and lists without a day leave it out.", "Enter it."),
                    () => days.TouchAsync(day, cancellationToken));
            }
        }
    }

    private async Task AdoptAsync(StoredArticle stored, CancellationToken cancellationToken)
    {
        string name = stored.Article.UploadName;
        if (UploadName.Check(name) is null && await uploads.FindAsync(name, cancellationToken) is { } version)
        {
            // A row that says "started" is run whatever its version.
            DateTimeOffset now = time.GetUtcNow();
            await ledger.ChangeAsync(
                name,
                standing => new LedgerEntry { Name = name, ETag = version.ETag, State = UploadState.Started, Size = version.Size, Articles = [.. (standing?.Articles ?? []).Append(stored.Article.Id)], UploadedAt = version.UploadedAt, UpdatedAt = now },
                cancellationToken);
            await ingest.RunAsync(name, cancellationToken);
        }
        else
        {
            await publish.WithdrawAsync(stored.Article.Id, name, WithdrawReason.FileDeleted, cancellationToken);
        }
    }

    private async Task ListAsync(StoredArticle stored, CancellationToken cancellationToken)
    {
        await listings.PutAsync(ArticleListing.Of(stored.Article), cancellationToken);
        await days.TouchAsync(stored.Article.Day, cancellationToken);
    }

    private Task TouchAsync(ListingPlace place, CancellationToken cancellationToken) =>
        place.SourceSlug is null ? days.TouchAsync(place.Day, cancellationToken) : Task.CompletedTask;
}
