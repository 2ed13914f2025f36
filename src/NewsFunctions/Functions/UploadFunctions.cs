using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>The desk: files sent in, and what became of them.</summary>
public sealed class UploadFunctions(ILedger ledger, ReadUpload read, ReceiveUpload receive, ReplayUploads replay)
{
    private const string Desk = "desk";

    /// <summary>
    /// Takes files in: one as the request's body, several as multipart/form-data. Answers as soon as they are stored; the status tells what becomes of
    /// them. A file of the same name is replaced, which is how a correction is sent, unless <c>If-None-Match: *</c> or <c>If-Match</c> forbids it.
    /// </summary>
    [Function("PostUploads")]
    [Gives(202, "The files are stored and will be read; each is answered for.", typeof(ReceivedListJson))]
    [Refuses(412, 413, 415)]
    [TakesFiles]
    [Query("name", "Name of the file in the body, folders included; the header X-File-Name says it too.", MostCharacters = 1000)]
    [Query("folder", "A folder that the names are put below; its first part is the default source.", MostCharacters = 500)]
    [Query("title", "Overrides what the file says.", MostCharacters = 500)]
    [Query("source", "Overrides what the file says.")]
    [Query("author", "Overrides what the file says; several apart by a semicolon.", MostCharacters = 500)]
    [Query("published", "Overrides what the file says: a day or a time (RFC 3339).")]
    [Query("language", "Overrides what the file says.", MostCharacters = 35)]
    [Query("section", "Overrides what the file says.")]
    [Query("url", "Overrides what the file says.", MostCharacters = 2000)]
    [Query("embargo", "The articles do not exist before this time (RFC 3339).")]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/uploads")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<UploadFunctions>(request);
        UploadRequest asked = UploadRequest.Read(request, query);
        return query.Problem() ?? await new UploadReception(receive).RunAsync(request, asked, cancellationToken);
    }

    /// <summary>Files and what became of them, the one written last first.</summary>
    [Function("GetUploads")]
    [Gives(200, "Files and what became of them, the one written last first. A file is listed once its first run has ended; by its name it is known at once.", typeof(UploadListJson))]
    [Query("state", "Only files in this state; \"started\" are those whose run has to be repeated.", Kind = QueryKind.Word, Words = ["started", "accepted", "rejected", "quarantined", "withdrawn"])]
    [Query("limit", "Files a page.", Kind = QueryKind.Number, Default = "50")]
    [Query("cursor", "Where to go on: from \"next\" as it is.", Kind = QueryKind.Cursor)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/uploads")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<UploadFunctions>(request);
        UploadState? state = query.Word("state") is { } word ? Enum.Parse<UploadState>(word, ignoreCase: true) : null;
        string? cursor = query.Text("cursor");
        int limit = query.Number("limit") ?? 50;
        return query.Problem() ?? Answers.Json(request, UploadListJson.Of(await ledger.NewestAsync(state, cursor, limit, cancellationToken), request));
    }

    /// <summary>What became of one file; the name may contain slashes.</summary>
    // Its route fits the list's too, so that its name has to come after GetUploads (RouteOrderTests).
    [Function("ReadUpload")]
    [Gives(200, "What became of a file.", typeof(UploadJson))]
    [Refuses(404)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/uploads/{*name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken)
    {
        if (RequestQuery.Of<UploadFunctions>(request).Problem() is { } problem)
        {
            return problem;
        }

        // The hosts decode all of a catch-all but its slashes.
        LedgerEntry? entry = await read.RunAsync(name, cancellationToken)
            ?? (UploadRequest.WithSlashes(name) is { } decoded ? await read.RunAsync(decoded, cancellationToken) : null);
        return entry is null ? Problems.UnknownUpload(request, name) : Answers.Json(request, UploadJson.Of(entry), entry.UpdatedAt);
    }

    /// <summary>Reads a file again: <c>POST /api/uploads/{name}/replay</c>. Answers when it is done.</summary>
    [Function("ReplayUpload")]
    [Gives(200, "The file was read again; what became of it.", typeof(UploadJson))]
    [Refuses(404)]
    [WrittenAs("/api/uploads/{name}/replay")]
    public async Task<IResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/uploads/{*name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken)
    {
        if (RequestQuery.Of<UploadFunctions>(request).Problem() is { } problem)
        {
            return problem;
        }

        if (UploadRequest.Replayed(name) is not { } file)
        {
            return Problems.NotFound(request, "no-route", $"Nothing takes a POST at {request.Path}. A file is sent to /api/uploads and read again by /api/uploads/{{name}}/replay.");
        }

        LedgerEntry? entry = await replay.OneAsync(file, Desk, cancellationToken) ?? (UploadRequest.WithSlashes(file) is { } decoded ? await replay.OneAsync(decoded, Desk, cancellationToken) : null);
        return entry is null ? Problems.UnknownUpload(request, file) : Answers.Json(request, StatusCodes.Status200OK, UploadJson.Of(entry));
    }
}
