using System.Text;
using System.Text.Json;

namespace NewsFunctions.Formats.Json;

/// <summary>
/// Bodies as lists of elements, each with its type, as Arc XP and other editors store them:
/// <c>[{"type":"text","content":"…"},{"type":"header","content":"…"},{"type":"list","items":[…]}]</c>.
/// </summary>
internal static class JsonBodyElements
{
    private const int MaxDepth = 4;

    private static readonly string[] Pictures = ["image", "picture", "photo", "video", "audio", "gallery", "embed"];

    private static readonly string[] Others = ["ad", "advert", "advertisement", "raw_html", "html", "link", "interstitial_link", "link_list", "related", "poll", "social", "newsletter", "divider", "graphic", "reference", "promo", "custom_embed", "correction"];

    /// <summary>The elements as HTML; those that hold no text of the article are left out.</summary>
    public static string Html(IEnumerable<JsonElement> elements)
    {
        var html = new StringBuilder();
        Add(elements, html, "p", 0);
        return html.ToString();
    }

    private static void Add(IEnumerable<JsonElement> elements, StringBuilder html, string tag, int depth)
    {
        foreach (JsonElement element in elements)
        {
            var record = new JsonRecord(element);
            string type = record.Text("type", "kind")?.ToLowerInvariant() ?? "";
            if (depth > MaxDepth || Others.Contains(type, StringComparer.Ordinal) || Pictures.Any(picture => type.Contains(picture, StringComparison.Ordinal)))
            {
                continue;
            }

            string name = type.Contains("head", StringComparison.Ordinal) || type.Contains("title", StringComparison.Ordinal) ? "h2" : type.Contains("quote", StringComparison.Ordinal) ? "blockquote" : tag;
            if (record.Text("content", "text", "html", "value", "body") is { } text)
            {
                html.Append('<').Append(name).Append('>').Append(text).Append("</").Append(name).Append('>');
            }
            else
            {
                Add(record.List("items", "children", "contentelements", "content"), html, type.Contains("list", StringComparison.Ordinal) ? "li" : name, depth + 1);
            }
        }
    }
}
