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
    private readonly GroupCommit commit = new(clients.Tables.GetTableClient(StorageNames.ListingsTable));

    /// <inheritdoc/>
    public Task PutAsync(ArticleListing listing, CancellationToken cancellationToken) =>
        Task.WhenAll(ListingPlace.Of(listing).Select(place => commit.UpsertAsync([ListingRow.Write(listing, ListOf(place), place.Order)], cancellationToken)));

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
    public Task<ListingPage> PageOfDayAsync(DateOnly day, ListingFilter filter, string? after, int limit, CancellationToken cancellationToken) =>
        PageAsync(StorageNames.DayList(day), filter, after, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<ListingPage> PageOfSourceAsync(string sourceSlug, DateOnly month, ListingFilter filter, string? after, int limit, CancellationToken cancellationToken) =>
        PageAsync(StorageNames.SourceList(sourceSlug, month), filter, after, limit, cancellationToken);

    private async Task<ListingPage> PageAsync(string partition, ListingFilter filter, string? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var found = new List<ArticleListing>(limit);
        string? last = null;
        string rows = ListingRow.Query(partition, after, filter);
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(rows, maxPerPage: Math.Min(limit + 1, 1000), select: ListingRow.Shown, cancellationToken: cancellationToken))
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
