using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Storage;

namespace NewsFunctions.Functions;

/// <summary>What happens to files in the container <c>uploads</c>.</summary>
public sealed class IngestFunctions(IngestUpload ingest, QuarantineUpload quarantine)
{
    /// <summary>
    /// Runs for every blob that is written; Azure sends an event, the local host looks itself. The client is bound because it costs no
    /// download; the name is taken from the path, because a client folds a name such as "a/../b" into another blob's.
    /// </summary>
    [Function("IngestUpload")]
    public Task IngestAsync(
        [BlobTrigger(StorageNames.Uploads + "/{name}", Connection = "NewsStorage", Source = BlobTriggerSource.EventGrid)] BlobClient upload,
        string name,
        CancellationToken cancellationToken) => ingest.RunAsync(name, cancellationToken);

    /// <summary>Runs for every blob that the host has given up on.</summary>
    [Function("QuarantineUpload")]
    public Task QuarantineAsync([QueueTrigger(StorageNames.Poison, Connection = "NewsStorage")] string message, CancellationToken cancellationToken) =>
        quarantine.RunAsync(JsonDocument.Parse(message).RootElement.GetProperty("BlobName").GetString()!, cancellationToken);
}
