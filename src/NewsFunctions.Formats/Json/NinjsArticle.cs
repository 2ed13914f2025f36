using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Json;

/// <summary>
/// IPTC ninjs (https://iptc.org/standards/ninjs/): version 1 with <c>headline</c> and <c>body_*</c>, version 2 with lists of
/// <c>headlines</c> and <c>bodies</c>, version 3 with the same in camelCase, and the dialects of agencies between them.
/// </summary>
internal static class NinjsArticle
{
    private static readonly string[] MainRoles = ["", "main", "hld:main", "headline"];

    /// <summary>The article of an item.</summary>
    public static RecordItem Of(JsonRecord item) => Read(item).Named(NewsUrn.WithoutRevision(KeyOf(item)), RecordDates.Parse(item.Text("versioncreated")));

    /// <summary>The id without what changes between versions and requests: an agency's addresses carry both, its item id neither.</summary>
    private static string? KeyOf(JsonRecord item) => item.Object("altids").Text("itemid") ?? item.Text("guid", "uri");

    private static RecordItem Read(JsonRecord item)
    {
        string? key = KeyOf(item);
        long version = item.Number("version");
        if (RecordStatus.Refusal(item.Text("pubstatus")) is { } status)
        {
            return new RecordItem(key ?? "", null, status, version);
        }

        string type = item.Text("type")?.ToLowerInvariant() ?? "text";
        string? url = Addresses.Resolve(item.Text("url", "canonicalurl", "link") ?? item.Text("uri"), null);
        string? title = FragmentBlocks.Line(item.Text("headline") ?? Headline(item, isMain: true) ?? item.Text("title"));
        string? byline = FragmentBlocks.Line(item.Text("byline", "by"));
        // The body of a picture or graphic is its caption.
        Fragment body = type is "picture" or "graphic" or "photo" or "image" ? Fragment.Empty : NinjsBody.Of(item, type, Addresses.Base(url));
        ArticleDate? versionCreated = RecordDates.Parse(item.Text("versioncreated"));
        ArticleDate? published = RecordDates.Parse(item.Text("firstpublished", "published", "firstcreated", "contentcreated")) ?? versionCreated;
        string[] authors = [.. JsonPeople.Of(item.List("authors", "author", "creators"))];
        return RecordItem.OfBody(key, new ArticleDraft
        {
            Title = title,
            Subtitle = FragmentBlocks.Line(item.Text("subheadline", "subtitle") ?? Headline(item, isMain: false)),
            Byline = byline,
            Authors = authors.Length > 0 ? authors : RecordPeople.Of(byline),
            Dateline = RecordDateline.Of(item.Text("dateline") ?? item.Text("located")),
            Source = SourceOf(item),
            Section = FragmentBlocks.Line(item.Text("section", "desk")),
            Topics = Topics(item),
            Slug = FragmentBlocks.Line(item.Text("slugline", "slug")),
            Urgency = RecordUrgency.Of(item.Text("urgency")),
            Url = url,
            Language = RecordLanguage.Of(item.Text("language")),
            PublishedAt = published,
            UpdatedAt = versionCreated != published ? versionCreated : null,
            EmbargoUntil = RecordDates.Embargo(item.Text("embargoed")),
            Body = RecordBody.Without(body.Blocks, title, byline, item.Text("slugline")),
            Images = [.. NinjsImages.Of(item), .. body.Images],
            Removed = body.Removed,
        }, version);
    }

    private static string? Headline(JsonRecord item, bool isMain)
    {
        foreach (JsonElement headline in item.List("headlines"))
        {
            var one = new JsonRecord(headline);
            bool sub = one.Text("role")?.Contains("sub", StringComparison.OrdinalIgnoreCase) == true;
            bool main = MainRoles.Contains(one.Text("role") ?? "", StringComparer.OrdinalIgnoreCase);
            if ((isMain ? main : sub) && JsonRecord.TextOf(headline) is { } text)
            {
                return text;
            }
        }

        return isMain ? item.List("headlines").Select(JsonRecord.TextOf).OfType<string>().FirstOrDefault() : null;
    }

    private static string? SourceOf(JsonRecord item) => FragmentBlocks.Line(
        item.Text("source")
        ?? item.List("infosources", "infosource").Select(JsonRecord.TextOf).OfType<string>().FirstOrDefault()
        ?? item.Text("provider", "copyrightholder"));

    /// <summary>Subjects, then the things, places and persons the text is about, each name once.</summary>
    private static string[] Topics(JsonRecord item) =>
    [
        .. new[] { JsonPeople.Topics(item, "subjects", "subject"), JsonPeople.Topics(item, "keywords", "keyword"), JsonPeople.Topics(item, "people", "person"), JsonPeople.Topics(item, "organisations", "organisation"), JsonPeople.Topics(item, "places", "place"), JsonPeople.Topics(item, "events", "event") }
            .SelectMany(topics => topics).Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
