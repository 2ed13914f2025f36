using NewsFunctions.Core.Search;

namespace NewsFunctions.Storage.Search;

/// <summary>Writes a query in FTS5's language (https://www.sqlite.org/fts5.html#full_text_query_syntax). Every word is quoted: none can be taken for syntax.</summary>
internal static class FtsExpression
{
    /// <summary>All groups, and none of the excluded terms.</summary>
    public static string Of(SearchQuery query) => Of(query, inTitle: false);

    /// <summary>The same, where the terms that are looked for everywhere are met in the title.</summary>
    public static string InTitle(SearchQuery query) => Of(query, inTitle: true);

    private static string Of(SearchQuery query, bool inTitle)
    {
        string groups = string.Join(" AND ", query.Groups.Select(group => Of(inTitle ? TitleOnly(group) : group)));
        return query.Excluded.Count == 0 ? groups : $"({groups}) NOT ({string.Join(" OR ", query.Excluded.Select(Of))})";
    }

    /// <summary>One of the terms.</summary>
    public static string Of(SearchGroup group) => $"({string.Join(" OR ", group.Terms.Select(Of))})";

    private static SearchGroup TitleOnly(SearchGroup group) =>
        new([.. group.Terms.Select(term => term.Field == SearchField.Any ? term with { Field = SearchField.Title } : term)]);

    private static string Of(SearchTerm term)
    {
        string words = Quoted(string.Join(' ', term.Words)) + (term.Prefix ? " *" : "");
        return $"{{{Columns(term.Field)}}} : ({string.Join(" OR ", term.Variants.Select(Quoted).Prepend(words))})";
    }

    private static string Columns(SearchField field) => field switch
    {
        SearchField.Title => "title",
        SearchField.Name => "name",
        SearchField.Author => "author",
        SearchField.Source => "source",
        SearchField.Body => "body",
        _ => "title name author body",
    };

    private static string Quoted(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
