using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;

namespace NewsFunctions.Local.Http;

/// <summary>What stands around every request: limits, the allowed host names, answers for what no function answers.</summary>
internal static class HostPipeline
{
    /// <summary>Of four requests that are served at once, so many may be of those that carry bodies.</summary>
    private const int WritersOfFour = 2;

    /// <summary>
    /// Sets Kestrel's limits. Time is what a slow client takes: the start of a request, each second of a body and of an answer have a least speed, and a connection
    /// without a request is not kept for long.
    /// </summary>
    public static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        KestrelServerLimits limits = options.Limits;
        limits.MaxRequestBodySize = UploadReception.MaxRequestBytes;
        limits.MaxConcurrentConnections = 1000;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        // An editor's worst line is faster; what is slower holds a place that others wait for.
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(5));
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
            limiter.GlobalLimiter = Places(options);
            limiter.OnRejected = (rejected, _) =>
                new ValueTask(HostProblems.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too many requests are being served. Try again in a moment."));
        });
    }

    /// <summary>
    /// So many requests are served at once and so many wait; more are refused. Readers and senders have places of their own: whoever sends slowly keeps other senders
    /// waiting, never a reader.
    /// </summary>
    internal static PartitionedRateLimiter<HttpContext> Places(HttpOptions options) => PartitionedRateLimiter.Create<HttpContext, bool>(context =>
        RateLimitPartition.GetConcurrencyLimiter(MayCarryBody(context.Request.Method), isWriting => new()
        {
            PermitLimit = ShareOf(options.MaxConcurrentRequests, isWriting),
            QueueLimit = ShareOf(Math.Max(0, options.MaxOutstandingRequests - options.MaxConcurrentRequests), isWriting),
        }));

    /// <summary>Places for senders, or for readers; at least one.</summary>
    internal static int ShareOf(int places, bool isWriting)
    {
        int writing = places * WritersOfFour / 4;
        return Math.Max(Math.Min(places, 1), isWriting ? writing : places - writing);
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

    private static bool MayCarryBody(string method) => !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));

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
            case StatusCodes.Status404NotFound when context.GetEndpoint() is null && PageFor(context) is { } setting:
                await (await PageAnswer.NowhereAsync(context.Request, setting)).ExecuteAsync(context);
                break;
            case StatusCodes.Status404NotFound when context.GetEndpoint() is null:
                await HostProblems.WriteAsync(context, StatusCodes.Status404NotFound, $"Nothing is served at {context.Request.Path}.");
                break;
            case StatusCodes.Status405MethodNotAllowed:
                await HostProblems.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, $"{context.Request.Path} takes {context.Response.Headers.Allow}, not {context.Request.Method}.");
                break;
        }
    }

    /// <summary>For whoever asks for a page at an address where none could be: a person. Null for programs, and where the app has no pages.</summary>
    private static PageSetting? PageFor(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && Answers.Preferred(context.Request, ["json", "html"]) == "html" ? context.RequestServices.GetService<PageSetting>() : null;
}
