using System.Buffers;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
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
        byte[] piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            int first = await upload.Content.ReadAtLeastAsync(piece.AsMemory(0, PieceBytes), PieceBytes, throwOnEndOfStream: false, cancellationToken);
            return first < PieceBytes ? await PutWholeAsync(upload, piece, first, cancellationToken) : await PutPiecesAsync(upload, piece, cancellationToken);
        }
        catch (RequestFailedException e) when (upload.Condition != UploadCondition.None && e.Status is 409 or 412 or 404)
        {
            return null;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            // Whoever else commits a file under this name first takes the pieces of the others away: theirs stands, and was written while ours was on its way.
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>In one request: of two files that come under one name at once, each stands for its moment.</summary>
    private async Task<UploadVersion> PutWholeAsync(IncomingUpload upload, byte[] content, int length, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream(content, 0, length, writable: false);
        var options = new BlobUploadOptions { HttpHeaders = HeadersOf(upload), Metadata = new Dictionary<string, string>(upload.Metadata), Conditions = ConditionsOf(upload) };
        BlobContentInfo written = await container.GetBlockBlobClient(upload.Name).UploadAsync(whole, options, cancellationToken);
        return new UploadVersion(upload.Name, written.ETag.ToString(), length, written.LastModified);
    }

    /// <summary>In pieces, which together become the file at the end.</summary>
    private async Task<UploadVersion> PutPiecesAsync(IncomingUpload upload, byte[] piece, CancellationToken cancellationToken)
    {
        BlockBlobClient blob = container.GetBlockBlobClient(upload.Name);
        var ids = new List<string>();
        long size = 0;
        for (int length = PieceBytes; length > 0; length = await upload.Content.ReadAtLeastAsync(piece.AsMemory(0, PieceBytes), PieceBytes, throwOnEndOfStream: false, cancellationToken))
        {
            // Ids of one file have one length; those of another upload must not be taken for ours.
            ids.Add(Convert.ToBase64String(Guid.NewGuid().ToByteArray()));
            using var content = new MemoryStream(piece, 0, length, writable: false);
            await blob.StageBlockAsync(ids[^1], content, cancellationToken: cancellationToken);
            size += length;
        }

        var options = new CommitBlockListOptions { HttpHeaders = HeadersOf(upload), Metadata = new Dictionary<string, string>(upload.Metadata), Conditions = ConditionsOf(upload) };
        BlobContentInfo written = await blob.CommitBlockListAsync(ids, options, cancellationToken);
        return new UploadVersion(upload.Name, written.ETag.ToString(), size, written.LastModified);
    }

    private static BlobHttpHeaders HeadersOf(IncomingUpload upload) => new() { ContentType = upload.ContentType };

    private static BlobRequestConditions? ConditionsOf(IncomingUpload upload) => upload.Condition switch
    {
        UploadCondition.IsNew => new BlobRequestConditions { IfNoneMatch = ETag.All },
        UploadCondition.IsVersion => new BlobRequestConditions { IfMatch = new ETag(upload.ETag!) },
        _ => null,
    };

    /// <summary>Listings give ETags without quotes, answers about one blob with.</summary>
    private static string Quoted(ETag? etag) => "\"" + etag.ToString()!.Trim('"') + "\"";
}
