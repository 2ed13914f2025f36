using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Storage;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace NewsFunctions;

/// <summary>
/// Sends spans, metrics and log events of this process to Application Insights, in Azure with the app's identity and without a key. What the Functions host has to say it sends
/// itself, and not in its mode for OpenTelemetry: there only runs over HTTP are requests, and an alert counts the failing runs of every trigger.
/// </summary>
internal static class AzureMonitor
{
    // The worker's own span of an invocation: it hangs ours under the host's, from the blob's event to the digest.
    private const string WorkerSource = "Microsoft.Azure.Functions.Worker";

    // What the host reads of a worker (WorkerApplicationInsightsLoggingEnabled in GrpcWorkerChannel, https://github.com/Azure/azure-functions-host): that it sends its log
    // events itself, so that the host does not send each of them once more.
    private const string SendsItsLog = "WorkerApplicationInsightsLoggingEnabled";

    // By the older conventions the worker's span is one of a server, and each run of a function would be counted as two requests (TelemetryProvider in
    // https://github.com/Azure/azure-functions-dotnet-worker, from 2.51 on). The price: the host's log stream has no lines of runs any more (its issue 3489); Application Insights has them.
    private const string Conventions = "WorkerOpenTelemetrySchemaVersion", InternalSpans = "1.37.0";

    /// <summary>Registers the exporter where a resource is named.</summary>
    public static IServiceCollection AddAzureMonitor(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is not { Length: > 0 } connection)
        {
            return services;
        }

        services.Configure<WorkerOptions>(worker =>
        {
            worker.Capabilities[SendsItsLog] = bool.TrueString;
            worker.Capabilities[Conventions] = InternalSpans;
        });
        // Of ASP.NET's and the worker's own lines only the alarming ones: they are several a request, and each is paid for.
        services.AddLogging(logging => logging
            .AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.Warning)
            .AddFilter<OpenTelemetryLoggerProvider>("NewsFunctions", LogLevel.Information));
        services.AddOpenTelemetry()
            // As the host names itself, so that a map of the application shows one app.
            .ConfigureResource(resource => resource.AddService(configuration["WEBSITE_SITE_NAME"] ?? NewsTelemetry.Name))
            .WithTracing(tracing => tracing.AddSource(NewsTelemetry.Name, WorkerSource))
            .WithMetrics(metrics => metrics.AddMeter(NewsTelemetry.Name, StorageMeter.Name))
            .UseAzureMonitorExporter(exporter =>
            {
                exporter.ConnectionString = connection;
                // Spans are sampled, five traces a second of an instance; the one event of each finished file is what alerts count, and is always sent.
                exporter.EnableTraceBasedLogsSampler = false;
                if (configuration["NewsStorage:clientId"] is { Length: > 0 } identity)
                {
                    exporter.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity));
                }
            });
        return services;
    }
}
