using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsFunctions.Core.Feeds;

/// <summary>Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
public static class JsonFeed
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/feed+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, UTF-8.</summary>
    public static byte[] Write(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("description", feed.Description);
            json.WriteString("home_page_url", feed.Home.AbsoluteUri);
            json.WriteString("feed_url", feed.Self.AbsoluteUri);
            if (feed.Hub is { } hub)
            {
                json.WriteStartArray("hubs");
                json.WriteStartObject();
                json.WriteString("type", "WebSub");
                json.WriteString("url", hub.AbsoluteUri);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteStartArray("items");
            foreach (FeedItem item in feed.Items)
            {
                Write(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id.AbsoluteUri);
        json.WriteString("url", item.Page.AbsoluteUri);
        Text(json, "external_url", item.Original?.AbsoluteUri);
        json.WriteString("title", item.Title);
        json.WriteString("content_html", item.Html);
        json.WriteString("summary", item.Summary);
        Text(json, "date_published", item.Published?.Instant is { } instant ? FeedTime.Rfc3339(instant) : null);
        json.WriteString("date_modified", FeedTime.Rfc3339(item.Updated));
        if (item.Authors.Count > 0)
        {
            json.WriteStartArray("authors");
            foreach (string author in item.Authors)
            {
                json.WriteStartObject();
                json.WriteString("name", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (item.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (string tag in item.Tags)
            {
                json.WriteStringValue(tag);
            }

            json.WriteEndArray();
        }

        Text(json, "language", item.Language);
        // The format's dates have an hour; what is known by its day alone is said in an extension, as is the paper.
        if (item.Publisher is not null || item.Published is { Instant: null })
        {
            json.WriteStartObject("_news");
            Text(json, "about", "Publisher, and the day of publication where no hour is known.");
            Text(json, "publisher", item.Publisher);
            Text(json, "day_published", item.Published is { Instant: null } day ? day.ToString() : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
