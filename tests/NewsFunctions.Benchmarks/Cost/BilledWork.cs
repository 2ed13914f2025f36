namespace NewsFunctions.Benchmarks.Cost;

/// <summary>What an accepted article makes the account pay for.</summary>
/// <param name="Storage">Requests to storage.</param>
/// <param name="Instance">Time of an instance.</param>
/// <param name="StoredBytes">Bytes that stay.</param>
internal sealed record BilledWork(StorageUse Storage, InstanceTime Instance, double StoredBytes)
{
    /// <summary>
    /// Requests of the Functions host to its own queue for each event, which the blob extension hands on through one: the message is put, taken and deleted
    /// (https://github.com/Azure/azure-sdk-for-net, Microsoft.Azure.WebJobs.Extensions.Storage.Blobs, BlobTriggerQueueWriter and SharedBlobQueueListener).
    /// </summary>
    public const double HostQueueRequests = 3;

    /// <summary>The host's own looks at the blob before it runs the function: does it exist, and who wrote it (BlobQueueTriggerExecutor there).</summary>
    public const double HostBlobReads = 2;

    /// <summary>Operations of Event Grid for each event: taken in, and delivered once.</summary>
    public const double EventOperations = 2;

    /// <summary>Bytes of the uploaded file, which stays where it is: those of the made-up articles.</summary>
    public const double UploadBytes = 3000;
}
