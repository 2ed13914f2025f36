using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>Reads what a list of articles is asked for.</summary>
internal static class ArticleListRequest
{
    public static ArticleQuery Read(RequestQuery query)
    {
        var asked = new ArticleQuery
        {
            Day = query.Day("day"),
            From = query.Day("from"),
            To = query.Day("to"),
            SourceSlug = query.Text("source"),
            SectionSlug = query.Text("section") is { } section ? Slug.Of(section, ListingFilter.MaxSectionSlug) : null,
            Language = query.Text("language"),
            StoryId = query.Text("story"),
            Limit = query.Number("limit") ?? 50,
            Cursor = query.Parsed<ArticleCursor>("cursor", ArticleCursor.TryParse, "is no cursor of this list: take it from \"next\" as it is"),
        };
        if (asked.Day is not null && (asked.From ?? asked.To) is not null)
        {
            query.Refuse("day", "goes without from and to");
        }

        if (asked.From > asked.To)
        {
            query.Refuse("from", "is later than to");
        }

        if (asked.Language is { } language && (language.StartsWith('-') || language.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-')))
        {
            query.Refuse("language", "is no language tag; write it like en or pt-BR");
        }

        return asked;
    }
}
