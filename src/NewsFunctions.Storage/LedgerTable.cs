using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>The ledger in the table Uploads.</summary>
public sealed class LedgerTable(NewsStorageClients clients) : ILedger
{
    // Raised when rows change shape; readers take this and the one before. 2: the row says where the file is listed.
    private const int Schema = 2;

    // 20 characters an id and a separator: a piece holds 1,400 ids, more than any file may hold articles in one piece.
    private const string Articles = "articles";
    private const string Failed = "failed";

    // The table also holds the state of the sweeps, in a partition that sorts behind the 256 buckets.
    private static readonly string OnlyFiles = TableClient.CreateQueryFilter($"PartitionKey lt {StorageNames.SweepPartition}");

    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.UploadsTable);
    private readonly UploadLists lists = new(clients);

    /// <inheritdoc/>
    public async Task<LedgerEntry?> FindAsync(string name, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(StorageNames.UploadPartition(name), StorageNames.UploadRow(name), cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <inheritdoc/>
    public async Task<LedgerEntry?> TryPutAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        LedgerEntry next = entry with { Listed = UploadPlace.Of(entry) };
        // Its new place before the row, its old one after it: a run that dies in between leaves a place too many, which readers pass over, never one too few.
        if (next.Listed is { } place && place != entry.Listed)
        {
            await lists.PutAsync(next.Name, place, cancellationToken);
        }

        if (await TryWriteAsync(next, cancellationToken) is not { } etag)
        {
            return null;
        }

        if (entry.Listed is { } left && (left.State, left.Order) != (next.Listed?.State, next.Listed?.Order))
        {
            await lists.RemoveAsync(left, cancellationToken);
        }

        return next with { RowETag = etag };
    }

    /// <inheritdoc/>
    public async Task<LedgerList> NewestAsync(UploadState? state, string? after, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<UploadListRow> rows = await lists.NewestAsync(state, after, limit + 1, cancellationToken);
        UploadListRow[] shown = [.. rows.Take(limit)];
        LedgerEntry?[] entries = await Task.WhenAll(shown.Select(row => FindAsync(row.Name, cancellationToken)));
        // A place that its row does not own is one that a dead run left behind; a file that is read anew is no longer in the state whose list it stands in.
        LedgerEntry[] owned = [.. entries.Zip(shown).Where(pair => IsOwned(pair.First, pair.Second) && (state is null || pair.First!.State == state)).Select(pair => pair.First!)];
        return new LedgerList(owned, rows.Count > limit ? shown[^1].Order : null);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, int>> RefusalsAsync(DateTimeOffset from, DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        lists.RefusalsAsync(from, before, most, cancellationToken);

    /// <inheritdoc/>
    public async Task<LedgerPage> ListAsync(string? after, CancellationToken cancellationToken)
    {
        await foreach (Page<TableEntity> page in table.QueryAsync<TableEntity>(OnlyFiles, select: ["name", "state", "updatedAt", "schema"], cancellationToken: cancellationToken).AsPages(after))
        {
            LedgerRow[] rows = [.. page.Values.Select(row => new LedgerRow(row.GetString("name"), StateOf(row), row.GetDateTimeOffset("updatedAt") ?? default, row.GetInt32("schema") == Schema))];
            return new LedgerPage(rows, page.ContinuationToken);
        }

        return new LedgerPage([], null);
    }

    private async Task<string?> TryWriteAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            Response answer = entry.RowETag is { } etag
                ? await table.UpdateEntityAsync(Write(entry), new ETag(etag), TableUpdateMode.Replace, cancellationToken)
                : await table.AddEntityAsync(Write(entry), cancellationToken);
            return answer.Headers.ETag?.ToString() ?? throw new InvalidDataException("Storage gave no ETag for a ledger row.");
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 or 404)
        {
            // Another run was faster: it added the row (409), changed it (412) or took it away (404).
            return null;
        }
    }

    private static bool IsOwned(LedgerEntry? entry, UploadListRow row) => entry?.Listed is { } place && place.State == row.State && place.Order == row.Order;

    private static UploadState StateOf(TableEntity row) => Enum.Parse<UploadState>(row.GetString("state"));

    private static TableEntity Write(LedgerEntry entry)
    {
        var row = new TableEntity(StorageNames.UploadPartition(entry.Name), StorageNames.UploadRow(entry.Name))
        {
            ["schema"] = Schema,
            ["name"] = entry.Name,
            ["etag"] = entry.ETag,
            ["state"] = entry.State.ToString(),
            ["size"] = entry.Size,
            ["format"] = entry.Format,
            ["errorCode"] = entry.Error?.Code,
            ["errorMessage"] = entry.Error?.Message,
            ["failureReason"] = entry.Failure?.Reason,
            ["failureStackId"] = entry.Failure?.StackId,
            ["attempts"] = entry.Attempts,
            ["uploadedAt"] = entry.UploadedAt,
            ["updatedAt"] = entry.UpdatedAt,
            ["listedState"] = entry.Listed?.State.ToString(),
            ["listedOrder"] = entry.Listed?.Order,
            ["listedCode"] = entry.Listed?.Code,
        };
        RecordText.Write(row, Articles, string.Join(' ', entry.Articles));
        if (entry.Failed.Count > 0)
        {
            RecordText.Write(row, Failed, JsonSerializer.Serialize(entry.Failed, ArticleJson.Options));
        }

        return row;
    }

    private static LedgerEntry Read(TableEntity row)
    {
        var entry = new LedgerEntry
        {
            Name = row.GetString("name"),
            ETag = row.GetString("etag"),
            State = StateOf(row),
            Size = row.GetInt64("size") ?? 0,
            Format = row.GetString("format"),
            Articles = [.. IdsOf(RecordText.Read(row, Articles))],
            Failed = RecordText.Read(row, Failed) is { } failed ? JsonSerializer.Deserialize<FailedItem[]>(failed, ArticleJson.Options)! : [],
            Error = row.GetString("errorCode") is { } code ? new Rejection(code, row.GetString("errorMessage") ?? "") : null,
            Failure = row.GetString("failureReason") is { } reason ? new UploadFailure(reason, row.GetString("failureStackId") ?? "") : null,
            Attempts = row.GetInt32("attempts") ?? 0,
            UploadedAt = row.GetDateTimeOffset("uploadedAt") ?? default,
            UpdatedAt = row.GetDateTimeOffset("updatedAt") ?? default,
            RowETag = row.ETag.ToString(),
        };
        return entry with { Listed = ListedOf(row, entry) };
    }

    private static UploadPlace? ListedOf(TableEntity row, LedgerEntry entry)
    {
        if (row.GetInt32("schema") < Schema)
        {
            // Rows of the earlier shape always stood where their state says.
            return new UploadPlace(entry.State, entry.Order, entry.Error?.Code);
        }

        return row.GetString("listedState") is { } state ? new UploadPlace(Enum.Parse<UploadState>(state), row.GetString("listedOrder"), row.GetString("listedCode")) : null;
    }

    private static IEnumerable<ArticleId> IdsOf(string? text)
    {
        foreach (string part in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ArticleId.TryParse(part, out ArticleId id))
            {
                yield return id;
            }
        }
    }
}
