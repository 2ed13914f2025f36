using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Storage;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsFunctions.Local.Serving;

/// <summary>
/// Sends spans, metrics and log events where they are wanted: to a collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one, to the console
/// when asked for. Otherwise nothing listens and nothing is spent.
/// </summary>
internal static class LocalTelemetry
{
    /// <summary>The standard name of the setting (https://opentelemetry.io/docs/specs/otel/protocol/exporter/).</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Registers the exporters that are wanted.</summary>
    public static IServiceCollection AddLocalTelemetry(this IServiceCollection services, IConfiguration configuration, bool toConsole)
    {
        bool toCollector = configuration[Endpoint] is { Length: > 0 };
        if (!toCollector && !toConsole)
        {
            return services;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("newsfunctions"))
            .WithTracing(tracing =>
            {
                tracing.AddSource(NewsTelemetry.Name);
                _ = toConsole ? tracing.AddConsoleExporter() : tracing;
                _ = toCollector ? tracing.AddOtlpExporter() : tracing;
            })
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(NewsTelemetry.Name, StorageMeter.Name);
                _ = toConsole ? metrics.AddConsoleExporter() : metrics;
                _ = toCollector ? metrics.AddOtlpExporter() : metrics;
            });
        if (toCollector)
        {
            services.AddLogging(logging => logging
                .AddFilter<OpenTelemetryLoggerProvider>("NewsFunctions", LogLevel.Information)
                .AddOpenTelemetry(log => log.AddOtlpExporter()));
        }

        return services;
    }
}
