using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Json;

/// <summary>
/// An article in JSON of nobody's standard: the names that publishing systems, news interfaces and data sets use for the same
/// things, most trusted first (WordPress, Ghost, NewsAPI, the Guardian's and others' interfaces, crawlers' exports).
/// </summary>
internal static class PlainJsonArticle
{
    /// <summary>Folded names of the member that holds the text.</summary>
    public static string[] BodyNames { get; } =
        ["articlebody", "bodytext", "bodyhtml", "bodyxhtml", "body", "contenthtml", "contenttext", "content", "fulltext", "maintext", "storytext", "articletext", "text", "html", "story", "markdown", "plaintext", "paragraphs"];

    /// <summary>Folded names of the member that holds the headline.</summary>
    public static string[] TitleNames { get; } = ["headline", "title", "webtitle", "name", "subject"];

    /// <summary>The article of an object.</summary>
    public static RecordItem Of(JsonRecord record)
    {
        string? key = record.Text("guid", "uuid", "id", "uri", "url", "link");
        if (RecordStatus.Refusal(record.Text("pubstatus", "status")) is { } status)
        {
            return new RecordItem(key ?? "", null, status);
        }

        if (record.Element.TryGetProperty("draft", out JsonElement draft) && draft.ValueKind == JsonValueKind.True)
        {
            return new RecordItem(key ?? "", null, RecordStatus.Refusal("draft"));
        }

        // Interfaces put the fields of an item one level down.
        JsonRecord fields = record.Has("fields") ? record.Object("fields") : record;
        string? url = Addresses.Resolve(record.Text("canonicalurl", "url", "link", "weburl", "permalink", "canonical", "href"), null);
        string? title = FragmentBlocks.Line(record.Text(TitleNames) ?? fields.Text(TitleNames));
        Fragment body = BodyOf(record, url) is { Blocks.Count: > 0 } own ? own : BodyOf(fields, url);
        string? byline = record.Text("byline", "by") ?? fields.Text("byline");
        string[] authors = [.. JsonPeople.Of(record.List("authors", "author", "creator", "creators"))];
        return RecordItem.OfBody(key, new ArticleDraft
        {
            Title = title,
            Subtitle = FragmentBlocks.Line(record.Text("subtitle", "subheadline", "subhead", "standfirst", "deck", "dek", "kicker") ?? fields.Text("standfirst", "trailtext")),
            Byline = FragmentBlocks.Line(byline),
            Authors = authors.Length > 0 ? authors : RecordPeople.Of(byline),
            Dateline = RecordDateline.Of(record.Text("dateline", "located")),
            Source = FragmentBlocks.Line(record.Text("source", "sourcename", "publisher", "provider", "sitename", "site", "agency", "newspaper", "publication")),
            Section = FragmentBlocks.Line(record.Text("section", "articlesection", "sectionname", "category", "desk")),
            Topics = JsonPeople.Topics(record, "tags", "keywords", "topics", "subjects", "subject", "categories", "labels"),
            Url = url,
            Language = RecordLanguage.Of(record.Text("language", "lang", "inlanguage", "locale")),
            PublishedAt = RecordDates.Parse(record.Text(
                "datepublished", "publishedat", "publisheddate", "publicationdate", "publishdate", "webpublicationdate", "published", "pubdate", "dategmt", "date", "firstpublished", "firstcreated", "createdat", "created", "timestamp")),
            UpdatedAt = RecordDates.Parse(record.Text("datemodified", "updatedat", "modifiedgmt", "modifiedat", "lastmodified", "modified", "updated", "versioncreated")),
            EmbargoUntil = RecordDates.Embargo(record.Text("embargountil", "embargoed", "embargo", "embargodate")),
            Body = RecordBody.Without(body.Blocks, title, byline),
            Images = [.. JsonImages.Of(record, "images", "image", "featuredimage", "featureimage", "urltoimage", "imageurl", "leadimage", "thumbnail"), .. body.Images],
            Removed = body.Removed,
        });
    }

    private static Fragment BodyOf(JsonRecord record, string? url)
    {
        foreach (string name in BodyNames)
        {
            if (record.Element.ValueKind != JsonValueKind.Object || !record.Has(name))
            {
                continue;
            }

            // A list of strings is a list of paragraphs.
            string[] parts = [.. record.List(name).Select(JsonRecord.TextOf).OfType<string>()];
            string text = parts.Length > 1 ? string.Join("\n\n", parts) : record.Text(name) ?? "";
            Fragment body = FragmentBlocks.OfHtml(text, Addresses.Base(url));
            if (body.Blocks.Count > 0)
            {
                return body;
            }
        }

        return Fragment.Empty;
    }
}
