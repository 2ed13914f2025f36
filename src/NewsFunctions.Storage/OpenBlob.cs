using Azure;
using Azure.Storage.Blobs.Models;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>A blob whose headers are read and whose body is not yet.</summary>
internal sealed class OpenBlob(string name, BlobDownloadStreamingResult blob) : IOpenUpload
{
    /// <inheritdoc/>
    public UploadVersion Version { get; } = new(name, blob.Details.ETag.ToString(), blob.Details.ContentLength, blob.Details.LastModified);

    /// <inheritdoc/>
    public async Task<Upload?> ReadAsync(CancellationToken cancellationToken)
    {
        byte[] content = new byte[Version.Size];
        try
        {
            // A connection that breaks is taken up where it broke, on the condition that the blob is the same.
            await blob.Content.ReadExactlyAsync(content, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }

        return new Upload
        {
            Name = name,
            Content = content,
            ContentType = blob.Details.ContentType,
            Metadata = new Dictionary<string, string>(blob.Details.Metadata, StringComparer.OrdinalIgnoreCase),
            UploadedAt = Version.UploadedAt,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => blob.Dispose();
}
