using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace NewsFunctions.Functions.Requests;

/// <summary>A finished document, or a 304 when the client has it (RFC 9110, section 13).</summary>
internal sealed class DocumentAnswer(ReadOnlyMemory<byte> content, string contentType, DateTimeOffset? lastModified, int status) : IResult
{
    private const int TagBytes = 12;

    /// <summary>The tag of a document before its coding is added: a hash of its bytes, so that it is strong and the same on every instance.</summary>
    public static string TagOf(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, TagBytes));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ContentCoding coding = ContentCoding.Preferred(httpContext.Request, contentType, content.Length);
        string tag = TagOf(content);
        ResponseHeaders headers = httpContext.Response.GetTypedHeaders();
        // The answer to a change, or to what is not there, is no representation of the address: a tag would be taken for that of one.
        headers.ETag = status == StatusCodes.Status200OK ? coding.TagOf(tag) : null;
        headers.LastModified = Whole(lastModified);
        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status200OK && Unchanged(httpContext.Request.GetTypedHeaders(), tag) is { } known)
        {
            headers.ETag = known;
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        ReadOnlyMemory<byte> bytes = coding.Pack(content);
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = bytes.Length;
        if (coding != ContentCoding.None)
        {
            httpContext.Response.Headers.ContentEncoding = coding.Name;
        }

        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    /// <summary>The tag that the client has this document under, in whatever coding; null when it has it not. The date counts only where no tag is sent.</summary>
    private EntityTagHeaderValue? Unchanged(RequestHeaders sent, string tag)
    {
        if (sent.IfNoneMatch.Count > 0)
        {
            EntityTagHeaderValue[] ours = [.. ContentCoding.All.Select(coding => coding.TagOf(tag))];
            return sent.IfNoneMatch.Contains(EntityTagHeaderValue.Any) ? ours[^1] : ours.FirstOrDefault(our => sent.IfNoneMatch.Any(theirs => our.Compare(theirs, useStrongComparison: false)));
        }

        return sent.IfModifiedSince is { } since && Whole(lastModified) <= since ? ContentCoding.None.TagOf(tag) : null;
    }

    /// <summary>HTTP knows no fractions of seconds.</summary>
    private static DateTimeOffset? Whole(DateTimeOffset? time) => time is { } exact ? exact.AddTicks(-(exact.Ticks % TimeSpan.TicksPerSecond)) : null;
}
