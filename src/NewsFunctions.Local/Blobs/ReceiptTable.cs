using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace NewsFunctions.Local.Blobs;

/// <summary>
/// The receipts of one blob function, a row a blob, in a table of the host. Azure's host keeps a blob a receipt instead; listing those at the start
/// of a large container is what makes its start slow.
/// </summary>
internal sealed class ReceiptTable(TableServiceClient service, string function)
{
    /// <summary>Name of the table.</summary>
    public const string Name = "NewsHostReceipts";

    private readonly TableClient table = service.GetTableClient(Name);

    /// <summary>All receipts; the table is made when it is not there.</summary>
    public async Task<IReadOnlyList<Receipt>> LoadAsync(CancellationToken cancellationToken)
    {
        await table.CreateIfNotExistsAsync(cancellationToken);
        var receipts = new List<Receipt>();
        AsyncPageable<TableEntity> rows = table.QueryAsync<TableEntity>(row => row.PartitionKey == function, 1000, ["Blob", "Version", "FailedAttempts"], cancellationToken);
        await foreach (TableEntity row in rows)
        {
            receipts.Add(new Receipt(row.GetString("Blob"), row.GetString("Version"), row.GetInt32("FailedAttempts") ?? 0));
        }

        return receipts;
    }

    /// <summary>Writes a receipt over an earlier one of the same blob.</summary>
    public Task WriteAsync(Receipt receipt, CancellationToken cancellationToken) => table.UpsertEntityAsync(
        new TableEntity(function, Key(receipt.Blob)) { ["Blob"] = receipt.Blob, ["Version"] = receipt.ETag, ["FailedAttempts"] = receipt.FailedAttempts },
        TableUpdateMode.Replace,
        cancellationToken);

    /// <summary>Drops the receipt of a blob that is gone.</summary>
    public Task DropAsync(string blob, CancellationToken cancellationToken) => table.DeleteEntityAsync(function, Key(blob), ETag.All, cancellationToken);

    /// <summary>Names hold characters that keys may not, and may be longer than a key.</summary>
    private static string Key(string blob) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob)));
}
