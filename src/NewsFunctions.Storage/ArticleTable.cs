using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>The records in the table Articles. The record is JSON in pieces; the few columns beside it are for people who look with a storage tool.</summary>
public sealed class ArticleTable(NewsStorageClients clients) : IArticleStore
{
    // Raised when rows change shape; readers take this and the one before.
    private const int Schema = 1;
    private const string Record = "record";
    private const string RecordBlob = "recordBlob";

    private readonly RecordCache cache = new();
    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.ArticlesTable);
    private readonly BlobContainerClient records = clients.Blobs.GetBlobContainerClient(StorageNames.Records);

    /// <inheritdoc/>
    public async Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(StorageNames.ArticlePartition(id), id.ToString(), cancellationToken: cancellationToken);
        return found.HasValue ? await ReadAsync(found.Value!, cancellationToken) : null;
    }

    /// <inheritdoc/>
    public async Task<bool> TrySaveAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        TableEntity row = await WriteAsync(article, cancellationToken);
        try
        {
            if (article.ETag is null)
            {
                await table.AddEntityAsync(row, cancellationToken);
            }
            else
            {
                await table.UpdateEntityAsync(row, new ETag(article.ETag), TableUpdateMode.Replace, cancellationToken);
            }

            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 or 404)
        {
            // Another run was faster: it added the row (409), changed it (412) or took it away (404).
            return false;
        }
    }

    /// <summary>Every record, for the doctor.</summary>
    internal async IAsyncEnumerable<StoredArticle> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (TableEntity row in table.QueryAsync<TableEntity>((string?)null, cancellationToken: cancellationToken))
        {
            yield return await ReadAsync(row, cancellationToken);
        }
    }

    private async Task<TableEntity> WriteAsync(StoredArticle stored, CancellationToken cancellationToken)
    {
        Article article = stored.Article;
        var row = new TableEntity(StorageNames.ArticlePartition(article.Id), article.Id.ToString())
        {
            ["schema"] = Schema,
            ["version"] = article.Version,
            ["title"] = Shortened(article.Title),
            ["source"] = article.Source?.Name is { } source ? Shortened(source) : null,
            ["day"] = StorageNames.Day(article.Day),
            ["publishedAt"] = article.PublishedAt?.ToString(),
            ["uploadName"] = article.UploadName,
            ["withdrawnAt"] = stored.WithdrawnAt,
            ["stale"] = stored.Stale.Count == 0 ? null : JsonSerializer.Serialize(stored.Stale, ArticleJson.Options),
            ["uploadETag"] = stored.UploadETag,
            ["change"] = stored.Change is null ? null : JsonSerializer.Serialize(stored.Change, ArticleJson.Options),
            ["replaced"] = stored.Replaced.Count == 0 ? null : JsonSerializer.Serialize(stored.Replaced, ArticleJson.Options),
        };
        string record = JsonSerializer.Serialize(article, ArticleJson.Options);
        if (record.Length <= RecordText.MaxRowLength)
        {
            RecordText.Write(row, Record, record);
        }
        else
        {
            string name = $"{article.Id}/{article.Version}-{article.ContentHash[..16]}.json";
            await records.GetBlobClient(name).UploadAsync(BinaryData.FromString(record), overwrite: true, cancellationToken);
            row[RecordBlob] = name;
        }

        return row;
    }

    private async Task<StoredArticle> ReadAsync(TableEntity row, CancellationToken cancellationToken)
    {
        // With the change besides the ETag, so that it holds too where two writes of one moment get the same one.
        string version = row.ETag.ToString() + row.GetString("change");
        if (cache.Find(row.RowKey, version) is { } known)
        {
            return known;
        }

        string? record = RecordText.Read(row, Record);
        if (record is null && row.GetString(RecordBlob) is { } blob)
        {
            record = (await records.GetBlobClient(blob).DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }

        var stored = new StoredArticle
        {
            Article = JsonSerializer.Deserialize<Article>(record ?? throw new InvalidDataException($"The row of article {row.RowKey} holds no record."), ArticleJson.Options)!,
            WithdrawnAt = row.GetDateTimeOffset("withdrawnAt"),
            Stale = row.GetString("stale") is { } stale ? JsonSerializer.Deserialize<ListingPlace[]>(stale, ArticleJson.Options)! : [],
            Replaced = row.GetString("replaced") is { } replaced ? JsonSerializer.Deserialize<ReplacedItem[]>(replaced, ArticleJson.Options)! : [],
            UploadETag = row.GetString("uploadETag"),
            Change = row.GetString("change") is { } change ? JsonSerializer.Deserialize<ArticleChange>(change, ArticleJson.Options) : null,
            ETag = row.ETag.ToString(),
        };
        cache.Keep(row.RowKey, version, stored, record.Length);
        return stored;
    }

    private static string Shortened(string text) => text.Length <= 1000 ? text : text[..1000];
}
