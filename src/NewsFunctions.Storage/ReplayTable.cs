using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>Notes of replays: rows in the table History, a partition a day (UTC), oldest first.</summary>
public sealed class ReplayTable(NewsStorageClients clients) : IReplayLog
{
    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.HistoryTable);

    /// <inheritdoc/>
    public Task PutAsync(ReplayNote note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        var row = new TableEntity(StorageNames.HistoryReplays(DateOnly.FromDateTime(note.At.UtcDateTime)), note.At.UtcTicks.ToString("D19", CultureInfo.InvariantCulture) + "-" + note.Id)
        {
            ["schema"] = 1,
            ["by"] = note.By,
            ["note"] = note.Note,
            ["filter"] = JsonSerializer.Serialize(note.Filter, ArticleJson.Options),
            ["name"] = note.Name,
            ["replayed"] = note.Replayed,
            ["failed"] = note.Failed,
        };
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ReplayNotePage> OfDayAsync(DateOnly day, string? after, int limit, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageNames.HistoryReplays(day)} and RowKey gt {after ?? ""}");
        var notes = new List<ReplayNote>();
        string? last = null;
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit + 1, 1000), cancellationToken: cancellationToken))
        {
            if (notes.Count == limit)
            {
                return new ReplayNotePage(notes, last);
            }

            notes.Add(Read(row));
            last = row.RowKey;
        }

        return new ReplayNotePage(notes, null);
    }

    private static ReplayNote Read(TableEntity row) => new()
    {
        Id = row.RowKey.Split('-')[1],
        At = new DateTimeOffset(long.Parse(row.RowKey.Split('-')[0], CultureInfo.InvariantCulture), TimeSpan.Zero),
        By = row.GetString("by"),
        Note = row.GetString("note"),
        Filter = JsonSerializer.Deserialize<ReplayFilter>(row.GetString("filter"), ArticleJson.Options)!,
        Name = row.GetString("name"),
        Replayed = row.GetInt32("replayed"),
        Failed = row.GetInt32("failed"),
    };
}
