using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Digests, one and many.</summary>
public sealed class DigestFunctions(ReadDigest read)
{
    private const int MaxLimit = 400;

    private static readonly string[] Forms = ["json", "html", "md", "txt"];
    private static readonly ReadOnlyMemory<byte> Schema = Encoding.UTF8.GetBytes(DigestSchema.Write());

    /// <summary>The digests there are, newest day first.</summary>
    [Function("GetDigests")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/digests")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new RequestQuery(request, "limit", "cursor");
        int limit = query.Number("limit", 1, MaxLimit) ?? 31;
        DateOnly? newest = query.Day("cursor");
        return query.Problem() ?? Answers.Json(request, DigestListJson.Of(await read.ListAsync(newest, limit + 1, cancellationToken), limit, request));
    }

    /// <summary>The digest of a day (or <c>latest</c>) as JSON, HTML, Markdown or plain text, by <c>format</c> or the Accept header.</summary>
    [Function("GetDigest")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/digests/{day}")] HttpRequest request,
        string day,
        CancellationToken cancellationToken)
    {
        var query = new RequestQuery(request, "format");
        string extension = query.OneOf("format", Forms) ?? Answers.Preferred(request, Forms);
        bool latest = day is "latest";
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        if (!RequestQuery.TryDay(day, out DateOnly date) && !latest)
        {
            return Problems.BadDay(request, day);
        }

        return await read.DocumentAsync(latest ? null : date, extension, cancellationToken) is var (digest, document)
            ? Answers.Document(request, document.Content, document.ContentType, digest.CompiledAt)
            : Problems.NoDigest(request, latest ? null : date);
    }

    /// <summary>The JSON Schema of a digest.</summary>
    [Function("GetDigestSchema")]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The hosts call functions on an instance.")]
    public IResult GetSchema([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/schemas/digest.json")] HttpRequest request) =>
        new RequestQuery(request).Problem() ?? Answers.Document(request, Schema, "application/schema+json", null);
}
