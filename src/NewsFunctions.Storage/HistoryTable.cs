using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>
/// The history in the table History: a small row under the day (UTC) a change was made on and, once another change follows it, a row under the article,
/// newest first, with the packed record of that version.
/// </summary>
public sealed class HistoryTable(NewsStorageClients clients) : IHistory
{
    private const string Record = "record";
    private const string RecordBlob = "recordBlob";
    private const int MaxTitle = 300;

    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.HistoryTable);
    private readonly GroupCommit commit = new(clients.Tables.GetTableClient(StorageNames.HistoryTable));
    private readonly BlobContainerClient records = clients.Blobs.GetBlobContainerClient(StorageNames.Records);

    /// <inheritdoc/>
    public async Task AddAsync(HistoryEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        TableEntity row = Row(entry, StorageNames.HistoryArticle(entry.Id), StorageNames.NumberNewestFirst(entry.Change.Number));
        await PackAsync(row, entry, cancellationToken);
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Another run, or an earlier one, has added it: what is written here stays.
        }
    }

    /// <inheritdoc/>
    public Task NoteAsync(HistoryEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string time = entry.Change.At.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
        string key = string.Create(CultureInfo.InvariantCulture, $"{time}-{entry.Id}-{entry.Change.Number:D8}");
        return commit.UpsertAsync([Row(entry, StorageNames.HistoryDay(DateOnly.FromDateTime(entry.Change.At.UtcDateTime)), key)], cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HistoryEntry>> OfArticleAsync(ArticleId id, int limit, CancellationToken cancellationToken)
    {
        string partition = StorageNames.HistoryArticle(id);
        var entries = new List<HistoryEntry>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, maxPerPage: limit, cancellationToken: cancellationToken))
        {
            entries.Add(Read(row) with { Record = await UnpackAsync(row, cancellationToken) });
            if (entries.Count == limit)
            {
                break;
            }
        }

        return entries;
    }

    /// <inheritdoc/>
    public async Task<HistoryPage> OfDayAsync(DateOnly day, string? after, int limit, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageNames.HistoryDay(day)} and RowKey gt {after ?? ""}");
        var entries = new List<HistoryEntry>();
        string? last = null;
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit + 1, 1000), cancellationToken: cancellationToken))
        {
            if (entries.Count == limit)
            {
                return new HistoryPage(entries, last);
            }

            entries.Add(Read(row));
            last = row.RowKey;
        }

        return new HistoryPage(entries, null);
    }

    private async Task PackAsync(TableEntity row, HistoryEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Record is null)
        {
            return;
        }

        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await JsonSerializer.SerializeAsync(gzip, entry.Record, ArticleJson.Options, cancellationToken);
        }

        if (packed.Length <= RecordBytes.MaxRowLength)
        {
            RecordBytes.Write(row, Record, packed.GetBuffer().AsSpan(0, (int)packed.Length));
            return;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{entry.Id}/history-{entry.Change.Number}.json.gz");
        packed.Position = 0;
        row[RecordBlob] = name;
        try
        {
            await records.GetBlobClient(name).UploadAsync(packed, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // As with rows: the first one stays.
        }
    }

    private async Task<Article?> UnpackAsync(TableEntity row, CancellationToken cancellationToken)
    {
        byte[]? packed = row.GetString(RecordBlob) is { } blob
            ? (await records.GetBlobClient(blob).DownloadContentAsync(cancellationToken)).Value.Content.ToArray()
            : RecordBytes.Read(row, Record);
        if (packed is null)
        {
            return null;
        }

        await using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return await JsonSerializer.DeserializeAsync<Article>(gzip, ArticleJson.Options, cancellationToken);
    }

    private static TableEntity Row(HistoryEntry entry, string partition, string key) => new(partition, key)
    {
        ["schema"] = 1,
        ["id"] = entry.Id.ToString(),
        ["number"] = entry.Change.Number,
        ["kind"] = entry.Change.Kind.ToString(),
        ["at"] = entry.Change.At,
        ["by"] = entry.Change.By,
        ["reason"] = entry.Change.Reason,
        ["note"] = entry.Change.Note,
        ["trace"] = entry.Change.Trace,
        ["version"] = entry.Version,
        ["hash"] = entry.ContentHash,
        ["uploadName"] = entry.UploadName,
        ["title"] = entry.Title.Length <= MaxTitle ? entry.Title : entry.Title[..(MaxTitle - 1)] + "…",
    };

    private static HistoryEntry Read(TableEntity row) => new()
    {
        Id = ArticleId.TryParse(row.GetString("id"), out ArticleId id) ? id : throw new InvalidDataException($"History {row.PartitionKey}/{row.RowKey} names no article."),
        Change = new ArticleChange(
            row.GetInt32("number") ?? 0,
            Enum.Parse<ChangeKind>(row.GetString("kind")),
            row.GetDateTimeOffset("at") ?? default,
            row.GetString("by") ?? "",
            row.GetString("reason"),
            row.GetString("note"),
            row.GetString("trace")),
        Version = row.GetInt32("version") ?? 0,
        ContentHash = row.GetString("hash") ?? "",
        UploadName = row.GetString("uploadName") ?? "",
        Title = row.GetString("title") ?? "",
    };
}
