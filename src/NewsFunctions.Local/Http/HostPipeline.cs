using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Local.Http;

/// <summary>What stands around every request: limits, the allowed host names, answers for what no function answers.</summary>
internal static class HostPipeline
{
    /// <summary>Largest request, in bytes; the Functions host's own default.</summary>
    private const long MaxRequestBytes = 100L * 1024 * 1024;

    /// <summary>Sets Kestrel's limits.</summary>
    public static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = MaxRequestBytes;
        options.Limits.MaxConcurrentConnections = 1000;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    /// <summary>Registers what the pipeline needs.</summary>
    public static void AddServices(IServiceCollection services, HttpOptions options, string? corsOrigins)
    {
        services.AddRouting();
        string[] origins = ApiOptions.Split(corsOrigins);
        services.AddCors(cors => cors.AddDefaultPolicy(policy => (origins is ["*"] ? policy.AllowAnyOrigin() : policy.WithOrigins(origins))
            .AllowAnyHeader()
            .WithMethods("GET", "HEAD", "POST", "DELETE")
            .WithExposedHeaders("ETag", "Last-Modified", "Link", "Location")));
        // A page elsewhere must not reach this host by a name of its own that resolves to loopback.
        services.AddHostFiltering(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = System.Threading.RateLimiting.PartitionedRateLimiter.Create<HttpContext, string>(_ =>
                System.Threading.RateLimiting.RateLimitPartition.GetConcurrencyLimiter("all", _ => new()
                {
                    PermitLimit = options.MaxConcurrentRequests,
                    QueueLimit = Math.Max(0, options.MaxOutstandingRequests - options.MaxConcurrentRequests),
                }));
            limiter.OnRejected = (rejected, _) =>
                new ValueTask(HostProblems.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too many requests are being served. Try again in a moment."));
        });
    }

    /// <summary>Adds the middleware; routing and the endpoints come after it.</summary>
    public static void Use(WebApplication app, ILogger log)
    {
        app.Use(next => context => CatchAsync(next, context, log));
        app.UseHostFiltering();
        app.Use(next => context => ExplainAsync(next, context));
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
    }

    private static async Task CatchAsync(RequestDelegate next, HttpContext context, ILogger log)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException)
        {
            // Kestrel answers these itself, with their own status.
            throw;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            log.LogError(e, "{Method} {Path} failed; request {Request}.", context.Request.Method, context.Request.Path, context.TraceIdentifier);
            context.Response.Clear();
            await HostProblems.WriteAsync(context, StatusCodes.Status500InternalServerError, $"The request failed for a reason of ours, not of yours. The log tells more about request {context.TraceIdentifier}.");
        }
    }

    /// <summary>Routing answers 404 and 405 without a word.</summary>
    private static async Task ExplainAsync(RequestDelegate next, HttpContext context)
    {
        await next(context);
        if (context.Response.HasStarted || context.Response.ContentType is not null || context.Response.ContentLength is not null)
        {
            return;
        }

        switch (context.Response.StatusCode)
        {
            case StatusCodes.Status404NotFound when context.GetEndpoint() is null:
                await HostProblems.WriteAsync(context, StatusCodes.Status404NotFound, $"Nothing is served at {context.Request.Path}.");
                break;
            case StatusCodes.Status405MethodNotAllowed:
                await HostProblems.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, $"{context.Request.Path} takes {context.Response.Headers.Allow}, not {context.Request.Method}.");
                break;
        }
    }
}
