using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace NewsFunctions.Storage;

/// <summary>The clients of the storage account, made once and shared: they are safe for any number of threads. Retries are the SDK's own.</summary>
public sealed class NewsStorageClients
{
    /// <summary>Clients for the account the options name; throws <see cref="InvalidOperationException"/> when they name none.</summary>
    public NewsStorageClients(NewsStorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.ConnectionString is { Length: > 0 } connection)
        {
            Rebuilt = Blobs = new BlobServiceClient(connection, Counted(new BlobClientOptions(), "blob"));
            Tables = new TableServiceClient(connection, Counted(new TableClientOptions(), "table"));
            Queues = new QueueServiceClient(connection, ForFunctionsHost);
            return;
        }

        if (options is not { BlobServiceUri: not null, QueueServiceUri: not null, TableServiceUri: not null })
        {
            throw new InvalidOperationException(
                "No storage is set. Set NewsStorage to a connection string, or NewsStorage__blobServiceUri, NewsStorage__queueServiceUri and NewsStorage__tableServiceUri.");
        }

        TokenCredential credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
        Blobs = new BlobServiceClient(options.BlobServiceUri, credential, Counted(new BlobClientOptions(), "blob"));
        Rebuilt = options.RebuiltBlobServiceUri is { } rebuilt ? new BlobServiceClient(rebuilt, credential, Counted(new BlobClientOptions(), "blob")) : Blobs;
        Tables = new TableServiceClient(options.TableServiceUri, credential, Counted(new TableClientOptions(), "table"));
        Queues = new QueueServiceClient(options.QueueServiceUri, credential, ForFunctionsHost);
    }

    /// <summary>Blobs.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>Blobs that are made again from the rest: the search index.</summary>
    public BlobServiceClient Rebuilt { get; }

    /// <summary>Tables.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>Queues.</summary>
    public QueueServiceClient Queues { get; }

    // The Functions host writes and expects its queue messages in base64.
    private static QueueClientOptions ForFunctionsHost => Counted(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, "queue");

    private static T Counted<T>(T options, string service)
        where T : ClientOptions
    {
        options.AddPolicy(new StorageMeter(service), HttpPipelinePosition.PerRetry);
        return options;
    }

    /// <summary>A container of the app, in the account that it is kept in.</summary>
    public BlobContainerClient Container(string name) => (name == StorageNames.Search ? Rebuilt : Blobs).GetBlobContainerClient(name);

    /// <summary>Creates what is missing: containers, tables and the poison queue. All at once, because an instance that starts waits for it. Safe to repeat and to run from many instances at once.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellationToken) => Task.WhenAll(
    [
        .. StorageNames.Containers.Select(container => Container(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
        .. StorageNames.Tables.Select(table => Tables.CreateTableIfNotExistsAsync(table, cancellationToken)),
        .. StorageNames.Queues.Select(queue => Queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
    ]);
}
