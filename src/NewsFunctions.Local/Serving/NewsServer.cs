using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NewsFunctions.Functions;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Commands;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Serving.Status;

namespace NewsFunctions.Local.Serving;

/// <summary><c>news serve</c>: Azurite, the host, the samples; until it is asked to end.</summary>
internal static class NewsServer
{
    /// <summary>The port of the Functions Core Tools, so that documents and habits hold for both.</summary>
    private const int DefaultPort = 7071;

    private static readonly int[] AzuritePorts = [10000, 10001, 10002];

    /// <summary>Serves until the token is cancelled.</summary>
    public static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        string project = ProjectFolder.Find();
        using var data = new DataFolder(options.DataFolder ?? project);
        data.Lock();
        string? storage = options.Storage ?? AppSettings.Load(project)["NewsStorage"];
        bool emulated = AzuriteAccount.IsWanted(storage);
        if (options.InMemory && !emulated)
        {
            throw new CommandException("--in-memory is for Azurite, but NewsStorage or --storage names another storage account.");
        }

        if (!emulated)
        {
            _ = StorageAccount.Named(storage!, options.Storage is null ? "NewsStorage" : "--storage");
        }

        await using AzuriteProcess? azurite = emulated ? await StartAzuriteAsync(options, project, data, cancellationToken) : null;
        await ServeAsync(options, project, data, azurite?.ConnectionString ?? storage!, azurite, cancellationToken);
        return ExitCode.Done;
    }

    private static Task<AzuriteProcess> StartAzuriteAsync(ServeOptions options, string project, DataFolder data, CancellationToken cancellationToken)
    {
        int[] ports = [.. AzuritePorts.Select(LoopbackPorts.OrAny)];
        return AzuriteProcess.StartAsync(new AzuriteOptions(project, options.InMemory ? null : data.Azurite, ports[0], ports[1], ports[2]), cancellationToken);
    }

    private static async Task ServeAsync(ServeOptions options, string project, DataFolder data, string storage, AzuriteProcess? azurite, CancellationToken stop)
    {
        (FunctionKeys keys, bool areNew) = data.Keys();
        var events = new HostEvents();
        // First of all: the console's writers are kept by whoever asks for them.
        await using LiveStatus? status = LiveStatus.OnConsole(TimeProvider.System);
        var console = new ServerConsole(options.Verbose);
        events.Happened += console.Tell;
        LocalHostOptions hosting = HostOptions(options, project, storage, keys) with { Hints = azurite?.Hints };
        await using LocalHost host = await LocalHost.StartAsync(hosting, events, stop);
        data.Announce(new RunningHost(host.Address, Environment.ProcessId, storage));
        status?.Start(() => host.BlobsUnsettled);
        if (options.Port is null && host.Address.Port != DefaultPort)
        {
            console.Say($"Port {DefaultPort} is taken by another program; this one is free. Another is named with --port.");
        }

        console.Welcome(host.Address, azurite?.BlobAddress, areNew ? keys : null);
        if (options.Samples)
        {
            await SampleArticles.ServeAsync(host, Path.Combine(project, "samples"), storage, console, stop);
        }

        console.Ready(host.Address, keys);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        console.Ending();
    }

    /// <summary>The host of the app's own functions on a storage account.</summary>
    public static LocalHostOptions HostOptions(ServeOptions options, string project, string storage, FunctionKeys keys)
    {
        HostJson json = HostJson.Read(Path.Combine(project, "host.json"));
        return new LocalHostOptions
        {
            FunctionTypes = typeof(NewsServices).Assembly.GetTypes(),
            Configuration = AppSettings.Load(project, new("NewsStorage", storage), new("AzureWebJobsStorage", storage)),
            AddServices = (services, configuration) => services.AddNewsFunctions(configuration).AddLocalTelemetry(configuration, options.Telemetry),
            HostJson = json,
            Keys = keys,
            Port = options.Port ?? LoopbackPorts.OrAny(DefaultPort),
            AddLogging = logging => AddLogging(logging, options.Verbose),
        };
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The provider belongs to the logging builder's container.")]
    private static void AddLogging(ILoggingBuilder logging, bool verbose)
    {
        logging.SetMinimumLevel(verbose ? LogLevel.Information : LogLevel.Warning);
        // What keeps the host from starting ends the command, which tells it in a sentence.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", verbose ? LogLevel.Information : LogLevel.None);
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = Console.IsOutputRedirected ? LoggerColorBehavior.Disabled : LoggerColorBehavior.Default;
        });
    }
}
