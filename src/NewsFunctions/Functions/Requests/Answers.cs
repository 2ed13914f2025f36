using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Functions.Requests;

/// <summary>
/// Successful answers. Each carries a strong ETag over its bytes, so that <c>If-None-Match</c> gives a 304 (RFC 9110, section 13) and caches ask
/// before they serve again.
/// </summary>
public static class Answers
{
    private const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A value as JSON.</summary>
    public static IResult Json<T>(HttpRequest request, T value, DateTimeOffset? lastModified = null) =>
        Document(request, JsonSerializer.SerializeToUtf8Bytes(value, ArticleJson.Options), "application/json; charset=utf-8", lastModified);

    /// <summary>A page that may load nothing and run nothing.</summary>
    public static IResult Html(HttpRequest request, string page) => Document(request, Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", null);

    /// <summary>A finished document.</summary>
    public static IResult Document(HttpRequest request, ReadOnlyMemory<byte> content, string contentType, DateTimeOffset? lastModified)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(contentType);
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept";
        headers.XContentTypeOptions = "nosniff";
        if (contentType.StartsWith("text/html", StringComparison.Ordinal))
        {
            headers.ContentSecurityPolicy = PagePolicy;
            headers["Referrer-Policy"] = "no-referrer";
        }

        string tag = Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 12));
        return Results.Bytes(content, contentType, lastModified: lastModified, entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }

    /// <summary>Which of the forms the client prefers by its Accept header (RFC 9110, section 12.5.1); the first when it does not say.</summary>
    public static string Preferred(HttpRequest request, params ReadOnlySpan<string> extensions)
    {
        ArgumentNullException.ThrowIfNull(request);
        string best = extensions[0];
        double bestQuality = 0;
        foreach (string extension in extensions)
        {
            double quality = Quality(request, MediaType(extension));
            if (quality > bestQuality)
            {
                (best, bestQuality) = (extension, quality);
            }
        }

        return best;
    }

    private static string MediaType(string extension) => extension switch
    {
        "html" => "text/html",
        "md" => "text/markdown",
        "txt" => "text/plain",
        _ => "application/json",
    };

    private static double Quality(HttpRequest request, string mediaType)
    {
        var offered = new MediaTypeHeaderValue(mediaType);
        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? accepted)
            ? accepted.Where(offered.IsSubsetOf).Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max()
            : 0;
    }
}
