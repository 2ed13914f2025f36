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
    private readonly Dictionary<string, Queue<Group>> waiting = new(StringComparer.Ordinal);

    /// <summary>Writes rows of one partition; at most 50. A failure is that of every row that was in the same request: each is to be written again.</summary>
    public async Task UpsertAsync(IReadOnlyCollection<TableEntity> rows, CancellationToken cancellationToken)
    {
        string partition = rows.First().PartitionKey;
        Group? group;
        lock (gate)
        {
            if (!waiting.TryGetValue(partition, out Queue<Group>? groups))
            {
                waiting[partition] = groups = new Queue<Group>();
                _ = WriteAsync(partition, groups);
            }

            if ((group = groups.LastOrDefault()) is null || group.Rows.Count + rows.Count > MostRows)
            {
                groups.Enqueue(group = new Group());
            }

            foreach (TableEntity row in rows)
            {
                group.Rows[row.RowKey] = row;
            }
        }

        await group.Stored.Task.WaitAsync(cancellationToken);
    }

    private async Task WriteAsync(string partition, Queue<Group> groups)
    {
        // Lets the caller put its rows in.
        await Task.Yield();
        while (true)
        {
            Group? group;
            lock (gate)
            {
                if (!groups.TryDequeue(out group))
                {
                    waiting.Remove(partition);
                    return;
                }
            }

            try
            {
                await WriteAsync(group);
                group.Stored.SetResult();
            }
            catch (Exception e)
            {
                group.Stored.SetException(e);
            }
        }
    }

    private async Task WriteAsync(Group group)
    {
        TableEntity[] rows = [.. group.Rows.Values];
        if (rows is [var only])
        {
            await table.UpsertEntityAsync(only, TableUpdateMode.Replace);
            return;
        }

        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
        }
        catch (RequestFailedException e) when (e.Status is 400 or 413)
        {
            // One row that storage does not take must not keep back the others.
            await Task.WhenAll(rows.Select(row => table.UpsertEntityAsync(row, TableUpdateMode.Replace)));
        }
    }

    /// <summary>Rows that go in one request.</summary>
    private sealed class Group
    {
        public Dictionary<string, TableEntity> Rows { get; } = new(StringComparer.Ordinal);

        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
