using System.Diagnostics;
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

    [Theory]
    [InlineData("3.37.0", 0)]
    [InlineData("3.36.0", 1)]
    public async Task What_is_installed_is_told_by_its_versions_and_needs_no_network_again(string installed, int expected)
    {
        string root = Directory.CreateTempSubdirectory("news-install").FullName;
        string modules = Directory.CreateDirectory(Path.Combine(root, "node_modules")).FullName;
        await File.WriteAllTextAsync(Path.Combine(modules, ".package-lock.json"), """{"packages":{"node_modules/azurite":{"version":"IT"}}}""".Replace("IT", installed, StringComparison.Ordinal), Token);
        string wanted = Path.Combine(root, "package-lock.json");
        await File.WriteAllTextAsync(wanted, """{"packages":{"":{},"node_modules/azurite":{"version":"3.37.0"},"node_modules/of-another-system":{"version":"1.0.0","optional":true}}}""", Token);
        // As a checkout leaves it; and there is no package.json, without which npm installs nothing.
        File.SetLastWriteTimeUtc(wanted, File.GetLastWriteTimeUtc(wanted).AddHours(1));

        var start = new ProcessStartInfo("node", [Path.Combine(ProjectFolder.Find(), "src", "NewsFunctions.Local", "Azurite", "install.cjs"), root]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process node = Process.Start(start)!;
        Task<string> said = node.StandardError.ReadToEndAsync(Token);
        await node.StandardOutput.ReadToEndAsync(Token);
        await node.WaitForExitAsync(Token);

        Assert.Equal(expected, node.ExitCode);
        Assert.Equal(expected == 1, (await said).Contains("NEWS001", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(root, "node_modules.lock")));
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
