using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Functions.Requests;

/// <summary>
/// Successful answers. Each carries a strong ETag over its bytes, so that <c>If-None-Match</c> gives a 304 and caches ask before they serve
/// again: what was withdrawn or corrected is never served from a cache.
/// </summary>
public static class Answers
{
    private const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A value as JSON.</summary>
    public static IResult Json<T>(HttpRequest request, T value, DateTimeOffset? lastModified = null) =>
        Document(request, JsonSerializer.SerializeToUtf8Bytes(value, ArticleJson.Served), "application/json; charset=utf-8", lastModified);

    /// <summary>A value as JSON with another status than 200; never kept by a cache.</summary>
    public static IResult Json<T>(HttpRequest request, int status, T value)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return new DocumentAnswer(JsonSerializer.SerializeToUtf8Bytes(value, ArticleJson.Served), "application/json; charset=utf-8", null, status);
    }

    /// <summary>A page that may load nothing and run nothing.</summary>
    public static IResult Html(HttpRequest request, string page) => Document(request, Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", null);

    /// <summary>A finished document.</summary>
    public static IResult Document(HttpRequest request, ReadOnlyMemory<byte> content, string contentType, DateTimeOffset? lastModified)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(contentType);
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        // What was asked for with a key is for its owner alone.
        headers.CacheControl = RequestKey.Of(request) is null && !ReadAccess.IsLimited(request) ? "public, no-cache" : "private, no-cache";
        headers.Vary = "Accept, Accept-Encoding";
        headers.XContentTypeOptions = "nosniff";
        if (contentType.StartsWith("text/html", StringComparison.Ordinal))
        {
            headers.ContentSecurityPolicy = PagePolicy;
            headers["Referrer-Policy"] = "no-referrer";
        }

        return new DocumentAnswer(content, contentType, lastModified, StatusCodes.Status200OK);
    }

    /// <summary>Which of the forms the client prefers by its Accept header (RFC 9110, section 12.5.1); the first when it does not say.</summary>
    public static string Preferred(HttpRequest request, params ReadOnlySpan<string> extensions)
    {
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

    /// <summary>How much the client wants a media type by its Accept header, 0–1: the range that names it most closely decides.</summary>
    internal static double Quality(HttpRequest request, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(request);
        var offered = new MediaTypeHeaderValue(mediaType);
        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? accepted)
            ? accepted.Where(offered.IsSubsetOf).OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0).Select(range => range.Quality ?? 1).FirstOrDefault()
            : 0;
    }

    private static string MediaType(string extension) => extension switch
    {
        "html" => "text/html",
        "md" => "text/markdown",
        "txt" => "text/plain",
        _ => "application/json",
    };
}
