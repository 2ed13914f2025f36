using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace NewsFunctions.Local.Timers;

/// <summary>Keeps a timer's last run in storage, where and as the Functions host keeps it: a blob under "timers" in "azure-webjobs-hosts".</summary>
internal sealed class TimerStatus(BlobServiceClient blobs, string function)
{
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient("azure-webjobs-hosts");

    private BlobClient Blob => container.GetBlobClient($"timers/news/Host.Functions.{function}/status");

    /// <summary>The status as last written; null when there is none or it cannot be read.</summary>
    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult blob = await Blob.DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<ScheduleStatus>(blob.Content);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            // Half a status is no status: the timer begins anew.
            return null;
        }
    }

    /// <summary>Writes the status.</summary>
    public async Task WriteAsync(ScheduleStatus status, CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await Blob.UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellationToken);
    }
}
