using Azure;
using Azure.Data.Tables;

namespace NewsFunctions.Storage;

/// <summary>
/// Writes rows to partitions that many runs write to at the same moment, such as the list of the running day. While one write to a partition is under way
/// the rows that come meanwhile wait and go together in the next one, as databases commit in groups (DeWitt et al., Implementation Techniques for Main
/// Memory Database Systems, SIGMOD 1984): alone a row costs what it did, in a burst fifty cost one request. Who writes waits until the row is stored.
/// </summary>
/// <param name="table">The table; every row is written whole, whatever stood there.</param>
internal sealed class GroupCommit(TableClient table)
{
    // A transaction takes 100 rows and 4 MiB (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).
    private const int MostRows = 50;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<Share>> waiting = new(StringComparer.Ordinal);

    /// <summary>
    /// Writes rows of one partition, at most 50, all or none. When storage fails, all that went in one request fail; a row that storage does not take fails
    /// only those who wrote it.
    /// </summary>
    public async Task UpsertAsync(IReadOnlyCollection<TableEntity> rows, CancellationToken cancellationToken)
    {
        string partition = rows.First().PartitionKey;
        var share = new Share(rows, cancellationToken);
        lock (gate)
        {
            if (!waiting.TryGetValue(partition, out Queue<Share>? shares))
            {
                waiting[partition] = shares = new Queue<Share>();
                _ = WriteAsync(partition, shares);
            }

            shares.Enqueue(share);
        }

        await share.Stored.Task.WaitAsync(cancellationToken);
    }

    private async Task WriteAsync(string partition, Queue<Share> shares)
    {
        // Lets the caller put its rows in.
        await Task.Yield();
        while (Take(partition, shares) is { Count: > 0 } group)
        {
            try
            {
                using var wanted = new Wanted(group);
                await WriteAsync(group.SelectMany(share => share.Rows), wanted.Token);
                group.ForEach(share => share.Stored.SetResult());
            }
            catch (RequestFailedException e) when (group.Count > 1 && e.Status is 400 or 413)
            {
                await Task.WhenAll(group.Select(WriteAloneAsync));
            }
            catch (Exception e)
            {
                group.ForEach(share => share.Stored.SetException(e));
            }
        }
    }

    /// <summary>What goes in the next request; nothing when nobody waits, and then the partition is forgotten.</summary>
    private List<Share> Take(string partition, Queue<Share> shares)
    {
        var group = new List<Share>();
        lock (gate)
        {
            int rows = 0;
            while (shares.TryPeek(out Share? next) && (group.Count == 0 || rows + next.Rows.Count <= MostRows))
            {
                group.Add(shares.Dequeue());
                rows += next.Rows.Count;
            }

            if (group.Count == 0)
            {
                waiting.Remove(partition);
            }
        }

        return group;
    }

    private async Task WriteAloneAsync(Share share)
    {
        try
        {
            await WriteAsync(share.Rows, share.Cancel);
            share.Stored.SetResult();
        }
        catch (Exception e)
        {
            share.Stored.SetException(e);
        }
    }

    private Task WriteAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        // Of two that write the same row the later one stands, as it would have one after the other.
        var last = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        foreach (TableEntity row in rows)
        {
            last[row.RowKey] = row;
        }

        return last.Count == 1
            ? table.UpsertEntityAsync(last.Values.Single(), TableUpdateMode.Replace, cancellationToken)
            : table.SubmitTransactionAsync(last.Values.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);
    }

    /// <summary>What one caller writes.</summary>
    private sealed record Share(IReadOnlyCollection<TableEntity> Rows, CancellationToken Cancel)
    {
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Breaks a request off once none of its callers waits for it: a row must not be stored long after the run that wrote it has ended.</summary>
    private sealed class Wanted : IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private readonly CancellationTokenRegistration[] registrations;
        private int waiting;

        public Wanted(List<Share> group)
        {
            waiting = group.Count;
            registrations = [.. group.Select(share => share.Cancel.UnsafeRegister(_ => Leave(), null))];
        }

        public CancellationToken Token => source.Token;

        public void Dispose()
        {
            foreach (CancellationTokenRegistration registration in registrations)
            {
                registration.Dispose();
            }

            source.Dispose();
        }

        private void Leave()
        {
            if (Interlocked.Decrement(ref waiting) == 0)
            {
                source.Cancel();
            }
        }
    }
}
