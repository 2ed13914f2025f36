using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Storage.Queues;

namespace NewsFunctions.Local.Blobs;

/// <summary>What the Functions host puts into the poison queue when all attempts for a blob have failed.</summary>
/// <param name="Type">"BlobTrigger".</param>
/// <param name="FunctionId">"Host.Functions." and the function's name.</param>
/// <param name="BlobType">"BlockBlob", "PageBlob" or "AppendBlob".</param>
/// <param name="ContainerName">The container.</param>
/// <param name="BlobName">The blob.</param>
/// <param name="ETag">The version, with quotes.</param>
internal sealed record PoisonMessage(string Type, string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag)
{
    /// <summary>The queue, the same for all functions of an account.</summary>
    public const string Queue = "webjobs-blobtrigger-poison";

    // As Azure's host writes it: names in their own script, quotes as \".
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends it, Base64-encoded as the storage extension's queues are by default.</summary>
    public async Task SendAsync(QueueServiceClient service, CancellationToken cancellationToken)
    {
        QueueClient queue = service.GetQueueClient(Queue);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await queue.SendMessageAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(this, Json)), cancellationToken: cancellationToken);
    }
}
