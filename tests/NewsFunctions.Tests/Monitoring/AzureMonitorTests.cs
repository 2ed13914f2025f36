using System.Diagnostics;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions;
using NewsFunctions.Tests.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NewsFunctions.Tests.Monitoring;

/// <summary>What Application Insights gets, in its own words: alerts and workbook (infra/modules) ask for these. Other tests run in this process and are told of too.</summary>
public sealed class AzureMonitorTests : IAsyncLifetime
{
    private readonly MemoryNewsroom newsroom = new();
    private TelemetryInbox inbox = null!;
    private ServiceProvider services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        inbox = await TelemetryInbox.OpenAsync(Cancel);
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection([new("APPLICATIONINSIGHTS_CONNECTION_STRING", inbox.ConnectionString), new("WEBSITE_SITE_NAME", "func-news")]).Build();
        services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddAzureMonitor(configuration).BuildServiceProvider();
        foreach (IHostedService service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await inbox.DisposeAsync();
    }

    [Fact]
    public async Task A_finished_file_is_one_event_with_its_latency()
    {
        await IngestAsync("ferry.txt", MadeUp.Ferry);

        JsonElement told = Assert.Single(Sent("MessageData"), message => Property(message, "EventName") == NewsTelemetry.UploadFinished);
        Assert.Equal("Accepted", Property(told, "State"));
        Assert.Equal("3", Property(told, "LatencySeconds"));
        Assert.DoesNotContain("ferry", told.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_is_counted_by_its_outcome_and_its_code()
    {
        await IngestAsync("empty.txt", "");

        JsonElement counted = Assert.Single(Sent("MetricData"), metric => Name(metric) == "news.uploads" && Property(metric, "news.code") == "empty-file");
        Assert.Equal("rejected", Property(counted, "news.outcome"));
        Assert.True(counted.GetProperty("metrics")[0].GetProperty("value").GetDouble() >= 1);
    }

    [Fact]
    public async Task Times_come_with_their_count_and_their_longest()
    {
        await IngestAsync("ferry.txt", MadeUp.Ferry);

        JsonElement read = Assert.Single(Sent("MetricData"), metric => Name(metric) == "news.parse.duration" && Property(metric, "news.format") == "text").GetProperty("metrics")[0];
        Assert.True(read.GetProperty("count").GetInt32() >= 1);
        Assert.True(read.GetProperty("max").GetDouble() > 0);
    }

    [Fact]
    public async Task Every_finished_file_is_told_of_however_few_traces_are_kept()
    {
        const int Files = 40;
        for (int i = 0; i < Files; i++)
        {
            await IngestAsync($"ferry-{i}.txt", MadeUp.Ferry);
        }

        Assert.Equal(Files, Sent("MessageData").Count(message => Property(message, "EventName") == NewsTelemetry.UploadFinished));
    }

    /// <summary>By this number an operator finds the stack of a file that is quarantined (docs/operations.md).</summary>
    [Fact]
    public async Task A_failed_run_is_an_exception_with_the_number_of_its_stack()
    {
        newsroom.Stores.BeforeWrite = _ => throw new IOException("storage says no");
        await Assert.ThrowsAsync<IOException>(() => IngestAsync("ferry.txt", MadeUp.Ferry));

        Sent("MessageData");
        JsonElement told = Assert.Single(inbox.Of("ExceptionData"), exception => Property(exception, "EventName") == NewsTelemetry.UploadFailed);
        Assert.False(string.IsNullOrEmpty(Property(told, "StackId")));
        Assert.DoesNotContain("ferry.txt", told.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>The host sends a request for each run: of the worker's own spans none may be a second one.</summary>
    [Fact]
    public async Task The_worker_sends_no_requests_and_says_that_its_log_is_its_own()
    {
        await IngestAsync("ferry.txt", MadeUp.Ferry);

        Sent("MessageData");
        Assert.Empty(inbox.Of("RequestData"));
        IDictionary<string, string> capabilities = services.GetRequiredService<IOptions<WorkerOptions>>().Value.Capabilities;
        Assert.Equal("True", capabilities["WorkerApplicationInsightsLoggingEnabled"]);
        Assert.Equal("1.37.0", capabilities["WorkerOpenTelemetrySchemaVersion"]);
    }

    [Fact]
    public async Task Everything_comes_from_the_app_by_its_name_in_Azure()
    {
        await IngestAsync("ferry.txt", MadeUp.Ferry);

        Sent("MessageData");
        Assert.Equal(["func-news"], inbox.Roles);
    }

    [Fact]
    public void Lines_of_the_web_server_are_sent_only_when_they_alarm()
    {
        ILogger server = services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");
        Assert.False(server.IsEnabled(LogLevel.Information));
        Assert.True(server.IsEnabled(LogLevel.Warning));
    }

    [Fact]
    public void Without_a_resource_nothing_is_registered() =>
        Assert.Empty(new ServiceCollection().AddAzureMonitor(new ConfigurationBuilder().Build()));

    private async Task IngestAsync(string name, string text)
    {
        newsroom.Stores.Put(name, text, newsroom.Clock.Now);
        newsroom.Clock.Now += TimeSpan.FromSeconds(3);
        using var invocation = new Activity("invocation").Start();
        await new IngestFunctions(newsroom.Ingest, newsroom.Quarantine, services.GetRequiredService<ILogger<IngestFunctions>>()).IngestAsync(null!, name, Cancel);
    }

    private IReadOnlyList<JsonElement> Sent(string kind)
    {
        Assert.True(services.GetRequiredService<LoggerProvider>().ForceFlush());
        Assert.True(services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.True(services.GetRequiredService<TracerProvider>().ForceFlush());
        return inbox.Of(kind);
    }

    private static string? Name(JsonElement metric) => metric.GetProperty("metrics")[0].GetProperty("name").GetString();

    private static string? Property(JsonElement item, string name) =>
        item.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
