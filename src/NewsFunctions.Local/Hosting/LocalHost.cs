using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NewsFunctions.Local.Blobs;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Indexing;
using NewsFunctions.Local.Queues;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Timers;

namespace NewsFunctions.Local.Hosting;

/// <summary>Runs the functions of an app on this machine, as Azure's host would: for development, tests and demonstrations.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly FunctionRunner runner;
    private readonly IReadOnlyList<IListener> listeners;
    private readonly LocalHostOptions options;
    private readonly ILogger log;
    private readonly CancellationTokenSource stop = new();
    private Task listening = Task.CompletedTask;
    private Task? stopped;

    private LocalHost(LocalHostOptions options, WebApplication app, HostEvents events, IReadOnlyList<FunctionDefinition> functions)
    {
        (this.options, this.app, Events, Functions) = (options, app, events, functions);
        log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("NewsFunctions.Local");
        runner = new FunctionRunner(app.Services, events, options.Time, options.HostJson.FunctionTimeout);
        listeners = [.. functions.Select(ListenerOf).OfType<IListener>()];
    }

    /// <summary>Tells what happens.</summary>
    public HostEvents Events { get; }

    /// <summary>The functions that are hosted.</summary>
    public IReadOnlyList<FunctionDefinition> Functions { get; }

    /// <summary>Where it is reached, e.g. "http://127.0.0.1:7071".</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What the functions are given.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>The timer functions.</summary>
    public IReadOnlyList<TimerListener> Timers => [.. listeners.OfType<TimerListener>()];

    /// <summary>Blobs that wait to be run, run, or wait to be tried again.</summary>
    public int BlobsUnsettled => listeners.OfType<BlobListener>().Sum(listener => listener.Unsettled);

    /// <summary>Finds the functions, starts serving and listening.</summary>
    /// <param name="options">What to host, and how.</param>
    /// <param name="events">Tells what happens from the very start.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="FunctionIndexException">A function is declared wrongly.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, HostEvents events, CancellationToken cancellationToken)
    {
        IReadOnlyList<FunctionDefinition> functions = FunctionIndex.Of(options.FunctionTypes, name => options.Configuration[name.Replace("__", ":", StringComparison.Ordinal)]);
        var host = new LocalHost(options, Build(options), events, functions);
        try
        {
            await host.BeginAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Takes no new work, lets running functions end (their token is cancelled after the grace), then closes. What did not end has no receipt and
    /// runs again at the next start.
    /// </summary>
    public Task StopAsync() => stopped ??= StopOnceAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await app.DisposeAsync();
        foreach (IDisposable listener in listeners.OfType<IDisposable>())
        {
            listener.Dispose();
        }

        runner.Dispose();
        stop.Dispose();
    }

    private static WebApplication Build(LocalHostOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "news", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(options.Configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(HostPipeline.Limit);
        builder.WebHost.UseUrls(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}"));
        options.AddLogging(builder.Logging);
        HostPipeline.AddServices(builder.Services, options.HostJson.Http, options.Configuration["Api:CorsOrigins"]);
        options.AddServices(builder.Services, options.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton(options.Time));
        return builder.Build();
    }

    private IListener? ListenerOf(FunctionDefinition function)
    {
        var context = new ListenerContext(runner, Events, options.Time, options.Hints, options.HostJson.Blobs, options.HostJson.Queues, log);
        return function.Trigger switch
        {
            FunctionTrigger.Blob blob => new BlobListener(function, blob, AccountOf(blob.Connection), context),
            FunctionTrigger.Queue queue => new QueueListener(function, queue, AccountOf(queue.Connection), context),
            FunctionTrigger.Timer timer => new TimerListener(function, timer, AccountOf("AzureWebJobsStorage"), context),
            _ => null,
        };
    }

    private StorageAccount AccountOf(string connection) => new(options.Configuration[connection]
        ?? throw new FunctionIndexException([$"The setting {connection} is needed: the connection string of a storage account."]));

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        HostPipeline.Use(app, log);
        var http = new HttpFunctions(runner, options.Keys);
        http.Map(app, Functions, options.HostJson.Http.RoutePrefix);
        AdminEndpoints.Map(app, http, Timers);
        await app.StartAsync(cancellationToken);
        listening = Task.WhenAll(listeners.Select(ListenAsync));
    }

    private async Task ListenAsync(IListener listener)
    {
        await Task.Yield();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await listener.RunAsync(stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "A listener ended; it is started again.");
                await Task.Delay(TimeSpan.FromSeconds(5), options.Time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task StopOnceAsync()
    {
        DateTimeOffset until = options.Time.GetUtcNow() + options.Grace;
        await stop.CancelAsync();
        using var late = new CancellationTokenSource(options.Grace * 2, options.Time);
        Task closing = app.StopAsync(late.Token);
        if (!await runner.DrainAsync(until, options.Grace))
        {
            log.LogWarning("Functions still run after {Grace} and a cancelled token; they are left behind.", options.Grace);
        }

        await listening.WaitAsync(options.Grace, options.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await closing;
    }
}
