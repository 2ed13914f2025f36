using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Json;

/// <summary>Pictures in JSON: an address, an object with one, or a list of either.</summary>
internal static class JsonImages
{
    /// <summary>The pictures under the first of the names that has some.</summary>
    public static IReadOnlyList<ArticleImage> Of(JsonRecord record, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            IReadOnlyList<ArticleImage> images = OfAll(record.List(name));
            if (images.Count > 0)
            {
                return images;
            }
        }

        return [];
    }

    /// <summary>The pictures among the values, each address once.</summary>
    public static IReadOnlyList<ArticleImage> OfAll(IEnumerable<JsonElement> values) => [.. values.Select(Image).OfType<ArticleImage>().DistinctBy(image => image.Url)];

    private static ArticleImage? Image(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return Addresses.Resolve(value.GetString(), null) is { } address ? new ArticleImage(address, null, null) : null;
        }

        var picture = new JsonRecord(value);
        string? url = Addresses.Resolve(picture.Text("contenturl", "url", "href", "src"), null);
        return url is null ? null : new ArticleImage(
            url, FragmentBlocks.Line(picture.Text("caption", "description")), FragmentBlocks.Line(picture.Text("credit", "credittext", "copyright", "copyrightholder", "photographer", "author", "creator")));
    }
}
