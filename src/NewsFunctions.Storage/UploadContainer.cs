using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>The container <c>uploads</c>.</summary>
public sealed class UploadContainer(NewsStorageClients clients) : IUploadStore, IUploadInbox
{
    // A request holds one such piece of a file in memory, however large the file is.
    private const int PieceBytes = 1024 * 1024;

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
    public async Task<UploadPage> ListAsync(string? after, CancellationToken cancellationToken)
    {
        await foreach (Page<BlobItem> page in container.GetBlobsAsync(cancellationToken: cancellationToken).AsPages(after))
        {
            UploadVersion[] uploads = [.. page.Values.Select(blob => new UploadVersion(
                blob.Name, Quoted(blob.Properties.ETag), blob.Properties.ContentLength ?? 0, blob.Properties.LastModified ?? default))];
            return new UploadPage(uploads, page.ContinuationToken is { Length: > 0 } token ? token : null);
        }

        return new UploadPage([], null);
    }

    /// <inheritdoc/>
    public async Task<IOpenUpload?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return new OpenBlob(name, await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellationToken));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<UploadVersion?> PutAsync(IncomingUpload upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = upload.ContentType },
            Metadata = new Dictionary<string, string>(upload.Metadata),
            TransferOptions = new StorageTransferOptions { InitialTransferSize = PieceBytes, MaximumTransferSize = PieceBytes, MaximumConcurrency = 1 },
            Conditions = upload.Condition switch
            {
                UploadCondition.IsNew => new BlobRequestConditions { IfNoneMatch = ETag.All },
                UploadCondition.IsVersion => new BlobRequestConditions { IfMatch = new ETag(upload.ETag!) },
                _ => null,
            },
        };
        try
        {
            BlobClient blob = container.GetBlobClient(upload.Name);
            BlobContentInfo written = await blob.UploadAsync(upload.Content, options, cancellationToken);
            return new UploadVersion(upload.Name, written.ETag.ToString(), upload.Content.Position, written.LastModified);
        }
        catch (RequestFailedException e) when (upload.Condition != UploadCondition.None && e.Status is 409 or 412 or 404)
        {
            return null;
        }
    }

    /// <summary>Listings give ETags without quotes, answers about one blob with.</summary>
    private static string Quoted(ETag? etag) => "\"" + etag.ToString()!.Trim('"') + "\"";
}
