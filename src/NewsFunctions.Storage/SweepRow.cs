using Azure;
using Azure.Data.Tables;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>The state of the sweeps: one row in the table Uploads.</summary>
public sealed class SweepRow(NewsStorageClients clients) : ISweepStore
{
    private const string Row = "state";

    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.UploadsTable);

    /// <inheritdoc/>
    public async Task<SweepState> LoadAsync(CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(StorageNames.SweepPartition, Row, cancellationToken: cancellationToken);
        return !found.HasValue ? new SweepState() : new SweepState
        {
            UploadsAfter = found.Value!.GetString("uploadsAfter"),
            LedgerAfter = found.Value.GetString("ledgerAfter"),
            LedgerIsDue = found.Value.GetBoolean("ledgerIsDue") ?? false,
            PassBegan = found.Value.GetDateTimeOffset("passBegan") ?? default,
            PassIsFull = found.Value.GetBoolean("passIsFull") ?? true,
            PassFailed = found.Value.GetBoolean("passFailed") ?? false,
            CheckedUpTo = found.Value.GetDateTimeOffset("checkedUpTo"),
            LastFullPass = found.Value.GetDateTimeOffset("lastFullPass"),
        };
    }

    /// <inheritdoc/>
    public Task SaveAsync(SweepState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var row = new TableEntity(StorageNames.SweepPartition, Row)
        {
            ["schema"] = 1,
            ["uploadsAfter"] = state.UploadsAfter,
            ["ledgerAfter"] = state.LedgerAfter,
            ["ledgerIsDue"] = state.LedgerIsDue,
            ["passBegan"] = state.PassBegan,
            ["passIsFull"] = state.PassIsFull,
            ["passFailed"] = state.PassFailed,
            ["checkedUpTo"] = state.CheckedUpTo,
            ["lastFullPass"] = state.LastFullPass,
        };
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
