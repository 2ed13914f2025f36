using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>Counts every request to storage, retries included, and the bytes of bodies: what an account bills.</summary>
public sealed class StorageMeter(string service) : HttpPipelineSynchronousPolicy
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "NewsFunctions.Storage";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("news.storage.calls", "{request}", "Requests to storage.");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("news.storage.bytes", "By", "Bytes of request and response bodies.");

    /// <inheritdoc/>
    public override void OnReceivedResponse(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var tags = new TagList
        {
            { "news.service", service },
            { "news.verb", message.Request.Method.Method },
            { "news.status", message.Response.Status },
            { "news.host", message.Request.Uri.Host + AccountInPath(message.Request.Uri) },
        };
        Calls.Add(1, tags);
        long sent = message.Request.Content is { } content && content.TryComputeLength(out long length) ? length : 0;
        Bytes.Add(sent + (message.Response.Headers.ContentLength ?? 0), tags);
    }

    /// <summary>Azurite names the account in the path; Azure in the host.</summary>
    private static string AccountInPath(RequestUriBuilder uri) => uri.Host is "127.0.0.1" or "localhost" ? "/" + uri.Path.TrimStart('/').Split('/')[0] : "";
}
