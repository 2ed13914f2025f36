using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Digests, one and many.</summary>
public sealed class DigestFunctions(ReadDigest read, NewsroomCalendar calendar, TimeProvider time)
{
    private const int MaxLimit = 400;

    private static readonly string[] Forms = ["json", "html", "md", "txt"];
    private static readonly ReadOnlyMemory<byte> Schema = Encoding.UTF8.GetBytes(DigestSchema.Write());

    /// <summary>The digests there are, newest day first.</summary>
    [Function("GetDigests")]
    [Gives(200, "The digests there are, newest day first.", typeof(DigestListJson))]
    [Query("limit", "Digests a page.", Kind = QueryKind.Number, Most = MaxLimit, Default = "31")]
    [Query("cursor", "Where to go on: from \"next\" as it is.", Kind = QueryKind.Cursor)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/digests")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<DigestFunctions>(request);
        int limit = query.Number("limit") ?? 31;
        DateOnly? newest = query.Day("cursor");
        return query.Problem() ?? Answers.Json(request, DigestListJson.Of(await read.ListAsync(newest, limit + 1, cancellationToken), limit, request));
    }

    /// <summary>The digest of a day (or <c>latest</c>, or <c>today</c>) as JSON, HTML, Markdown or plain text, by <c>format</c> or the Accept header.</summary>
    [Function("GetDigest")]
    [Gives(200, "The digest of a day, of \"latest\" or \"today\", in the form that is named or preferred.", typeof(Digest), MediaTypes = ["text/html", "text/markdown", "text/plain"])]
    [Refuses(404)]
    [Query("format", "The form; without it the Accept header decides.", Kind = QueryKind.Word, Words = ["json", "html", "md", "txt"])]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/digests/{day}")] HttpRequest request,
        string day,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<DigestFunctions>(request);
        string extension = query.Word("format") ?? Answers.Preferred(request, Forms);
        bool latest = day is "latest";
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        if (day is "today")
        {
            day = calendar.DayOf(time.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (!RequestQuery.TryDay(day, out DateOnly date) && !latest)
        {
            return Problems.BadDay(request, day, ", or latest or today");
        }

        return await read.DocumentAsync(latest ? null : date, extension, cancellationToken) is var (digest, document)
            ? Answers.Document(request, document.Content, document.ContentType, digest.CompiledAt)
            : Problems.NoDigest(request, latest ? null : date);
    }

    /// <summary>The JSON Schema of a digest.</summary>
    [Function("GetDigestSchema")]
    [Gives(200, "The JSON Schema of a digest.", MediaTypes = ["application/schema+json"])]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The hosts call functions on an instance.")]
    public IResult GetSchema([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/schemas/digest.json")] HttpRequest request) =>
        new RequestQuery(request).Problem() ?? Answers.Document(request, Schema, "application/schema+json", null);
}
