using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace NewsFunctions.IntegrationTests.Local;

/// <summary>Says what the blob function of a test does, and keeps what it was called with.</summary>
public sealed class BlobScript
{
    /// <summary>Names in the order of the calls.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What a call does.</summary>
    public Func<BlobClient, CancellationToken, Task> Does { get; set; } = (_, _) => Task.CompletedTask;
}

/// <summary>The blob function of the tests.</summary>
public sealed class BlobFunctions(BlobScript script)
{
    [Function("Ingest")]
    public Task RunAsync([BlobTrigger("uploads/{name}", Connection = "NewsStorage")] BlobClient blob, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        Assert.Equal(blob.Name, name);
        script.Calls.Enqueue(name);
        return script.Does(blob, cancellationToken);
    }
}
