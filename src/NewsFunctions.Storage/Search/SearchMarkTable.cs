using Azure;
using Azure.Data.Tables;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Storage.Search;

/// <summary>The marks: in the partition of the day index, newest month first, one small row an article and month.</summary>
public sealed class SearchMarkTable(NewsStorageClients clients) : ISearchMarks
{
    // https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
    private const int MostInTransaction = 100;
    private const int PageSize = 1000;

    private static readonly string OnlyMarks = TableClient.CreateQueryFilter($"PartitionKey eq {StorageNames.DayIndex} and RowKey ge {StorageNames.MarkPrefix}");

    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.DigestsTable);

    /// <inheritdoc/>
    public async Task MarkAsync(DateOnly month, IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken)
    {
        foreach (ArticleId[] some in ids.Distinct().Chunk(MostInTransaction))
        {
            await table.SubmitTransactionAsync(some.Select(id => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(month, id))), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchMark>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var marks = new List<SearchMark>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(OnlyMarks, Math.Min(limit, PageSize), cancellationToken: cancellationToken))
        {
            (DateOnly month, ArticleId id) = StorageNames.ParseSearchMark(row.RowKey);
            marks.Add(new SearchMark(month, id, row.ETag.ToString(), row.Timestamp ?? default));
            if (marks.Count == limit)
            {
                break;
            }
        }

        return marks;
    }

    /// <inheritdoc/>
    public async Task ClearAsync(IReadOnlyList<SearchMark> marks, CancellationToken cancellationToken)
    {
        foreach (SearchMark[] some in marks.Chunk(MostInTransaction))
        {
            try
            {
                await table.SubmitTransactionAsync(some.Select(mark => new TableTransactionAction(TableTransactionActionType.Delete, RowOf(mark), new ETag(mark.ETag))), cancellationToken);
            }
            catch (RequestFailedException e) when (e.Status is 412 or 404)
            {
                // One of them was marked again or cleared by another builder, and undid all: one by one.
                await Task.WhenAll(some.Select(mark => ClearAsync(mark, cancellationToken)));
            }
        }
    }

    /// <summary>The row that marks an article in a month.</summary>
    internal static TableEntity Row(DateOnly month, ArticleId id) => new(StorageNames.DayIndex, StorageNames.SearchMark(month, id)) { ["schema"] = 1 };

    private static TableEntity RowOf(SearchMark mark) => new(StorageNames.DayIndex, StorageNames.SearchMark(mark.Month, mark.Id));

    private async Task ClearAsync(SearchMark mark, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(RowOf(mark), new ETag(mark.ETag), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // Marked again since: it stays, and is built in again.
        }
    }
}
