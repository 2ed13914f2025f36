using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Storage;

/// <summary>
/// Compiled digests: the row in the table Digests names, by its content hash, the documents in the container <c>digests</c> and the rows in
/// the table Stories. Those are never changed once written, so two instances that compile one day cannot mix their work: the row decides.
/// </summary>
public sealed class DigestTable(NewsStorageClients clients) : IDigestStore
{
    private const string Partition = "digests";
    private const int KeptHeadlines = 5;
    private const string Counts = "counts";

    // All but the counts, which may be larger than all the rest.
    private static readonly string[] Listed = ["RowKey", "version", "state", "hash", "articles", "stories", "headlines", "compiledAt"];

    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.DigestsTable);
    private readonly BlobContainerClient documents = clients.Blobs.GetBlobContainerClient(StorageNames.Digests);
    private readonly StoryRows stories = new(clients);

    /// <inheritdoc/>
    public async Task<StoredDigest?> FindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, StorageNames.DayNewestFirst(day), cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <inheritdoc/>
    public async Task<bool> TrySaveAsync(StoredDigest digest, IReadOnlyList<Story> stories, IReadOnlyList<DigestDocument> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(documents);
        foreach (DigestDocument document in documents)
        {
            await this.documents.GetBlobClient(BlobName(digest, document.Extension)).UploadAsync(
                new BinaryData(document.Content),
                new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = document.ContentType } },
                cancellationToken);
        }

        await this.stories.WriteAsync(digest, stories, await BeforeAsync(digest, cancellationToken), cancellationToken);
        if (!await TryCommitAsync(digest, cancellationToken))
        {
            return false;
        }

        await DropEarlierAsync(digest, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task<DigestDocument?> ReadAsync(StoredDigest digest, string extension, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        try
        {
            BlobDownloadResult blob = await documents.GetBlobClient(BlobName(digest, extension)).DownloadContentAsync(cancellationToken);
            return new DigestDocument(extension, blob.Details.ContentType, blob.Content.ToMemory());
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DateOnly>> DaysOfStoryAsync(string storyId, int limit, CancellationToken cancellationToken) => stories.DaysOfAsync(storyId, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Story>> StoriesAsync(StoredDigest digest, CancellationToken cancellationToken) => stories.ReadAsync(digest, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDigest>> ListAsync(DateOnly? newest, int limit, CancellationToken cancellationToken)
    {
        string from = newest is { } day ? StorageNames.DayNewestFirst(day) : "";
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from}");
        var found = new List<StoredDigest>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), select: Listed, cancellationToken: cancellationToken))
        {
            found.Add(Read(row));
            if (found.Count == limit)
            {
                break;
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDigest>> CountsAsync(DateOnly oldest, DateOnly newest, CancellationToken cancellationToken)
    {
        string from = StorageNames.DayNewestFirst(newest), to = StorageNames.DayNewestFirst(oldest);
        var found = new List<StoredDigest>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey le {to}"), cancellationToken: cancellationToken))
        {
            found.Add(Read(row));
        }

        return found;
    }

    /// <summary>Documents lie in a folder a day; the name says version and content.</summary>
    private static string BlobName(StoredDigest digest, string extension) =>
        $"{StorageNames.Day(digest.Day)}/{StorageNames.DigestSnapshot(digest)}.{extension}";

    /// <summary>
    /// The digest whose place this one takes. Null when the day closes with this one, and where there is none or another one by now: then all is written, which also mends what
    /// is missing.
    /// </summary>
    private async Task<StoredDigest?> BeforeAsync(StoredDigest digest, CancellationToken cancellationToken) =>
        digest.ETag is { } etag && await FindAsync(digest.Day, cancellationToken) is { } before && before.ETag == etag && before.State == digest.State ? before : null;

    private async Task<bool> TryCommitAsync(StoredDigest digest, CancellationToken cancellationToken)
    {
        TableEntity row = Write(digest);
        try
        {
            if (digest.ETag is null)
            {
                await table.AddEntityAsync(row, cancellationToken);
            }
            else
            {
                await table.UpdateEntityAsync(row, new ETag(digest.ETag), TableUpdateMode.Replace, cancellationToken);
            }

            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 or 404)
        {
            return false;
        }
    }

    private async Task DropEarlierAsync(StoredDigest current, CancellationToken cancellationToken)
    {
        string kept = BlobName(current, "");
        await foreach (BlobItem blob in documents.GetBlobsAsync(BlobTraits.None, BlobStates.None, StorageNames.Day(current.Day) + "/", cancellationToken))
        {
            if (!blob.Name.StartsWith(kept, StringComparison.Ordinal))
            {
                await documents.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
            }
        }

        await stories.DropAllButAsync(current, cancellationToken);
    }

    private static TableEntity Write(StoredDigest digest)
    {
        TableEntity row = new(Partition, StorageNames.DayNewestFirst(digest.Day))
        {
            ["schema"] = 1,
            ["day"] = StorageNames.Day(digest.Day),
            ["version"] = digest.Version,
            ["state"] = digest.State.ToString(),
            ["hash"] = digest.ContentHash,
            ["articles"] = digest.ArticleCount,
            ["stories"] = digest.StoryCount,
            ["headlines"] = JsonSerializer.Serialize(digest.Headlines.Take(KeptHeadlines), ArticleJson.Options),
            ["compiledAt"] = digest.CompiledAt,
        };
        if (digest.Counts is not null)
        {
            RecordText.Write(row, Counts, JsonSerializer.Serialize(digest.Counts, ArticleJson.Options));
        }

        return row;
    }

    private static StoredDigest Read(TableEntity row) => new()
    {
        Day = StorageNames.ParseDayNewestFirst(row.RowKey),
        Version = row.GetInt32("version") ?? 1,
        State = Enum.Parse<DayState>(row.GetString("state")),
        ContentHash = row.GetString("hash"),
        ArticleCount = row.GetInt32("articles") ?? 0,
        StoryCount = row.GetInt32("stories") ?? 0,
        Headlines = JsonSerializer.Deserialize<string[]>(row.GetString("headlines") ?? "[]", ArticleJson.Options)!,
        Counts = RecordText.Read(row, Counts) is { } counts ? JsonSerializer.Deserialize<DigestCounts>(counts, ArticleJson.Options) : null,
        CompiledAt = row.GetDateTimeOffset("compiledAt") ?? default,
        ETag = row.ETag.ToString(),
    };
}
