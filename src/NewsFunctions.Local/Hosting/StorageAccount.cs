using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace NewsFunctions.Local.Hosting;

/// <summary>The services of a storage account.</summary>
internal sealed class StorageAccount(string connectionString)
{
    /// <summary>Blobs.</summary>
    public BlobServiceClient Blobs { get; } = new(connectionString);

    /// <summary>Queues; messages are Base64, as the storage extension has them by default.</summary>
    public QueueServiceClient Queues { get; } = new(connectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    /// <summary>Tables.</summary>
    public TableServiceClient Tables { get; } = new(connectionString);
}
