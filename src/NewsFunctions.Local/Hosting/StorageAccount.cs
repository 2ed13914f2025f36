using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using NewsFunctions.Local.Commands;

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

    /// <summary>The account of a connection string that a person wrote.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="where">The option or setting that holds it. The string itself is never repeated: it may hold a key.</param>
    /// <exception cref="CommandException">It is no connection string.</exception>
    public static StorageAccount Named(string connectionString, string where)
    {
        try
        {
            return new StorageAccount(connectionString);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new CommandException($"{where} holds no connection string of a storage account ({e.Message.TrimEnd('.')}). Copy it from the account's \"Access keys\", or leave it out to use Azurite.");
        }
    }
}
