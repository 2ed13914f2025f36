using System.Collections.Concurrent;

namespace NewsFunctions.Local.Blobs;

/// <summary>Names of blobs to look at; the urgent ones come first, so that a file dropped in now is not kept waiting by a backlog.</summary>
internal sealed class WorkQueue : IDisposable
{
    private readonly ConcurrentQueue<string> urgent = new();
    private readonly ConcurrentQueue<string> backlog = new();
    private readonly SemaphoreSlim count = new(0);

    /// <summary>Adds a name.</summary>
    public void Add(string name, bool isUrgent)
    {
        (isUrgent ? urgent : backlog).Enqueue(name);
        count.Release();
    }

    /// <summary>Takes the next name, waiting for one.</summary>
    public async Task<string> TakeAsync(CancellationToken cancellationToken)
    {
        await count.WaitAsync(cancellationToken);
        return urgent.TryDequeue(out string? name) || backlog.TryDequeue(out name)
            ? name
            : throw new InvalidOperationException("A name was counted but is not there.");
    }

    /// <inheritdoc/>
    public void Dispose() => count.Dispose();
}
