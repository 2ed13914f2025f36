using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Many files read again, after a fault was mended or a reader has learnt more; and who asked for it.</summary>
public sealed class ReplayFunctions(ReplayUploads replay, IReplayLog log, NewsroomCalendar calendar)
{
    /// <summary>
    /// Reads the files that the parameters mean again, the one written last first, at most <c>limit</c> a call; go on at <c>next</c>, with the same body. With
    /// <c>dryRun=true</c> the files are counted and nothing is done.
    /// </summary>
    [Function("ReplayUploads")]
    [Gives(200, "The files were read again; what became of each, and where to go on. With dryRun, which would be.", typeof(ReplayJson))]
    [Refuses(413, 415)]
    [TakesJson(typeof(ReplayCauseJson))]
    [Query("state", "Only files in this state.", Kind = QueryKind.Word, Words = ["started", "accepted", "rejected", "quarantined", "withdrawn"])]
    [Query("code", "Only files that were refused with this code, or one of whose items was.", Kind = QueryKind.Word, Words = [
        RejectCode.EmptyFile, RejectCode.TooLarge, RejectCode.BadName, RejectCode.UnsupportedFormat, RejectCode.Undecodable, RejectCode.Malformed, RejectCode.NoArticle, RejectCode.NoText, RejectCode.Withheld,
        RejectCode.Canceled, RejectCode.Superseded, RejectCode.Draft, RejectCode.UnsafeContent, RejectCode.TooComplex, RejectCode.Encrypted, RejectCode.ProcessingFailed])]
    [Query("from", "Only files written on this day of the newsroom or later.", Kind = QueryKind.Day)]
    [Query("to", "Only files written on this day of the newsroom or earlier.", Kind = QueryKind.Day)]
    [Query("prefix", "Only files whose name begins so, folders included: courier/.", MostCharacters = 500)]
    [Query("limit", "Most files a call.", Kind = QueryKind.Number, Most = 100, Default = "20")]
    [Query("dryRun", "Whether files are only counted.", Kind = QueryKind.Word, Words = ["true", "false"], Default = "false")]
    [Query("cursor", "Where to go on: from \"next\" as it is.", Kind = QueryKind.Cursor)]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/replays")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<ReplayFunctions>(request);
        ReplayFilter filter = Filter(query);
        int limit = query.Number("limit") ?? 20;
        bool isDry = query.Word("dryRun") == "true";
        string? cursor = query.Text("cursor");
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        (ReplayCauseJson? cause, IResult? refusal) = await JsonBody.ReadAsync<ReplayCauseJson>(request, cancellationToken);
        if (cause is null)
        {
            return refusal!;
        }

        ReplayPage page = isDry
            ? await replay.CountAsync(filter, cursor, cancellationToken)
            : await replay.RunAsync(filter, cursor, limit, cause.By!.Trim(), cause.Note, cancellationToken);
        return Answers.Json(request, StatusCodes.Status200OK, ReplayJson.Of(page, isDry, limit, request));
    }

    /// <summary>Who had files read again on a day (UTC), when and why, oldest first.</summary>
    [Function("GetReplays")]
    [Gives(200, "Who had files read again on a day (UTC), which and why, oldest first.", typeof(ReplayNoteListJson))]
    [Query("day", "The day, UTC. Today without it.", Kind = QueryKind.Day)]
    [Query("limit", "Replays a page.", Kind = QueryKind.Number, Default = "50")]
    [Query("cursor", "Where to go on: from \"next\" as it is.", Kind = QueryKind.Cursor)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/replays")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<ReplayFunctions>(request);
        DateOnly day = query.Day("day") ?? replay.Today;
        int limit = query.Number("limit") ?? 50;
        string? cursor = query.Text("cursor");
        return query.Problem() ?? Answers.Json(request, ReplayNoteListJson.Of(await log.OfDayAsync(day, cursor, limit, cancellationToken), request));
    }

    private ReplayFilter Filter(RequestQuery query)
    {
        DateOnly? from = query.Day("from"), to = query.Day("to");
        if (from > to)
        {
            query.Refuse("from", "is later than to");
        }

        var filter = new ReplayFilter
        {
            State = query.Word("state") is { } word ? Enum.Parse<UploadState>(word, ignoreCase: true) : null,
            Code = query.Word("code"),
            From = from is { } first ? calendar.StartOf(first).ToUniversalTime() : null,
            Before = to is { } last ? calendar.StartOf(last.AddDays(1)).ToUniversalTime() : null,
            Prefix = query.Text("prefix"),
        };
        if (filter.IsOpen && query.Problem() is null)
        {
            query.Refuse("state", "or code, from, to or prefix is needed: without any, every file there ever was would be read again");
        }

        return filter;
    }
}
