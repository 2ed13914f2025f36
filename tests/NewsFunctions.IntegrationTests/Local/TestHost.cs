using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;

namespace NewsFunctions.IntegrationTests.Local;

/// <summary>A host for function classes of the tests, with a clock that stands still.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly LocalHost host;

    private TestHost(LocalHost host, EventRecorder events, FakeTimeProvider time)
    {
        (this.host, Events, Time) = (host, events, time);
        Http = new HttpClient { BaseAddress = host.Address };
    }

    public static FunctionKeys Keys { get; } = new("the-master-key", "the-function-key");

    public EventRecorder Events { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Http { get; }

    public static DateTimeOffset Noon { get; } = new(2025, 3, 11, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Starts a host for one class of functions, whose constructor takes <paramref name="script"/>.</summary>
    public static async Task<TestHost> StartAsync<TFunctions>(string connection, object script, StorageHints? hints = null, DateTimeOffset? now = null, HostJson? json = null)
    {
        var events = new EventRecorder();
        var time = new FakeTimeProvider(now ?? Noon);
        var options = new LocalHostOptions
        {
            FunctionTypes = [typeof(TFunctions)],
            Configuration = new ConfigurationBuilder().AddInMemoryCollection([new("NewsStorage", connection), new("AzureWebJobsStorage", connection)]).Build(),
            AddServices = (services, _) => services.AddSingleton(script.GetType(), script).AddSingleton(TimeProvider.System),
            HostJson = json ?? new(),
            Keys = Keys,
            Hints = hints,
            Time = time,
        };
        return new TestHost(await LocalHost.StartAsync(options, events.Events, TestContext.Current.CancellationToken), events, time);
    }

    public static async Task<BlobContainerClient> ContainerAsync(string connection)
    {
        var container = new BlobContainerClient(connection, "uploads");
        await container.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        return container;
    }

    public static QueueClient Queue(string connection, string name) =>
        new(connection, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.DisposeAsync();
    }
}
