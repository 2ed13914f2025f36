using System.Net.Http.Headers;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Serving;
using NewsFunctions.Storage;

namespace NewsFunctions.IntegrationTests.Fixture;

/// <summary>The app's own functions in the real host, on an empty account, with a clock that stands still until a test moves it.</summary>
internal sealed class NewsHost : IAsyncDisposable
{
    private readonly LocalHost host;

    private NewsHost(LocalHost host, EventRecorder events, FakeTimeProvider time, FunctionKeys keys, string connection)
    {
        (this.host, Events, Time, Keys, Connection) = (host, events, time, keys, connection);
        Http = new HttpClient(new ContractHandler()) { BaseAddress = host.Address };
        Uploads = new BlobContainerClient(connection, StorageNames.Uploads);
    }

    /// <summary>The host itself.</summary>
    public LocalHost Host => host;

    /// <summary>What happened in the host.</summary>
    public EventRecorder Events { get; }

    /// <summary>The host's clock. It begins at the present, so that it agrees with the times that storage gives.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The keys of its functions.</summary>
    public FunctionKeys Keys { get; }

    /// <summary>Connection string of its account.</summary>
    public string Connection { get; }

    /// <summary>A client of the page and the API; it sends no key.</summary>
    public HttpClient Http { get; }

    /// <summary>The container that files are uploaded to.</summary>
    public BlobContainerClient Uploads { get; }

    /// <summary>What the functions are given.</summary>
    public IServiceProvider Services => host.Services;

    /// <summary>Starts a host.</summary>
    /// <param name="azurite">The emulator.</param>
    /// <param name="connection">An account that another host used before; null takes an empty one.</param>
    /// <param name="now">What the clock shows; null is the present.</param>
    /// <param name="settings">App settings beside those of every test, e.g. "Api:ReadKeys".</param>
    public static async Task<NewsHost> StartAsync(AzuriteFixture azurite, string? connection = null, DateTimeOffset? now = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        connection ??= azurite.NewAccount();
        var events = new EventRecorder();
        var time = new FakeTimeProvider(now ?? TimeProvider.System.GetUtcNow());
        var keys = FunctionKeys.Create();
        LocalHostOptions options = NewsServer.HostOptions(new ServeOptions { Port = 0 }, ProjectFolder.Find(), connection, keys) with
        {
            Hints = azurite.Hints,
            Time = time,
            AddLogging = _ => { },
        };
        options = options with { Configuration = new ConfigurationBuilder().AddConfiguration(options.Configuration).AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build() };
        LocalHost host = await LocalHost.StartAsync(options, events.Events, TestContext.Current.CancellationToken);
        await events.WaitAsync<HostEvent.ContainerScanned>(_ => true);
        return new NewsHost(host, events, time, keys, connection);
    }

    /// <summary>Uploads a file and waits until the host is done with this version of it.</summary>
    public Task<HostEvent.BlobSettled> UploadAsync(string name, string text, IDictionary<string, string>? metadata = null) =>
        UploadAsync(name, Encoding.UTF8.GetBytes(text), metadata);

    /// <inheritdoc cref="UploadAsync(string, string, IDictionary{string, string}?)"/>
    public async Task<HostEvent.BlobSettled> UploadAsync(string name, byte[] content, IDictionary<string, string>? metadata = null)
    {
        BlobContentInfo info = await Uploads.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions { Metadata = metadata }, TestContext.Current.CancellationToken);
        string etag = info.ETag.ToString().Trim('"');
        return await Events.WaitAsync<HostEvent.BlobSettled>(settled => settled.Blob == name && settled.ETag == etag);
    }

    /// <summary>Runs a timer function now, whatever its schedule.</summary>
    public Task RunTimerAsync(string name) => host.Timers.Single(timer => timer.Function.Name == name).RunNowAsync(TestContext.Current.CancellationToken);

    /// <summary>Sends a request with the function key.</summary>
    public async Task<HttpResponseMessage> SendWithKeyAsync(HttpMethod method, string path, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add(FunctionKeys.Header, Keys.Default);
        if (accept is not null)
        {
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Stops the host as Ctrl+C does.</summary>
    public Task StopAsync() => host.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.DisposeAsync();
    }
}
