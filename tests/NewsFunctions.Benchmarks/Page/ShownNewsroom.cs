using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Benchmarks.Page;

/// <summary>A host of its own, in memory, that has read the samples and compiled their days.</summary>
internal sealed class ShownNewsroom : IAsyncDisposable
{
    private readonly AzuriteProcess azurite;
    private readonly LocalHost host;

    private ShownNewsroom(AzuriteProcess azurite, LocalHost host) => (this.azurite, this.host) = (azurite, host);

    /// <summary>Where its pages are.</summary>
    public Uri Address => host.Address;

    /// <summary>Starts it.</summary>
    public static async Task<ShownNewsroom> StartAsync()
    {
        string project = ProjectFolder.Find();
        AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(project, null), CancellationToken.None);
        LocalHostOptions options = NewsServer.HostOptions(new ServeOptions { Port = 0 }, project, azurite.ConnectionString, FunctionKeys.Create()) with { Hints = azurite.Hints, AddLogging = _ => { } };
        LocalHost host = await LocalHost.StartAsync(options, new HostEvents(), CancellationToken.None);
        await SampleArticles.ServeAsync(host, Path.Combine(project, "samples"), azurite.ConnectionString, new ServerConsole(verbose: false), CancellationToken.None);
        return new ShownNewsroom(azurite, host);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await azurite.DisposeAsync();
    }
}
