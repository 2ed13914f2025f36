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
        ["articlebody", "bodytext", "bodyhtml", "bodyxhtml", "body", "contenthtml", "contenttext", "content", "contentelements", "fulltext", "maintext", "storytext", "articletext", "text", "html", "story", "markdown", "plaintext", "paragraphs"];

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
        string? title = FragmentBlocks.Line(record.Text(TitleNames) ?? record.Text("headlines") ?? fields.Text(TitleNames));
        bool teaser = TryTeaser(BodyOf(record, url) is { Blocks.Count: > 0 } own ? own : BodyOf(fields, url), out Fragment body);
        string? source = FragmentBlocks.Line(record.Text("source", "sourcename", "publisher", "provider", "sitename", "site", "agency", "newspaper", "publication"));
        // Interfaces that gather pages keep the title of the page, the paper's name behind the headline.
        title = source is not null && title?.EndsWith(" - " + source, StringComparison.OrdinalIgnoreCase) == true ? title[..^(source.Length + 3)] : title;
        string? byline = record.Text("byline", "by") ?? fields.Text("byline");
        string[] authors = [.. JsonPeople.Of(record.List("authors", "author", "creator", "creators"))];
        authors = authors.Length > 0 ? authors : [.. JsonPeople.Of(record.Object("credits").List("by"))];
        return RecordItem.OfBody(key, new ArticleDraft
        {
            Title = title,
            Subtitle = FragmentBlocks.Line(record.Text("subtitle", "subheadline", "subhead", "standfirst", "deck", "dek", "kicker") ?? fields.Text("standfirst", "trailtext")),
            Byline = FragmentBlocks.Line(byline),
            Authors = authors.Length > 0 ? authors : RecordPeople.Of(byline),
            Dateline = RecordDateline.Of(record.Text("dateline", "located")),
            Source = source,
            Section = FragmentBlocks.Line(record.Text("section", "articlesection", "sectionname", "category", "desk")),
            Topics = JsonPeople.Topics(record, "tags", "keywords", "topics", "subjects", "subject", "categories", "labels"),
            Slug = FragmentBlocks.Line(record.Text("slug", "slugline")),
            Urgency = RecordUrgency.Of(record.Text("urgency", "priority")),
            Url = url,
            Language = RecordLanguage.Of(record.Text("language", "lang", "inlanguage", "locale")),
            PublishedAt = RecordDates.Parse(record.Text(
                "datepublished", "publishedat", "publisheddate", "publicationdate", "publishdate", "webpublicationdate", "published", "displaydate", "firstpublishdate", "pubdate", "dategmt", "date", "firstpublished", "firstcreated", "createdat", "created", "timestamp")),
            UpdatedAt = RecordDates.Parse(record.Text("datemodified", "updatedat", "modifiedgmt", "modifiedat", "lastmodified", "modified", "updated", "versioncreated")),
            EmbargoUntil = RecordDates.Embargo(record.Text("embargountil", "embargoed", "embargo", "embargodate")),
            Body = RecordBody.Without(body.Blocks, title, byline),
            Images = [.. JsonImages.Of(record, "images", "image", "featuredimage", "featureimage", "urltoimage", "imageurl", "leadimage", "thumbnail"), .. body.Images],
            Removed = body.Removed,
            Warnings = teaser ? [FeedWarnings.TeaserOnly] : [],
        });
    }

    private static Fragment BodyOf(JsonRecord record, string? url)
    {
        Fragment best = Fragment.Empty;
        foreach (string name in record.Element.ValueKind == JsonValueKind.Object ? BodyNames : [])
        {
            if (!record.Has(name))
            {
                continue;
            }

            JsonElement[] parts = [.. record.List(name)];
            string text = parts.Any(part => part.ValueKind == JsonValueKind.Object && new JsonRecord(part).Has("type")) ? JsonBodyElements.Html(parts)
                // A list of strings is a list of paragraphs.
                : parts.Select(JsonRecord.TextOf).OfType<string>().ToArray() is { Length: > 1 } paragraphs ? string.Join("\n\n", paragraphs)
                : record.Text(name) ?? "";
            Fragment body = FragmentBlocks.OfHtml(text, Addresses.Base(url));
            // Interfaces give the text once as markup and once without it, all in one piece.
            if (body.Blocks.Count > 0 && (best.Blocks.Count == 0 || (best.Blocks.Count == 1 && body.Blocks.Count > 1 && Length(body) * 5 > Length(best) * 4)))
            {
                best = body;
            }
        }

        return best;
    }

    private static int Length(Fragment text) => text.Blocks.Sum(block => block.Text.Length);

    /// <summary>NewsAPI gives the opening of a text and says how much more there is: "… [+1200 chars]".</summary>
    private static bool TryTeaser(Fragment body, out Fragment opening)
    {
        opening = body;
        if (body.Blocks is not [.., { Text: var last }] || !last.EndsWith(" chars]", StringComparison.Ordinal) || last.LastIndexOf("[+", StringComparison.Ordinal) is not (>= 0 and var at)
            || last.AsSpan(at + 2, last.Length - at - 9).IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        opening = body with { Blocks = [.. body.Blocks.Take(body.Blocks.Count - 1), body.Blocks[^1] with { Text = last[..at].TrimEnd() }] };
        return true;
    }
}
