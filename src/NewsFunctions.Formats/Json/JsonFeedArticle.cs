using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Json;

/// <summary>Items of a JSON Feed, version 1 and 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedArticle
{
    /// <summary>The items of a feed.</summary>
    public static IEnumerable<RecordItem> All(JsonRecord feed)
    {
        foreach (JsonElement element in feed.Element.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().AsEnumerable() : [])
        {
            yield return Of(new JsonRecord(element), feed);
        }
    }

    private static RecordItem Of(JsonRecord item, JsonRecord feed)
    {
        Uri? home = Addresses.Base(feed.Text("homepageurl"));
        string? url = Addresses.Resolve(item.Text("url"), home);
        string? title = FragmentBlocks.Line(item.Text("title"));
        Fragment html = FragmentBlocks.OfHtml(item.Text("contenthtml"), Addresses.Base(url, home));
        Fragment body = html.Blocks.Count > 0 ? html : FragmentBlocks.OfText(item.Text("contenttext"));
        bool teaser = body.Blocks.Count == 0;
        body = teaser ? FragmentBlocks.OfHtml(item.Text("summary"), Addresses.Base(url, home)) : body;
        string[] authors = [.. JsonPeople.Of(item.List("authors", "author"))];
        authors = authors.Length > 0 ? authors : [.. JsonPeople.Of(feed.List("authors", "author"))];
        ArticleImage[] image = [.. JsonImages.Of(item, "image", "bannerimage")];
        ArticleDate? published = RecordDates.Parse(item.Text("datepublished")), updated = RecordDates.Parse(item.Text("datemodified"));
        return RecordItem.OfBody(item.Text("id") ?? url, new ArticleDraft
        {
            Title = title,
            Authors = authors,
            Source = FragmentBlocks.Line(feed.Text("title")),
            Topics = JsonPeople.Topics(item, "tags"),
            Url = url ?? Addresses.Resolve(item.Text("externalurl"), home),
            Language = RecordLanguage.Of(item.Text("language") ?? feed.Text("language")),
            PublishedAt = published,
            UpdatedAt = updated,
            Body = RecordBody.Without(body.Blocks, title),
            Images = [.. image, .. body.Images.Where(found => image.All(known => known.Url != found.Url))],
            Removed = body.Removed,
            Warnings = teaser ? [FeedWarnings.TeaserOnly] : [],
        }).Named(item.Text("id"), updated ?? published);
    }
}
