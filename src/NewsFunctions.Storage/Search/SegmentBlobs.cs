using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace NewsFunctions.Storage.Search;

/// <summary>Segments as blobs in the container <c>search</c>. A name says the content (month, SHA-256), so a blob never changes and a copy of it is never stale.</summary>
internal sealed class SegmentBlobs(NewsStorageClients clients, TimeProvider time)
{
    // What a builder that died left behind; a living one takes seconds from its upload to its row.
    private static readonly TimeSpan LeftBehind = TimeSpan.FromHours(1);

    private readonly BlobContainerClient container = clients.Container(StorageNames.Search);

    /// <summary>The name of a file's content.</summary>
    public static async Task<string> NameOfAsync(DateOnly month, string path, CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(path);
        return $"{StorageNames.Month(month)}/{Convert.ToHexStringLower((await SHA256.HashDataAsync(file, cancellationToken)).AsSpan(0, 16))}.sqlite";
    }

    /// <summary>Uploads a segment; the same again is no error.</summary>
    public Task UploadAsync(string name, string path, CancellationToken cancellationToken) => container.GetBlobClient(name).UploadAsync(path, overwrite: true, cancellationToken);

    /// <summary>Downloads a segment into a new file; false when it is gone.</summary>
    public async Task<bool> TryDownloadAsync(string name, string path, CancellationToken cancellationToken)
    {
        try
        {
            await container.GetBlobClient(name).DownloadToAsync(path, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // 412: taken away between two of its parts.
            return false;
        }
    }

    /// <summary>Deletes what was current before, and what nobody made current in time.</summary>
    public async Task DropOthersAsync(DateOnly month, string? current, string? before, CancellationToken cancellationToken)
    {
        DateTimeOffset oldest = time.GetUtcNow() - LeftBehind;
        await foreach (BlobItem blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, StorageNames.Month(month) + "/", cancellationToken))
        {
            if (blob.Name != current && (blob.Name == before || blob.Properties.LastModified < oldest))
            {
                await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
            }
        }
    }
}
