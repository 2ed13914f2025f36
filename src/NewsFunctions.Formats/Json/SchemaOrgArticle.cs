using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Json;

/// <summary>Articles in JSON-LD of schema.org: one node, or a graph in which nodes name others by <c>@id</c>.</summary>
internal static class SchemaOrgArticle
{
    private static readonly string[] Types = ["article", "blogposting", "report", "review", "liveblogposting"];

    /// <summary>The articles of a node or graph; nodes of other types are passed over unless nothing else is there.</summary>
    public static IEnumerable<RecordItem> All(JsonRecord root)
    {
        JsonRecord[] nodes = root.Has("@graph") ? [.. root.List("@graph").Select(node => new JsonRecord(node))] : [root];
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonRecord node in nodes)
        {
            if (node.Text("@id") is { } id)
            {
                byId.TryAdd(id, node.Element);
            }
        }

        JsonRecord[] articles = [.. nodes.Where(IsArticle)];
        foreach (JsonRecord article in articles)
        {
            yield return Of(article, byId);
        }

        if (articles.Length == 0)
        {
            yield return RecordItem.Failed(null, RejectCode.NoArticle, "The JSON-LD describes no article: none of its nodes is a NewsArticle, Article, BlogPosting or Report.");
        }
    }

    private static bool IsArticle(JsonRecord node) => node.List("@type").Any(type => JsonRecord.TextOf(type) is { } name
        && Types.Any(known => name.EndsWith(known, StringComparison.OrdinalIgnoreCase)));

    private static RecordItem Of(JsonRecord node, Dictionary<string, JsonElement> byId)
    {
        JsonElement[] Follow(params ReadOnlySpan<string> names) => [.. node.List(names).Select(value => Target(value, byId))];
        string? url = Addresses.Resolve(node.Text("url") ?? Id(node, "mainentityofpage") ?? node.Text("mainentityofpage", "@id"), null);
        string? title = FragmentBlocks.Line(node.Text("headline", "name"));
        Fragment body = FragmentBlocks.OfHtml(node.Text("articlebody", "text", "reviewbody"), Addresses.Base(url));
        string? subtitle = FragmentBlocks.Line(node.Text("alternativeheadline"));
        ArticleDate? published = RecordDates.Parse(node.Text("datepublished", "datecreated")), updated = RecordDates.Parse(node.Text("datemodified"));
        return RecordItem.OfBody(node.Text("@id") ?? node.Text("identifier") ?? url, new ArticleDraft
        {
            Title = title,
            Subtitle = subtitle == title ? null : subtitle,
            Authors = [.. JsonPeople.Of(Follow("author", "creator"))],
            Dateline = RecordDateline.Of(node.Text("dateline") ?? node.Text("locationcreated")),
            Source = Follow("publisher", "sourceorganization", "provider").Select(JsonRecord.TextOf).OfType<string>().Select(FragmentBlocks.Line).FirstOrDefault(),
            Section = node.List("articlesection").Select(JsonRecord.TextOf).OfType<string>().Select(FragmentBlocks.Line).FirstOrDefault(),
            Topics = JsonPeople.Topics(node, "keywords", "about"),
            Url = url,
            Language = RecordLanguage.Of(node.Text("inlanguage")),
            PublishedAt = published,
            UpdatedAt = updated,
            Body = RecordBody.Without(body.Blocks, title),
            Images = [.. JsonImages.OfAll(Follow("image", "associatedmedia")), .. body.Images],
            Removed = body.Removed,
        }).Named(GlobalName.Strict(node.Text("@id")) ?? GlobalName.Strict(node.Text("identifier")), updated ?? published);
    }

    private static JsonElement Target(JsonElement value, Dictionary<string, JsonElement> byId) =>
        value.ValueKind == JsonValueKind.Object && new JsonRecord(value) is var reference && !reference.Has("name", "url")
        && reference.Text("@id") is { } id && byId.TryGetValue(id, out JsonElement target) ? target : value;

    private static string? Id(JsonRecord node, string name) => node.Object(name).Text("@id", "url");
}
