using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Storage;

/// <summary>
/// The stories of a compiled digest in the table Stories: partition the day, rows in the digest's order under its content hash. Beside them, for
/// each story, a partition of the days that told it: written before the digest's row makes them current, so a reader looks each day up.
/// </summary>
internal sealed class StoryRows(NewsStorageClients clients)
{
    // https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions: at most 100 rows and 4 MiB in one.
    private const int MostRowsAtOnce = 100;
    private const int MostTextAtOnce = 1024 * 1024;
    private const int WritesAtOnce = 8;
    private const string Story = "story";
    private const string StoryBlob = "storyBlob";

    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.StoriesTable);
    private readonly BlobContainerClient documents = clients.Blobs.GetBlobContainerClient(StorageNames.Digests);

    /// <summary>Writes them.</summary>
    /// <param name="digest">The digest they are of.</param>
    /// <param name="stories">In its order.</param>
    /// <param name="before">The digest that it takes the place of: what that told is among the days of its stories already. Null to write all of them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task WriteAsync(StoredDigest digest, IReadOnlyList<Story> stories, StoredDigest? before, CancellationToken cancellationToken)
    {
        var batch = new List<TableTransactionAction>();
        int text = 0;
        for (int rank = 0; rank < stories.Count; rank++)
        {
            string json = JsonSerializer.Serialize(stories[rank], ArticleJson.Options);
            var row = new TableEntity(StorageNames.Day(digest.Day), Snapshot(digest) + rank.ToString("D5", CultureInfo.InvariantCulture))
            {
                ["schema"] = 1,
                ["id"] = stories[rank].Id,
                ["headline"] = stories[rank].Headline,
                ["articles"] = stories[rank].Members.Count,
                ["sources"] = stories[rank].Sources.Count,
            };
            if (json.Length <= RecordText.MaxRowLength)
            {
                RecordText.Write(row, Story, json);
            }
            else
            {
                // A story of thousands of articles. It lies among the digest's documents, and goes with them.
                string name = string.Create(CultureInfo.InvariantCulture, $"{StorageNames.Day(digest.Day)}/{StorageNames.DigestSnapshot(digest)}.story-{rank:D5}.json");
                await documents.GetBlobClient(name).UploadAsync(BinaryData.FromString(json), overwrite: true, cancellationToken);
                (row[StoryBlob], json) = (name, "");
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            text += json.Length;
            if (batch.Count == MostRowsAtOnce || text > MostTextAtOnce || rank == stories.Count - 1)
            {
                await table.SubmitTransactionAsync(batch, cancellationToken);
                batch.Clear();
                text = 0;
            }
        }

        HashSet<string> told = before is null ? [] : await IdsAsync(before, cancellationToken);
        await WriteDaysAsync(digest, [.. stories.Where(story => !told.Contains(story.Id))], cancellationToken);
    }

    /// <summary>The days that tell a story, newest first.</summary>
    public async Task<IReadOnlyList<DateOnly>> DaysOfAsync(string storyId, int limit, CancellationToken cancellationToken)
    {
        string partition = StorageNames.StoryDays(storyId);
        var days = new List<DateOnly>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, maxPerPage: limit, cancellationToken: cancellationToken))
        {
            days.Add(StorageNames.ParseDayNewestFirst(row.RowKey));
            if (days.Count == limit)
            {
                break;
            }
        }

        return days;
    }

    public async Task<IReadOnlyList<Story>> ReadAsync(StoredDigest digest, CancellationToken cancellationToken)
    {
        var stories = new List<Story>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(Of(digest), cancellationToken: cancellationToken))
        {
            if (await ReadAsync(row, cancellationToken) is { } json)
            {
                stories.Add(JsonSerializer.Deserialize<Story>(json, ArticleJson.Options)!);
            }
        }

        return stories;
    }

    /// <summary>The story's text; null when a newer digest has taken its place meanwhile.</summary>
    private async Task<string?> ReadAsync(TableEntity row, CancellationToken cancellationToken)
    {
        if (row.GetString(StoryBlob) is not { } blob)
        {
            return RecordText.Read(row, Story);
        }

        try
        {
            return (await documents.GetBlobClient(blob).DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async Task DropAllButAsync(StoredDigest digest, CancellationToken cancellationToken)
    {
        string snapshot = Snapshot(digest), partition = StorageNames.Day(digest.Day);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<string>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, select: ["PartitionKey", "RowKey", "id"], cancellationToken: cancellationToken))
        {
            if (row.RowKey.StartsWith(snapshot, StringComparison.Ordinal))
            {
                kept.Add(row.GetString("id"));
                continue;
            }

            dropped.Add(row.GetString("id"));
            rows.Add(row.RowKey);
        }

        foreach (string[] some in rows.Chunk(MostRowsAtOnce))
        {
            await DropAsync(partition, some, cancellationToken);
        }

        foreach (string id in dropped.Except(kept))
        {
            await table.DeleteEntityAsync(StorageNames.StoryDays(id), StorageNames.DayNewestFirst(digest.Day), cancellationToken: cancellationToken);
        }
    }

    private async Task DropAsync(string partition, string[] rows, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, row), ETag.All)), cancellationToken);
        }
        catch (TableTransactionFailedException e) when (e.Status == 404)
        {
            // Another instance is dropping the same rows: a transaction fails as a whole on the first that is gone.
            foreach (string row in rows)
            {
                await table.DeleteEntityAsync(partition, row, cancellationToken: cancellationToken);
            }
        }
    }

    private async Task<HashSet<string>> IdsAsync(StoredDigest digest, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(Of(digest), select: ["id"], cancellationToken: cancellationToken))
        {
            ids.Add(row.GetString("id"));
        }

        return ids;
    }

    private static string Of(StoredDigest digest)
    {
        string snapshot = Snapshot(digest), behind = snapshot + "~";
        return TableClient.CreateQueryFilter($"PartitionKey eq {StorageNames.Day(digest.Day)} and RowKey ge {snapshot} and RowKey lt {behind}");
    }

    private Task WriteDaysAsync(StoredDigest digest, IReadOnlyList<Story> stories, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        stories,
        new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken },
        async (story, token) => await table.UpsertEntityAsync(
            new TableEntity(StorageNames.StoryDays(story.Id), StorageNames.DayNewestFirst(digest.Day)) { ["schema"] = 1, ["day"] = StorageNames.Day(digest.Day) },
            TableUpdateMode.Replace,
            token));

    private static string Snapshot(StoredDigest digest) => StorageNames.DigestSnapshot(digest) + "-";
}
