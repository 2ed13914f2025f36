using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Local.Clients;

/// <summary>Puts files into the container <c>uploads</c> and waits until the host says what became of them.</summary>
internal sealed class BlobUploads(BlobContainerClient container, NewsClient client)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan SlowestLook = TimeSpan.FromSeconds(2);

    /// <summary>Uploads a file over any earlier one of its name.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">How long to wait; zero does not wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What became of it; null when that is not known in time.</returns>
    public async Task<UploadStatus?> UploadAsync(InputFile file, TimeSpan limit, CancellationToken cancellationToken)
    {
        // A storage client folds "a/../b" into "b", and the file would be told under a name nobody gave it.
        if (UploadName.Check(UploadName.AsStored(file.Name)) is { } why)
        {
            return new UploadStatus(file.Name, UploadState.Rejected, null, [], [], why, DateTimeOffset.UnixEpoch);
        }

        DateTimeOffset written;
        try
        {
            BlobContentInfo info = await container.GetBlobClient(file.Name).UploadAsync(file.Path, overwrite: true, cancellationToken);
            written = info.LastModified;
        }
        catch (RequestFailedException e)
        {
            throw new CommandException($"{file.Path} could not be uploaded: {e.Message.Split('\n')[0]}");
        }

        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(limit);
        try
        {
            return await WaitAsync(file.Name, written, late.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<UploadStatus> WaitAsync(string name, DateTimeOffset written, CancellationToken cancellationToken)
    {
        for (TimeSpan pause = FirstLook; ; pause = pause * 1.5 < SlowestLook ? pause * 1.5 : SlowestLook)
        {
            await Task.Delay(pause, cancellationToken);
            // An earlier version of the file may stand in the ledger still; storage tells times to the second.
            if (await client.FindUploadAsync(name, cancellationToken) is { IsFinal: true } status && status.UploadedAt >= written)
            {
                return status;
            }
        }
    }
}
