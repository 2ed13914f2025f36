using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Search;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Full-text search, and the building of its index.</summary>
public sealed class SearchFunctions(SearchArticles search, BuildSearch build)
{
    /// <summary>Articles that hold what is looked for, best first.</summary>
    [Function("Search")]
    [Gives(200, "Articles that hold what is looked for, best first.", typeof(SearchJson))]
    [Query("q", "What is looked for: words, \"a phrase\", beginnings (harb*), title:word, name:, author:, source:, body:, -without, one OR other. Any text will do.", IsRequired = true, MostCharacters = SearchLimits.QueryLength)]
    [Query("from", "Only this newsroom day and later ones.", Kind = QueryKind.Day)]
    [Query("to", "Only this newsroom day and earlier ones.", Kind = QueryKind.Day)]
    [Query("source", "Only this source, by its slug.")]
    [Query("language", "Only this language (BCP 47); \"pt\" finds \"pt-BR\" too.", MostCharacters = 35)]
    [Query("limit", "Results a page.", Kind = QueryKind.Number, Most = SearchRequest.MaxLimit, Default = "20")]
    [Query("cursor", "Where to go on: from \"next\" as it is.", Kind = QueryKind.Cursor)]
    public async Task<IResult> SearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/search")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<SearchFunctions>(request);
        SearchRequest asked = SearchParameters.Read(request, query);
        return query.Problem() ?? Answers.Json(request, SearchJson.Of(asked, await search.RunAsync(asked, cancellationToken), request));
    }

    /// <summary>Every minute: builds what changed into the index.</summary>
    [Function("BuildSearch")]
    public Task BuildAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) => build.RunAsync(cancellationToken);
}
