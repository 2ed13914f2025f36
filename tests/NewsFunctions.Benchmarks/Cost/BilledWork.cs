namespace NewsFunctions.Benchmarks.Cost;

/// <summary>What an accepted article makes the account pay for.</summary>
/// <param name="Storage">Requests to storage.</param>
/// <param name="Instance">Time of an instance.</param>
/// <param name="StoredBytes">Bytes that stay.</param>
internal sealed record BilledWork(StorageUse Storage, InstanceTime Instance, double StoredBytes)
{
    /// <summary>Requests of the Functions host to its queue for each event: the message is put, taken and deleted (the blob extension hands events to a queue of its own).</summary>
    public const double HostQueueRequests = 3;

    /// <summary>Operations of Event Grid for each event: taken in, and delivered once.</summary>
    public const double EventOperations = 2;

    /// <summary>Bytes of the uploaded file, which stays where it is: those of the made-up articles.</summary>
    public const double UploadBytes = 3000;
}
