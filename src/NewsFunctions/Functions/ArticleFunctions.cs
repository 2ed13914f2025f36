using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Articles.Forms;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Articles, one and many.</summary>
public sealed class ArticleFunctions(BrowseArticles browse, BrowseStory browseStory, ReadArticle read, ReadHistory history, WithdrawArticle withdraw)
{
    /// <summary>A page of articles, newest first.</summary>
    [Function("GetArticles")]
    [Gives(200, "A page of articles, newest first.", typeof(ArticleListJson))]
    [Refuses(404)]
    [Query("day", "Only this newsroom day.", Kind = QueryKind.Day)]
    [Query("from", "Only this day and later ones.", Kind = QueryKind.Day)]
    [Query("to", "Only this day and earlier ones.", Kind = QueryKind.Day)]
    [Query("source", "Only this source, by its slug.")]
    [Query("section", "Only this section, by its name or slug.")]
    [Query("language", "Only this language (BCP 47); \"pt\" finds \"pt-BR\" too.", MostCharacters = 35)]
    [Query("story", "Only the articles that tell this story, by its id.")]
    [Query("fields", "Only these fields of each article, apart by commas; the id is always there.", Kind = QueryKind.Words, Words = [
        "id", "version", "title", "lead", "source", "syndicatedFrom", "section", "language", "publishedAt", "uploadedAt", "day", "wordCount"])]
    [Query("limit", "Articles a page.", Kind = QueryKind.Number, Most = ArticleQuery.MaxLimit, Default = "50")]
    [Query("cursor", "Where to go on: from \"next\" as it is.", Kind = QueryKind.Cursor)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/articles")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<ArticleFunctions>(request);
        ArticleQuery asked = ArticleListRequest.Read(query);
        IReadOnlyList<string>? fields = query.Words("fields");
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        ArticlePage? page = asked.StoryId is null ? await browse.RunAsync(asked, cancellationToken) : await browseStory.RunAsync(asked, cancellationToken);
        return page is null ? Problems.NoStory(request, asked.StoryId!) : Answers.Document(request, ArticleListJson.Write(page, fields, request), "application/json; charset=utf-8", null);
    }

    /// <summary>One article, in the form that <c>format</c> names or the Accept header prefers.</summary>
    [Function("GetArticle")]
    [Gives(200, "One article, in the form that is named or preferred.", typeof(Article), MediaTypes = ["text/html", "text/markdown", "text/plain", "application/ninjs+json", "application/ld+json"])]
    [Refuses(404, 410)]
    [Query("format", "The form; without it the Accept header decides.", Kind = QueryKind.Word, Words = ["json", "html", "md", "txt", "ninjs", "jsonld"])]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/articles/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<ArticleFunctions>(request);
        ArticleForm form = ArticleFormChoice.Of(request, query.Word("format"));
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        return await FindAsync(request, id, cancellationToken) is var (article, refusal) && article is not null
            ? Answers.Document(request, form.Write(article), form.ContentType, article.EmbargoUntil > article.UploadedAt ? article.EmbargoUntil : article.UploadedAt)
            : refusal!;
    }

    /// <summary>The versions of an article and what else was done to it, newest first.</summary>
    [Function("GetArticleVersions")]
    [Gives(200, "The versions of an article and what else was done to it, newest first.", typeof(VersionListJson))]
    [Refuses(404, 410)]
    public async Task<IResult> VersionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/articles/{id}/versions")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RequestQuery.Of<ArticleFunctions>(request).Problem() is { } problem)
        {
            return problem;
        }

        (Article? article, IResult? refusal) = await FindAsync(request, id, cancellationToken);
        return article is null ? refusal! : Answers.Json(request, VersionListJson.Of(article.Id, (await history.OfArticleAsync(article.Id, cancellationToken))!));
    }

    /// <summary>Withdraws an article: 410 from then on. The file stays; uploaded again it is a new version.</summary>
    [Function("DeleteArticle")]
    [Gives(204, "The article is withdrawn: it is no longer served. The file stays; uploaded again it is a new version. To note more than the reason, use withdraw.")]
    [Refuses(404, 412)]
    [Query("reason", "Why; clients are told.", Kind = QueryKind.Word, IsRequired = true, Words = [
        WithdrawReason.Legal, WithdrawReason.Incorrect, WithdrawReason.Rights, WithdrawReason.Privacy, WithdrawReason.Duplicate, WithdrawReason.Mistake, WithdrawReason.Other])]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "api/articles/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<ArticleFunctions>(request);
        string? reason = query.Word("reason");
        return query.Problem() ?? await CarryOutAsync(request, id, WithdrawalJson.CauseOf(reason, note: null, by: null), cancellationToken);
    }

    /// <summary>The same, with a note and a name for the history.</summary>
    [Function("WithdrawArticle")]
    [Gives(204, "The article is withdrawn, as by DELETE; the body says why, and may hold a note and a name for the history.")]
    [Refuses(404, 412, 413, 415)]
    [TakesJson(typeof(WithdrawalJson))]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/articles/{id}/withdraw")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RequestQuery.Of<ArticleFunctions>(request).Problem() is { } problem)
        {
            return problem;
        }

        (WithdrawalJson? withdrawal, IResult? refusal) = await JsonBody.ReadAsync<WithdrawalJson>(request, cancellationToken);
        return refusal ?? await CarryOutAsync(request, id, withdrawal!.Cause(), cancellationToken);
    }

    private async Task<IResult> CarryOutAsync(HttpRequest request, string id, ChangeCause cause, CancellationToken cancellationToken)
    {
        WithdrawOutcome outcome = ArticleId.TryParse(id, out ArticleId articleId)
            ? await withdraw.RunAsync(articleId, cause, article => ArticlePrecondition.Holds(request, article), cancellationToken)
            : WithdrawOutcome.Unknown;
        return outcome switch
        {
            WithdrawOutcome.Done => Results.NoContent(),
            WithdrawOutcome.Changed => Problems.Changed(request, "The article is not the one that If-Match names: read it again and decide anew."),
            _ => Problems.NotFound(request, "unknown-article", $"There is no article \"{id}\"."),
        };
    }

    /// <summary>The article as clients may see it, else the answer that says why not.</summary>
    private async Task<(Article? Article, IResult? Refusal)> FindAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        (ArticleId.TryParse(id, out ArticleId articleId) ? await read.RunAsync(articleId, cancellationToken) : null) switch
        {
            null => (null, Problems.NotFound(request, "unknown-article", $"There is no article \"{id}\".")),
            { WithdrawnAt: { } at } stored => (null, Problems.Withdrawn(request, at, stored.Change?.Reason)),
            { Article: var article } => (article, null),
        };
}
