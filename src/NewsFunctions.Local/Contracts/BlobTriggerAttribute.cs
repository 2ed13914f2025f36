namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for every new or changed blob.</summary>
/// <param name="blobPath">Container and name pattern, e.g. "uploads/{name}".</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    /// <summary>Container and name pattern.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>Name of the setting that connects to the storage account; null means AzureWebJobsStorage.</summary>
    public string? Connection { get; set; }

    /// <summary>How Azure learns of blobs; the local host polls whatever stands here.</summary>
    public BlobTriggerSource Source { get; set; }
}
