namespace NewsFunctions.Local.Azurite;

/// <summary>How Azurite is started.</summary>
/// <param name="Root">Folder whose node_modules holds Azurite.</param>
/// <param name="DataFolder">Where it keeps its data; null keeps it in memory.</param>
/// <param name="BlobPort">Port of the blob service; 0 takes a free one.</param>
/// <param name="QueuePort">Port of the queue service; 0 takes a free one.</param>
/// <param name="TablePort">Port of the table service; 0 takes a free one.</param>
internal sealed record AzuriteOptions(string Root, string? DataFolder, int BlobPort = 0, int QueuePort = 0, int TablePort = 0)
{
    /// <summary>Names of the accounts, 3 to 24 lower-case letters and digits each; all have the well-known key. Default the well-known one.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [AzuriteAccount.Name];
}
