using Azure;
using Azure.Data.Tables;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>A file's place in a list.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="State">The state whose list it is.</param>
/// <param name="Order">Its order there.</param>
internal sealed record UploadListRow(string Name, UploadState State, string Order);

/// <summary>
/// The lists of uploads in the table UploadLists: a partition a state, the file written last first. The order is the file's own, the same in every
/// list, so that lists merge and a file that changes its state while somebody pages keeps its place.
/// </summary>
internal sealed class UploadLists(NewsStorageClients clients)
{
    private static readonly UploadState[] States = [UploadState.Started, UploadState.Accepted, UploadState.Rejected, UploadState.Quarantined, UploadState.Withdrawn];

    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.UploadListsTable);
    private readonly GroupCommit commit = new(clients.Tables.GetTableClient(StorageNames.UploadListsTable));

    public Task PutAsync(string name, UploadPlace place, CancellationToken cancellationToken) =>
        commit.UpsertAsync([new TableEntity(place.State.ToString(), place.Order) { ["schema"] = 1, ["name"] = name, ["code"] = place.Code }], cancellationToken);

    public Task RemoveAsync(UploadPlace place, CancellationToken cancellationToken) => table.DeleteEntityAsync(place.State.ToString(), place.Order, ETag.All, cancellationToken);

    /// <summary>The first rows of a state's list behind a place; of all lists together when no state is named.</summary>
    public async Task<IReadOnlyList<UploadListRow>> NewestAsync(UploadState? state, string? after, int limit, CancellationToken cancellationToken)
    {
        UploadState[] states = state is { } one ? [one] : States;
        List<UploadListRow>[] lists = await Task.WhenAll(states.Select(each => OfStateAsync(each, after, limit, cancellationToken)));
        // A file on its way from one list to another stands in both for a moment: the row that its ledger entry does not own is passed over later.
        return [.. lists.SelectMany(list => list).OrderBy(row => row.Order, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>Refused files by their code.</summary>
    public async Task<IReadOnlyDictionary<string, int>> RefusalsAsync(DateTimeOffset from, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // Newest first: what was written last comes lowest, so the span's end is its lower key.
        string low = LedgerEntry.OrderFrom(before.AddTicks(-1)), high = LedgerEntry.OrderFrom(from) + "~";
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {UploadState.Rejected.ToString()} and RowKey ge {low} and RowKey lt {high}");
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int counted = 0;
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(most, 1000), select: ["code"], cancellationToken: cancellationToken))
        {
            string code = row.GetString("code") ?? "";
            codes[code] = codes.GetValueOrDefault(code) + 1;
            if (++counted == most)
            {
                break;
            }
        }

        return codes;
    }

    private async Task<List<UploadListRow>> OfStateAsync(UploadState state, string? after, int limit, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()} and RowKey gt {after ?? ""}");
        var rows = new List<UploadListRow>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), cancellationToken: cancellationToken))
        {
            rows.Add(new UploadListRow(row.GetString("name"), state, row.RowKey));
            if (rows.Count == limit)
            {
                break;
            }
        }

        return rows;
    }
}
