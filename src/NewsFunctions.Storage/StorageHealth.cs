using Azure;

namespace NewsFunctions.Storage;

/// <summary>Whether the storage account answers.</summary>
public sealed class StorageHealth(NewsStorageClients clients)
{
    /// <summary>The services that do not answer as they should, each with its reason; empty when all is well.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CheckAsync(CancellationToken cancellationToken)
    {
        var failing = new SortedDictionary<string, string>(StringComparer.Ordinal);
        async Task CheckAsync(string service, Func<Task> ask)
        {
            try
            {
                await ask();
            }
            catch (RequestFailedException e)
            {
                failing[service] = e.ErrorCode ?? $"status {e.Status}";
            }
            catch (AggregateException e) when (!cancellationToken.IsCancellationRequested)
            {
                // The SDK gives up after its retries with all their exceptions.
                failing[service] = e.InnerExceptions[0].GetType().Name;
            }
        }

        await CheckAsync("blobs", () => clients.Blobs.GetBlobContainerClient(StorageNames.Uploads).GetPropertiesAsync(cancellationToken: cancellationToken));
        if (!ReferenceEquals(clients.Rebuilt, clients.Blobs))
        {
            await CheckAsync("search", () => clients.Container(StorageNames.Search).GetPropertiesAsync(cancellationToken: cancellationToken));
        }

        await CheckAsync("tables", () => clients.Tables.GetTableClient(StorageNames.DigestsTable).GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>("health", "none", cancellationToken: cancellationToken));
        await CheckAsync("queues", () => clients.Queues.GetQueueClient(StorageNames.Poison).GetPropertiesAsync(cancellationToken));
        return failing;
    }
}
