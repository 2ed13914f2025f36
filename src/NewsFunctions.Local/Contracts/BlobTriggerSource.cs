namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host in Azure learns of new blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>It polls logs and lists the container.</summary>
    LogsAndContainerScan,

    /// <summary>Event Grid tells it.</summary>
    EventGrid,
}
