namespace NewsFunctions.Local.Blobs;

/// <summary>
/// Names of blobs to look at. The urgent ones come before the backlog, and of the urgent ones by turns the oldest and the newest: a file dropped
/// in now is not kept waiting by ten thousand that came before it, and none of those waits for ever.
/// </summary>
internal sealed class WorkQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly LinkedList<string> urgent = new();
    private readonly Queue<string> backlog = new();
    private readonly SemaphoreSlim count = new(0);
    private bool newest;

    /// <summary>Adds a name.</summary>
    public void Add(string name, bool isUrgent)
    {
        lock (gate)
        {
            if (isUrgent)
            {
                urgent.AddLast(name);
            }
            else
            {
                backlog.Enqueue(name);
            }
        }

        count.Release();
    }

    /// <summary>Takes the next name, waiting for one.</summary>
    public async Task<string> TakeAsync(CancellationToken cancellationToken)
    {
        await count.WaitAsync(cancellationToken);
        lock (gate)
        {
            newest = !newest;
            LinkedListNode<string>? node = newest ? urgent.Last : urgent.First;
            if (node is null)
            {
                return backlog.Dequeue();
            }

            urgent.Remove(node);
            return node.Value;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => count.Dispose();
}
