using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Json;

/// <summary>Reads articles in JSON: ninjs, schema.org, JSON Feed, plain objects, alone, in arrays, in envelopes or one a line.</summary>
public sealed class JsonReader : IArticleReader
{
    private static readonly string[] Envelopes =
        ["items", "item", "articles", "article", "results", "data", "docs", "documents", "hits", "stories", "story", "entries", "posts", "news", "response", "records", "source", "content", "feed", "channel"];

    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return JsonText.LooksLikeJson(upload.Content.Span) ? FormatMatch.ByContent
            : upload.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || JsonText.IsLines(upload) ? FormatMatch.ByName
            : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!TextDecoding.TryDecode(upload.Content, "utf-8", out string? text, out Rejection? refused))
        {
            return new ReadOutcome.Refused(refused);
        }

        if (JsonText.IsLines(upload))
        {
            return Lines(text);
        }

        if (!JsonText.TryParse(text.AsMemory(), out JsonDocument? document, out refused))
        {
            // Values one a line under another name than .jsonl.
            ReadOutcome lines = text.AsSpan().TrimEnd().Contains('\n') ? Lines(text) : new ReadOutcome.Refused(refused);
            return lines is ReadOutcome.Read ? lines : new ReadOutcome.Refused(refused);
        }

        using (document)
        {
            var items = new List<RecordItem>();
            Collect(document.RootElement, items, 0);
            bool single = document.RootElement.ValueKind == JsonValueKind.Object && items.Count == 1 && JsonShapes.Of(new JsonRecord(document.RootElement)) is JsonShape.Ninjs or JsonShape.Plain or JsonShape.SchemaOrg;
            return items.Count == 0 ? ReadOutcome.Refuse(RejectCode.NoArticle, "The JSON holds no article: no object in it has a headline and a text under the usual names (title, body, content, text …).")
                : single ? RecordFile.One(items[0])
                : RecordFile.Many(items);
        }
    }

    private static ReadOutcome Lines(string text)
    {
        var items = new List<RecordItem>();
        int broken = 0;
        foreach ((JsonDocument? document, Rejection? refused) in JsonText.Lines(text))
        {
            if (items.Count > RecordFile.MaxItems || (broken == items.Count && broken > JsonLimits.BrokenLines))
            {
                break;
            }

            if (document is null)
            {
                broken++;
                items.Add(new RecordItem("", null, refused));
                continue;
            }

            using (document)
            {
                int before = items.Count;
                Collect(document.RootElement, items, 0);
                if (items.Count == before)
                {
                    items.Add(RecordItem.Failed(null, RejectCode.NoArticle, "This line holds no article: it has no headline and text under the usual names."));
                }
            }
        }

        return RecordFile.Many(items);
    }

    /// <summary>Adds the articles of a value; objects of no known shape are opened when they look like an envelope.</summary>
    private static void Collect(JsonElement value, List<RecordItem> items, int depth)
    {
        if (value.ValueKind == JsonValueKind.Array && depth <= JsonLimits.Envelopes)
        {
            foreach (JsonElement element in value.EnumerateArray())
            {
                Collect(element, items, depth + 1);
                if (items.Count > RecordFile.MaxItems)
                {
                    return;
                }
            }

            return;
        }

        var record = new JsonRecord(value);
        switch (JsonShapes.Of(record))
        {
            case JsonShape.Ninjs:
                items.Add(NinjsArticle.Of(record));
                break;
            case JsonShape.SchemaOrg:
                items.AddRange(SchemaOrgArticle.All(record));
                break;
            case JsonShape.JsonFeed:
                items.AddRange(JsonFeedArticle.All(record));
                break;
            case JsonShape.Plain:
                items.Add(PlainJsonArticle.Of(record));
                break;
            default:
                foreach (string name in depth < JsonLimits.Envelopes ? Envelopes : [])
                {
                    foreach (JsonElement inner in record.List(name).Where(inner => inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
                    {
                        Collect(inner, items, depth + 1);
                    }
                }

                break;
        }
    }
}
