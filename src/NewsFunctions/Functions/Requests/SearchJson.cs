using Microsoft.AspNetCore.Http;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Functions.Requests;

/// <summary>A page of search results as JSON.</summary>
/// <param name="Query">What was looked for, as it was typed.</param>
/// <param name="Matches">How many articles are found; with <paramref name="AtLeast"/> there are more.</param>
/// <param name="AtLeast">Whether counting stopped.</param>
/// <param name="Unread">True while so many articles come in that some could not be looked at yet.</param>
/// <param name="Results">Best first.</param>
/// <param name="Next">The next page.</param>
internal sealed record SearchJson(string Query, int Matches, bool AtLeast, bool Unread, IReadOnlyList<FoundArticleJson> Results, string? Next)
{
    public static SearchJson Of(SearchRequest asked, SearchPage page, HttpRequest request) => new(
        asked.Text, page.Matches, page.AtLeast, page.Unread, [.. page.Results.Select(FoundArticleJson.Of)], NextPage.Of(request, page.Next?.ToString()));
}

/// <summary>An article that was found, as JSON.</summary>
internal sealed record FoundArticleJson(
    ArticleId Id, string Url, int Version, string Title, Source? Source, string? Section, string Language, ArticleDate? PublishedAt, DateTimeOffset UploadedAt, DateOnly Day, int WordCount,
    double Score, MarkedTextJson MarkedTitle, MarkedTextJson Snippet)
{
    public static FoundArticleJson Of(SearchResult found) => new(
        found.Document.Id,
        $"/api/articles/{found.Document.Id}",
        found.Document.Version,
        found.Document.Title,
        found.Document.Source,
        found.Document.Section,
        found.Document.Language,
        found.Document.PublishedAt,
        found.Document.UploadedAt,
        found.Document.Day,
        found.Document.WordCount,
        found.Score,
        MarkedTextJson.Of(found.Title),
        MarkedTextJson.Of(found.Snippet));
}

/// <summary>A text with marks.</summary>
/// <param name="Text">The text as it is.</param>
/// <param name="Marks">Start and length of what was looked for, in UTF-16 units.</param>
/// <param name="Html">The same as HTML: the text encoded, the marks as <c>mark</c> elements.</param>
internal sealed record MarkedTextJson(string Text, IReadOnlyList<TextMark> Marks, string Html)
{
    public static MarkedTextJson Of(Highlighted highlighted) => new(highlighted.Text, highlighted.Marks, highlighted.ToHtml());
}
