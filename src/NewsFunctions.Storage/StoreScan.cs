using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Azure.Storage.Blobs.Models;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Doctor;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>Goes through whole tables, for the doctor.</summary>
public sealed class StoreScan(NewsStorageClients clients, ArticleTable articles) : IStoreScan
{
    /// <inheritdoc/>
    public IAsyncEnumerable<StoredArticle> ArticlesAsync(CancellationToken cancellationToken) => articles.AllAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedRow> ListingsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TableClient table = clients.Tables.GetTableClient(StorageNames.ListingsTable);
        await foreach (TableEntity row in table.QueryAsync<TableEntity>((string?)null, select: ["PartitionKey", "RowKey", "id", "version", "schema"], cancellationToken: cancellationToken))
        {
            if (StorageNames.PlaceOf(row.PartitionKey, row.RowKey) is { } place && ArticleId.TryParse(row.GetString("id"), out ArticleId id))
            {
                yield return new ListedRow(place, id, row.GetInt32("version") ?? 1, IsCurrent: row.GetInt32("schema") == ListingRow.Schema);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        foreach (string name in StorageNames.Containers)
        {
            if (!await clients.Container(name).ExistsAsync(cancellationToken))
            {
                missing.Add("container " + name);
            }
        }

        var tables = new HashSet<string>(StringComparer.Ordinal);
        await foreach (TableItem table in clients.Tables.QueryAsync(cancellationToken: cancellationToken))
        {
            tables.Add(table.Name);
        }

        missing.AddRange(StorageNames.Tables.Where(name => !tables.Contains(name)).Select(name => "table " + name));
        foreach (string name in StorageNames.Queues)
        {
            if (!await clients.Queues.GetQueueClient(name).ExistsAsync(cancellationToken))
            {
                missing.Add("queue " + name);
            }
        }

        return missing;
    }

    /// <inheritdoc/>
    public Task CreateMissingAsync(CancellationToken cancellationToken) => clients.EnsureCreatedAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken)
    {
        Response<BlobContainerProperties> answer = await clients.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetPropertiesAsync(cancellationToken: cancellationToken);
        return answer.GetRawResponse().Headers.Date ?? throw new InvalidDataException("Storage gave no date.");
    }
}
