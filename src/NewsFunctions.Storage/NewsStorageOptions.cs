namespace NewsFunctions.Storage;

/// <summary>
/// Where the storage account is: settings <c>NewsStorage</c> (a connection string, for Azurite and tests) or
/// <c>NewsStorage__blobServiceUri</c>, <c>NewsStorage__queueServiceUri</c>, <c>NewsStorage__tableServiceUri</c> with a managed identity.
/// </summary>
public sealed record NewsStorageOptions
{
    /// <summary>A connection string; null when the addresses are set.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Address of the blob service.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Address of the queue service.</summary>
    public Uri? QueueServiceUri { get; init; }

    /// <summary>Address of the table service.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary>Client id of a user-assigned identity; null for the system's own.</summary>
    public string? ClientId { get; init; }
}
