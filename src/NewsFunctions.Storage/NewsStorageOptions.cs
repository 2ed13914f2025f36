namespace NewsFunctions.Storage;

/// <summary>
/// Where the storage account is: settings <c>NewsStorage</c> (a connection string, for Azurite and tests) or
/// <c>NewsStorage__blobServiceUri</c>, <c>NewsStorage__queueServiceUri</c>, <c>NewsStorage__tableServiceUri</c> with a managed identity,
/// and <c>NewsStorage__rebuiltBlobServiceUri</c> where what can be made again has an account of its own.
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

    /// <summary>
    /// Address of the blob service for what is made again from the rest and rewritten all the time (the search index): an account that keeps no earlier versions, where one of these
    /// costs more than everything else. Null for <see cref="BlobServiceUri"/>.
    /// </summary>
    public Uri? RebuiltBlobServiceUri { get; init; }

    /// <summary>Client id of a user-assigned identity; null for the system's own.</summary>
    public string? ClientId { get; init; }
}
