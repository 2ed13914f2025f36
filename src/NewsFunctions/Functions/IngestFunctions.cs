using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Storage;

namespace NewsFunctions.Functions;

/// <summary>What happens to files in the container <c>uploads</c>.</summary>
public sealed class IngestFunctions(IngestUpload ingest, QuarantineUpload quarantine, ILogger<IngestFunctions> log)
{
    // One line a file, for percentiles and for an operator's questions; no name that an editor chose, no text.
    private static readonly Action<ILogger, UploadState, string?, string?, int, double, Exception?> Finished = LoggerMessage.Define<UploadState, string?, string?, int, double>(
        LogLevel.Information, new EventId(1, NewsTelemetry.UploadFinished), "A file is {State} {Code} as {Format} with {Articles} articles after {LatencySeconds} s.");

    // Beside the stack itself the number that the ledger keeps of it.
    private static readonly Action<ILogger, string, string, Exception?> Failed = LoggerMessage.Define<string, string>(
        LogLevel.Error, new EventId(2, NewsTelemetry.UploadFailed), "A run of a file failed: {Reason}, stack {StackId}.");

    /// <summary>
    /// Runs for every blob that is written; Azure sends an event, the local host looks itself. The client is bound because it costs no
    /// download; the name is taken from the path, because a client folds a name such as "a/../b" into another blob's.
    /// </summary>
    [Function("IngestUpload")]
    public async Task IngestAsync(
        [BlobTrigger(StorageNames.Uploads + "/{name}", Connection = "NewsStorage", Source = BlobTriggerSource.EventGrid)] BlobClient upload,
        string name,
        CancellationToken cancellationToken)
    {
        try
        {
            if (await ingest.RunAsync(name, cancellationToken) is { } entry)
            {
                Finished(log, entry.State, entry.Error?.Code, entry.Format, entry.Articles.Count, (entry.UpdatedAt - entry.UploadedAt).TotalSeconds, null);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            UploadFailure failure = UploadFailure.Of(e);
            Failed(log, failure.Reason, failure.StackId, e);
            throw;
        }
    }

    /// <summary>Runs for every blob that the host has given up on.</summary>
    [Function("QuarantineUpload")]
    public Task QuarantineAsync([QueueTrigger(StorageNames.Poison, Connection = "NewsStorage")] string message, CancellationToken cancellationToken) =>
        quarantine.RunAsync(JsonDocument.Parse(message).RootElement.GetProperty("BlobName").GetString()!, cancellationToken);
}
