using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>The container <c>uploads</c>, read only.</summary>
public sealed class UploadContainer(NewsStorageClients clients) : IUploadStore
{
    private readonly BlobContainerClient container = clients.Blobs.GetBlobContainerClient(StorageNames.Uploads);

    /// <inheritdoc/>
    public async Task<UploadVersion?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties found = await container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken);
            return new UploadVersion(name, found.ETag.ToString(), found.ContentLength, found.LastModified);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<Upload?> ReadAsync(UploadVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        var exactly = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(version.ETag) } };
        try
        {
            BlobDownloadResult blob = await container.GetBlobClient(version.Name).DownloadContentAsync(exactly, cancellationToken);
            return new Upload
            {
                Name = version.Name,
                Content = blob.Content.ToMemory(),
                ContentType = blob.Details.ContentType,
                Metadata = new Dictionary<string, string>(blob.Details.Metadata, StringComparer.OrdinalIgnoreCase),
                UploadedAt = version.UploadedAt,
            };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }
}
