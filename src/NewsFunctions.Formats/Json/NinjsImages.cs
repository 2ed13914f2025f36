using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Json;

/// <summary>The pictures associated with a ninjs item: the largest rendition of each, with its own caption and credit.</summary>
internal static class NinjsImages
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".gif"];

    /// <summary>The pictures of the item's associations.</summary>
    public static IEnumerable<ArticleImage> Of(JsonRecord item) => item.Values("associations")
        .Where(value => value.ValueKind == JsonValueKind.Object)
        .Select(value => new JsonRecord(value))
        .Where(part => part.Text("type") is null or "picture" or "graphic" or "photo" or "image")
        .Select(Image)
        .OfType<ArticleImage>()
        .DistinctBy(image => image.Url ?? image.Caption);

    private static ArticleImage? Image(JsonRecord picture)
    {
        string? url = picture.Values("renditions")
            .Where(value => value.ValueKind == JsonValueKind.Object)
            .Select(value => new JsonRecord(value))
            .Where(rendition => (rendition.Text("contenttype", "mimetype") ?? "image/").StartsWith("image", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(rendition => rendition.Number("width"))
            .Select(rendition => Addresses.Resolve(rendition.Text("href", "url"), null))
            .OfType<string>()
            .FirstOrDefault() ?? ImageAddress(picture.Text("uri"));
        string? caption = FragmentBlocks.Line(
            picture.Text("descriptiontext", "descriptionxhtml", "bodytext") ?? picture.List("descriptions").Where(description => !Role(description).Contains("credit", StringComparison.Ordinal)).Select(JsonRecord.TextOf).OfType<string>().FirstOrDefault());
        string? credit = FragmentBlocks.Line(
            picture.Text("byline", "by", "creditline") ?? picture.List("descriptions").Where(description => Role(description).Contains("credit", StringComparison.Ordinal)).Select(JsonRecord.TextOf).OfType<string>().FirstOrDefault() ?? picture.Text("copyrightholder"));
        return (url ?? caption) is null ? null : new ArticleImage(url, caption, credit);
    }

    private static string Role(JsonElement description) => new JsonRecord(description).Text("role")?.ToLowerInvariant() ?? "";

    private static string? ImageAddress(string? uri) => Addresses.Resolve(uri, null) is { } address
        && Endings.Any(end => address.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? address : null;
}
