using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Articles, one and many.</summary>
public sealed class ArticleFunctions(BrowseArticles browse, ReadArticle read)
{
    /// <summary>A page of articles, newest first.</summary>
    [Function("GetArticles")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/articles")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new RequestQuery(request, "day", "source", "limit", "cursor");
        var asked = new ArticleQuery
        {
            Day = query.Day("day"),
            SourceSlug = query.Text("source"),
            Limit = query.Number("limit", 1, ArticleQuery.MaxLimit) ?? 50,
            Cursor = query.Parsed<ArticleCursor>("cursor", ArticleCursor.TryParse, "is no cursor of this list: take it from \"next\" as it is"),
        };
        return query.Problem() ?? Answers.Json(request, ArticleListJson.Of(await browse.RunAsync(asked, cancellationToken), request));
    }

    /// <summary>One article.</summary>
    [Function("GetArticle")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/articles/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (new RequestQuery(request).Problem() is { } problem)
        {
            return problem;
        }

        return (ArticleId.TryParse(id, out ArticleId articleId) ? await read.RunAsync(articleId, cancellationToken) : null) switch
        {
            null => Problems.NotFound(request, "unknown-article", $"There is no article \"{id}\"."),
            { WithdrawnAt: { } at } => Problems.Gone(request, "withdrawn-article", "The article was withdrawn.", at),
            { Article: var article } => Answers.Json(request, article, article.UploadedAt),
        };
    }
}
