using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>How many bytes lie in each table and container of an account, as they are billed.</summary>
internal static class StoredBytes
{
    /// <summary>Tables and containers with their bytes. Its own requests go through clients that the meter does not see.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> MeasureAsync(string storage)
    {
        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var tables = new TableServiceClient(storage);
        foreach (string table in StorageNames.Tables)
        {
            long bytes = 0;
            await foreach (TableEntity row in tables.GetTableClient(table).QueryAsync<TableEntity>())
            {
                bytes += EntitySize.Of(row);
            }

            sizes["table " + table] = bytes;
        }

        var blobs = new BlobServiceClient(storage);
        foreach (string container in StorageNames.Containers)
        {
            long bytes = 0;
            await foreach (BlobItem blob in blobs.GetBlobContainerClient(container).GetBlobsAsync())
            {
                bytes += blob.Properties.ContentLength ?? 0;
            }

            sizes["blobs " + container] = bytes;
        }

        return sizes;
    }
}
