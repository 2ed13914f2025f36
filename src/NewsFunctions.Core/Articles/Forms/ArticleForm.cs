using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NewsFunctions.Core.Articles.Forms;

/// <summary>A form that an article is given out in.</summary>
/// <param name="Name">Its short name, as in <c>format=md</c>.</param>
/// <param name="MediaType">Its media type, without parameters.</param>
/// <param name="ContentType">The whole content type.</param>
/// <param name="Writer">Writes an article. The same article gives the same bytes.</param>
public sealed record ArticleForm(string Name, string MediaType, string ContentType, Func<Article, byte[]> Writer)
{
    // As long as a record stays in memory its forms do: most are asked for again and again.
    private readonly ConditionalWeakTable<Article, byte[]> written = [];

    /// <summary>The article in this form.</summary>
    public ReadOnlyMemory<byte> Write(Article article) => written.GetValue(article, key => Writer(key));

    /// <summary>Every form; the first is given to those who do not say.</summary>
    public static IReadOnlyList<ArticleForm> All { get; } =
    [
        new("json", "application/json", "application/json; charset=utf-8", article => JsonSerializer.SerializeToUtf8Bytes(article, ArticleJson.Served)),
        new("html", "text/html", "text/html; charset=utf-8", article => Encoding.UTF8.GetBytes(ArticleHtml.Page(article))),
        new("md", "text/markdown", "text/markdown; charset=utf-8", article => Encoding.UTF8.GetBytes(ArticleMarkdown.Write(article))),
        new("txt", "text/plain", "text/plain; charset=utf-8", article => Encoding.UTF8.GetBytes(ArticleText.Write(article))),
        // No type is registered for ninjs; this one is in use.
        new("ninjs", "application/ninjs+json", "application/ninjs+json", article => JsonSerializer.SerializeToUtf8Bytes(ArticleNinjs.Of(article), ArticleJson.Options)),
        new("jsonld", "application/ld+json", "application/ld+json", article => JsonSerializer.SerializeToUtf8Bytes(ArticleSchemaOrg.Of(article), ArticleJson.Options)),
    ];

    /// <summary>The name of an article in the formats that want an address: one that no host's name is part of.</summary>
    public static string Urn(ArticleId id) => "urn:newsfunctions:article:" + id;
}
