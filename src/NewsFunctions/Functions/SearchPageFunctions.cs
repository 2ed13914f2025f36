using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Search;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;
using NewsFunctions.Page.Search;

namespace NewsFunctions.Functions;

/// <summary>Search, for people: whatever was typed is looked for, and what is malformed is left out of account.</summary>
public sealed class SearchPageFunctions(SearchArticles search, PageSetting setting)
{
    /// <summary>A page of results.</summary>
    [Function("GetSearchPage")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest request,
        CancellationToken cancellationToken) => PageAnswer.OfAsync(request, setting, async () =>
    {
        string text = request.Query["q"].ToString().Trim();
        var asked = new SearchRequest
        {
            Text = text.Length > SearchLimits.QueryLength ? text[..SearchLimits.QueryLength] : text,
            Filter = new SearchFilter { From = Day(request, "from"), To = Day(request, "to") },
            Cursor = SearchCursor.TryParse(request.Query["cursor"], out SearchCursor? cursor) ? cursor : null,
        };
        return new View(new SearchView(asked, asked.Text.Length == 0 ? null : await search.RunAsync(asked, cancellationToken)).Write(setting));
    });

    private static DateOnly? Day(HttpRequest request, string name) => RequestQuery.TryDay(request.Query[name], out DateOnly day) ? day : null;
}
