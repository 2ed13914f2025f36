using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>A page of articles as JSON.</summary>
internal sealed record ArticleListJson(IReadOnlyList<ListedArticleJson> Articles, string? Next)
{
    /// <summary>The page, with all fields of each article or only some.</summary>
    public static ReadOnlyMemory<byte> Write(ArticlePage page, IReadOnlyList<string>? fields, HttpRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>(512 * (page.Listings.Count + 1));
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ArticleJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteStartArray("articles");
            foreach (ArticleListing listing in page.Listings)
            {
                ChosenFields.Write(json, ListedArticleJson.Of(listing), fields);
            }

            json.WriteEndArray();
            if (NextPage.Of(request, page.Next?.ToString()) is { } next)
            {
                json.WriteString("next", next);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}

/// <summary>An article in a list as JSON; the signature stays inside.</summary>
internal sealed record ListedArticleJson(
    ArticleId Id, int Version, string Title, string Lead, Source? Source, string? SyndicatedFrom, string? Section, string Language, ArticleDate? PublishedAt, DateTimeOffset UploadedAt, DateOnly Day, int WordCount)
{
    public static ListedArticleJson Of(ArticleListing listing) => new(
        listing.Id,
        listing.Version,
        listing.Title,
        listing.Lead,
        listing.Source,
        listing.SyndicatedFrom,
        listing.Section,
        listing.Language,
        listing.PublishedAt,
        listing.UploadedAt,
        listing.Day,
        listing.WordCount);
}

/// <summary>A page of digests as JSON.</summary>
internal sealed record DigestListJson(IReadOnlyList<ListedDigestJson> Digests, string? Next)
{
    /// <summary>The page of at most <paramref name="limit"/> digests, of which one more was asked for to see whether the list goes on.</summary>
    public static DigestListJson Of(IReadOnlyList<StoredDigest> digests, int limit, HttpRequest request) => new(
        [.. digests.Take(limit).Select(ListedDigestJson.Of)],
        NextPage.Of(request, digests.Count > limit ? digests[limit].Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null));
}

/// <summary>A digest in a list as JSON.</summary>
internal sealed record ListedDigestJson(DateOnly Day, int Version, Core.Digests.DayState State, int ArticleCount, int StoryCount, IReadOnlyList<string> Headlines, DateTimeOffset CompiledAt)
{
    public static ListedDigestJson Of(StoredDigest digest) =>
        new(digest.Day, digest.Version, digest.State, digest.ArticleCount, digest.StoryCount, digest.Headlines, digest.CompiledAt);
}

/// <summary>The address of a list's next page, in the body and as a Link header (RFC 8288).</summary>
internal static class NextPage
{
    public static string? Of(HttpRequest request, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var query = new QueryBuilder(request.Query.Where(parameter => parameter.Key is not ("cursor" or "code")).Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString())))
        {
            { "cursor", cursor },
        };
        string next = request.Path + query.ToQueryString().ToString();
        request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }
}
