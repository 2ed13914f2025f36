using Azure;
using Azure.Data.Tables;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>The day index: partition "days" of the table Digests, newest day first, one small row a day.</summary>
public sealed class DayIndexTable(NewsStorageClients clients) : IDayIndex
{
    private const string WaitsUntil = "waitsUntil";

    private static readonly string Waiting = TableClient.CreateQueryFilter($"PartitionKey eq {StorageNames.DayIndex} and RowKey lt {StorageNames.MarkPrefix} and dirty eq {true}");

    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.DigestsTable);

    /// <inheritdoc/>
    public Task TouchAsync(DateOnly day, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(Touched(day), TableUpdateMode.Replace, cancellationToken);

    /// <inheritdoc/>
    public async Task SettleAsync(IndexedDay day, DateTimeOffset? waitsUntil, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(day);
        TableEntity row = Row(day.Day, dirty: waitsUntil is not null);
        row[WaitsUntil] = waitsUntil;
        try
        {
            await table.UpdateEntityAsync(row, new ETag(day.ETag), TableUpdateMode.Replace, cancellationToken);
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
    public async Task<WaitingDays> WaitingAsync(int limit, CancellationToken cancellationToken)
    {
        // The row of the last look says "dirty" so that this one query finds it; it sorts behind the days.
        var days = new List<IndexedDay>();
        DateOnly? lookedOn = null;
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(Waiting, maxPerPage: 1000, cancellationToken: cancellationToken))
        {
            if (row.RowKey == StorageNames.LookedRow)
            {
                lookedOn = StorageNames.ParseDay(row.GetString("day"));
            }
            else if (days.Count < limit)
            {
                days.Add(Read(row));
            }
        }

        return new WaitingDays(days, lookedOn);
    }

    /// <inheritdoc/>
    public Task LookedAsync(DateOnly today, CancellationToken cancellationToken) => table.UpsertEntityAsync(
        new TableEntity(StorageNames.DayIndex, StorageNames.LookedRow) { ["schema"] = 1, ["day"] = StorageNames.Day(today), ["dirty"] = true },
        TableUpdateMode.Replace,
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DateOnly>> DaysAsync(DateOnly? newest, int limit, CancellationToken cancellationToken)
    {
        string from = newest is { } day ? StorageNames.DayNewestFirst(day) : "";
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageNames.DayIndex} and RowKey ge {from} and RowKey lt {StorageNames.LookedRow}");
        var days = new List<DateOnly>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), cancellationToken: cancellationToken))
        {
            days.Add(Read(row).Day);
            if (days.Count == limit)
            {
                break;
            }
        }

        return days;
    }

    /// <summary>The row of a day that waits for a digest, from now.</summary>
    internal static TableEntity Touched(DateOnly day) => Row(day, dirty: true);

    private static TableEntity Row(DateOnly day, bool dirty) => new(StorageNames.DayIndex, StorageNames.DayNewestFirst(day))
    {
        ["schema"] = 1,
        ["day"] = StorageNames.Day(day),
        ["dirty"] = dirty,
    };

    private static IndexedDay Read(TableEntity row) =>
        new(StorageNames.ParseDayNewestFirst(row.RowKey), row.GetBoolean("dirty") ?? true, row.ETag.ToString(), row.GetDateTimeOffset(WaitsUntil));
}
