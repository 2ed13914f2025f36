using System.Globalization;

namespace NewsFunctions.Local.Azurite;

/// <summary>The account that every Azurite has by itself. Name and key are public: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite</summary>
internal static class AzuriteAccount
{
    /// <summary>Name of the account.</summary>
    public const string Name = "devstoreaccount1";

    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Value of AZURITE_ACCOUNTS that makes accounts of these names.</summary>
    public static string Declare(IEnumerable<string> names) => string.Join(';', names.Select(name => $"{name}:{Key}"));

    /// <summary>The connection string of an account in Azurite on loopback ports.</summary>
    public static string ConnectionString(string name, int blobPort, int queuePort, int tablePort) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobPort}/{name};QueueEndpoint=http://127.0.0.1:{queuePort}/{name};TableEndpoint=http://127.0.0.1:{tablePort}/{name};");

    /// <summary>Whether a connection string asks for the emulator wherever it may be.</summary>
    public static bool IsWanted(string? connection) => string.IsNullOrWhiteSpace(connection) || connection.Trim().TrimEnd(';').Equals("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase);
}
