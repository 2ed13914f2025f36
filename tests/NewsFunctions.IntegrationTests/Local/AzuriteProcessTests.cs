using Azure.Storage.Blobs;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.IntegrationTests.Local;

public sealed class AzuriteProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_there_after_a_stop_and_a_start()
    {
        var options = new AzuriteOptions(ProjectFolder.Find(), Directory.CreateTempSubdirectory("news-azurite").FullName);
        await using (AzuriteProcess first = await AzuriteProcess.StartAsync(options, Token))
        {
            var container = new BlobContainerClient(first.ConnectionString, "uploads");
            await container.CreateAsync(cancellationToken: Token);
            await container.UploadBlobAsync("kept.txt", BinaryData.FromString("kept"), Token);
        }

        await using AzuriteProcess second = await AzuriteProcess.StartAsync(options, Token);
        BlobClient blob = new BlobContainerClient(second.ConnectionString, "uploads").GetBlobClient("kept.txt");
        Assert.Equal("kept", (await blob.DownloadContentAsync(Token)).Value.Content.ToString());
    }

    [Fact]
    public async Task Where_it_is_not_installed_the_message_says_how_to_install_it()
    {
        string elsewhere = Directory.CreateTempSubdirectory("news-nowhere").FullName;
        AzuriteException e = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(new AzuriteOptions(elsewhere, null), Token));
        Assert.Contains("npm ci", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_at_once()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        int port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        AzuriteException e = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(new AzuriteOptions(ProjectFolder.Find(), null, BlobPort: port), Token));
        Assert.Contains("EADDRINUSE", e.Message, StringComparison.Ordinal);
    }
}
