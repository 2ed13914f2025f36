using Azure;
using Azure.Data.Tables;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>The day index: partition "days" of the table Digests, newest day first, one small row a day.</summary>
public sealed class DayIndexTable(NewsStorageClients clients) : IDayIndex
{
    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.DigestsTable);

    /// <inheritdoc/>
    public Task TouchAsync(DateOnly day, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(Row(day, dirty: true), TableUpdateMode.Replace, cancellationToken);

    /// <inheritdoc/>
    public async Task SettleAsync(IndexedDay day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(day);
        try
        {
            await table.UpdateEntityAsync(Row(day.Day, dirty: false), new ETag(day.ETag), TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // Touched since: it stays dirty and is compiled again.
        }
    }

    /// <inheritdoc/>
    public async Task<IndexedDay?> FindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(StorageNames.DayIndex, StorageNames.DayNewestFirst(day), cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IndexedDay>> DirtyAsync(int limit, CancellationToken cancellationToken) =>
        [.. await TakeAsync(TableClient.CreateQueryFilter($"PartitionKey eq {StorageNames.DayIndex} and dirty eq {true}"), limit, cancellationToken)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DateOnly>> DaysAsync(DateOnly? newest, int limit, CancellationToken cancellationToken)
    {
        string from = newest is { } day ? StorageNames.DayNewestFirst(day) : "";
        return [.. (await TakeAsync(TableClient.CreateQueryFilter($"PartitionKey eq {StorageNames.DayIndex} and RowKey ge {from}"), limit, cancellationToken)).Select(row => row.Day)];
    }

    private async Task<List<IndexedDay>> TakeAsync(string filter, int limit, CancellationToken cancellationToken)
    {
        var days = new List<IndexedDay>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), cancellationToken: cancellationToken))
        {
            days.Add(Read(row));
            if (days.Count == limit)
            {
                break;
            }
        }

        return days;
    }

    private static TableEntity Row(DateOnly day, bool dirty) => new(StorageNames.DayIndex, StorageNames.DayNewestFirst(day))
    {
        ["day"] = StorageNames.Day(day),
        ["dirty"] = dirty,
    };

    private static IndexedDay Read(TableEntity row) => new(StorageNames.ParseDayNewestFirst(row.RowKey), row.GetBoolean("dirty") ?? true, row.ETag.ToString());
}
