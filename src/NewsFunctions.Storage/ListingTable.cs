using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>The lists in the table Listings: one row under the day, one under the source and month.</summary>
public sealed class ListingTable(NewsStorageClients clients) : IListingStore
{
    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.ListingsTable);

    /// <inheritdoc/>
    public async Task PutAsync(ArticleListing listing, CancellationToken cancellationToken)
    {
        foreach (ListingPlace place in ListingPlace.Of(listing))
        {
            await table.UpsertEntityAsync(ListingRow.Write(listing, ListOf(place), place.Order), TableUpdateMode.Replace, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(ListingPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);

        // Deleting what is not there is no error: the SDK takes a 404 for done.
        return table.DeleteEntityAsync(ListOf(place), place.Order, ETag.All, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleListing> OfDayAsync(DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string partition = StorageNames.DayList(day);
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, cancellationToken: cancellationToken))
        {
            yield return ListingRow.Read(row);
        }
    }

    /// <inheritdoc/>
    public Task<ListingPage> PageOfDayAsync(DateOnly day, string? sourceSlug, string? after, int limit, CancellationToken cancellationToken) =>
        PageAsync(StorageNames.DayList(day), sourceSlug, after, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<ListingPage> PageOfSourceAsync(string sourceSlug, DateOnly month, string? after, int limit, CancellationToken cancellationToken) =>
        PageAsync(StorageNames.SourceList(sourceSlug, month), null, after, limit, cancellationToken);

    private async Task<ListingPage> PageAsync(string partition, string? sourceSlug, string? after, int limit, CancellationToken cancellationToken)
    {
        // Values are quoted by the SDK, never concatenated.
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after ?? ""}");
        if (sourceSlug is not null)
        {
            filter += " and " + TableClient.CreateQueryFilter($"sourceSlug eq {sourceSlug}");
        }

        var found = new List<ArticleListing>(limit);
        string? last = null;
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit + 1, 1000), cancellationToken: cancellationToken))
        {
            if (found.Count == limit)
            {
                return new ListingPage(found, last);
            }

            found.Add(ListingRow.Read(row));
            last = row.RowKey;
        }

        return new ListingPage(found, null);
    }

    private static string ListOf(ListingPlace place) =>
        place.SourceSlug is { } source ? StorageNames.SourceList(source, place.Day) : StorageNames.DayList(place.Day);
}
