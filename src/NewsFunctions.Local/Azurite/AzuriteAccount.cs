using System.Globalization;

namespace NewsFunctions.Local.Azurite;

/// <summary>The account that every Azurite has. Name and key are public: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite</summary>
internal static class AzuriteAccount
{
    /// <summary>Name of the account.</summary>
    public const string Name = "devstoreaccount1";

    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>The connection string for Azurite on loopback ports.</summary>
    public static string ConnectionString(int blobPort, int queuePort, int tablePort) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Name};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobPort}/{Name};QueueEndpoint=http://127.0.0.1:{queuePort}/{Name};TableEndpoint=http://127.0.0.1:{tablePort}/{Name};");

    /// <summary>Whether a connection string asks for the emulator wherever it may be.</summary>
    public static bool IsWanted(string? connection) => string.IsNullOrWhiteSpace(connection) || connection.Trim().TrimEnd(';').Equals("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase);
}
