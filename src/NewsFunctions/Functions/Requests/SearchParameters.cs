using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Functions.Requests;

/// <summary>Reads a search off a request.</summary>
internal static class SearchParameters
{
    public static SearchRequest Read(HttpRequest request, RequestQuery query)
    {
        // Not as other texts, which may hold no control characters: whatever was pasted is looked for.
        string text = request.Query["q"].ToString();
        if (text.Length > SearchLimits.QueryLength)
        {
            query.Refuse("q", string.Create(CultureInfo.InvariantCulture, $"is longer than {SearchLimits.QueryLength} characters"));
        }

        return new SearchRequest
        {
            Text = text,
            Filter = new SearchFilter { From = query.Day("from"), To = query.Day("to"), SourceSlug = query.Text("source"), Language = query.Text("language") },
            Limit = query.Number("limit") ?? 20,
            Cursor = query.Parsed<SearchCursor>("cursor", SearchCursor.TryParse, "is no cursor of a search: take it from \"next\" as it is"),
        };
    }
}
