using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Storage;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NewsFunctions;

/// <summary>Sends spans, metrics and log events to Application Insights, with the app's identity and without a key.</summary>
internal static class AzureMonitor
{
    // The worker's own span of an invocation: it hangs ours under the host's, from the blob's event to the digest.
    private const string WorkerSource = "Microsoft.Azure.Functions.Worker";

    /// <summary>Registers the exporter where a resource is named.</summary>
    public static IServiceCollection AddAzureMonitor(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is not { Length: > 0 } connection)
        {
            return services;
        }

        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(NewsTelemetry.Name, WorkerSource))
            .WithMetrics(metrics => metrics.AddMeter(NewsTelemetry.Name, StorageMeter.Name))
            .UseAzureMonitorExporter(exporter =>
            {
                exporter.ConnectionString = connection;
                exporter.Credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = configuration["NewsStorage:clientId"] });
            });
        return services;
    }
}
