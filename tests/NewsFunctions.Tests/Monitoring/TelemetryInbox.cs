using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsFunctions.Tests.Monitoring;

/// <summary>Stands for the ingestion endpoint of Application Insights, on loopback: takes everything, and shows the items of a kind.</summary>
internal sealed class TelemetryInbox : IAsyncDisposable
{
    private readonly ConcurrentQueue<JsonElement> items = [];
    private readonly WebApplication app;

    private TelemetryInbox(WebApplication app) => this.app = app;

    /// <summary>What an app that sends to it has as connection string.</summary>
    public string ConnectionString => $"InstrumentationKey={Guid.Empty};IngestionEndpoint={app.Urls.Single()}/;LiveEndpoint={app.Urls.Single()}/";

    public static async Task<TelemetryInbox> OpenAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var inbox = new TelemetryInbox(builder.Build());
        inbox.app.Run(inbox.TakeAsync);
        await inbox.app.StartAsync(cancellationToken);
        return inbox;
    }

    /// <summary>What came of a kind ("MetricData", "MessageData", "RequestData" …).</summary>
    public IReadOnlyList<JsonElement> Of(string kind) => [.. items.Select(item => item.GetProperty("data")).Where(data => data.GetProperty("baseType").GetString() == kind).Select(data => data.GetProperty("baseData"))];

    /// <summary>The names under which items came: "cloud role" in Application Insights.</summary>
    public IEnumerable<string?> Roles => items.Select(item => item.GetProperty("tags").GetProperty("ai.cloud.role").GetString()).Distinct();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        if (!context.Request.Path.Value!.EndsWith("/track", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using Stream body = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
        using var reader = new StreamReader(body);
        int taken = 0;
        while (await reader.ReadLineAsync(context.RequestAborted) is { Length: > 0 } line)
        {
            items.Enqueue(JsonDocument.Parse(line).RootElement);
            taken++;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"itemsReceived":{{taken}},"itemsAccepted":{{taken}},"errors":[]}""", context.RequestAborted);
    }
}
