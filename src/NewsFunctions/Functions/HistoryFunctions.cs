using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Who changed which record, when and why: for the desk and for audits.</summary>
public sealed class HistoryFunctions(ReadHistory history)
{
    /// <summary>The changes made on a day (UTC), oldest first; or every change of one article, newest first, with the records as they were.</summary>
    [Function("GetHistory")]
    [Gives(200, "Who changed which record, when and why: of a day (UTC), oldest first; of an article, newest first, with the records as they were.", typeof(HistoryJson))]
    [Refuses(404)]
    [Query("day", "The day on which the changes were made, UTC.", Kind = QueryKind.Day)]
    [Query("article", "The article, by its id; withdrawn ones too.")]
    [Query("limit", "Changes a page of a day.", Kind = QueryKind.Number, Most = 1000, Default = "200")]
    [Query("cursor", "Where to go on: from \"next\" as it is.", Kind = QueryKind.Cursor)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/history")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<HistoryFunctions>(request);
        DateOnly? day = query.Day("day");
        string? article = query.Text("article"), cursor = query.Text("cursor");
        int limit = query.Number("limit") ?? 200;
        if (day is null == article is null)
        {
            query.Refuse("day", "or article is needed, and not both");
        }

        if (query.Problem() is { } problem)
        {
            return problem;
        }

        if (day is { } date)
        {
            HistoryPage page = await history.OfDayAsync(date, cursor, limit, cancellationToken);
            return Answers.Json(request, HistoryJson.Of(page.Entries, page.After, request));
        }

        return ArticleId.TryParse(article, out ArticleId id) && await history.OfArticleAsync(id, cancellationToken) is { } changes
            ? Answers.Json(request, HistoryJson.Of(changes, null, request))
            : Problems.NotFound(request, "unknown-article", $"There is no article \"{article}\".");
    }
}
