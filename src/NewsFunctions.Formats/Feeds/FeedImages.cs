using System.Globalization;
using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Feeds;

/// <summary>The pictures an item names outside its text: Media RSS, enclosures, Atom's enclosure links.</summary>
internal static class FeedImages
{
    /// <summary>The pictures; of several sizes in one group the largest.</summary>
    public static IEnumerable<ArticleImage> Of(XElement item, Uri? baseUri)
    {
        foreach (XElement group in item.Children("group").Where(FeedText.IsMedia))
        {
            if (Largest(group, baseUri) is { } image)
            {
                yield return image;
            }
        }

        if (Largest(item, baseUri) is { } single)
        {
            yield return single;
        }

        foreach (XElement enclosure in item.Children("enclosure").Concat(item.Children("link").Where(link => link.Attr("rel") == "enclosure")))
        {
            string? url = Addresses.Resolve(enclosure.Attr("url") ?? enclosure.Attr("href"), baseUri);
            if (url is not null && (enclosure.Attr("type") ?? "").StartsWith("image", StringComparison.OrdinalIgnoreCase))
            {
                yield return new ArticleImage(url, null, null);
            }
        }
    }

    private static ArticleImage? Largest(XElement holder, Uri? baseUri)
    {
        XElement? picture = holder.Elements().Where(child => FeedText.IsMedia(child) && (child.Is("content") || child.Is("thumbnail")) && IsImage(child) && child.Attr("url") is not null)
            .OrderBy(child => child.Is("thumbnail") ? 1 : 0).ThenByDescending(child => int.TryParse(child.Attr("width"), NumberStyles.None, CultureInfo.InvariantCulture, out int width) ? width : 0).FirstOrDefault();
        if (picture is null || Addresses.Resolve(picture.Attr("url"), baseUri) is not { } url)
        {
            return null;
        }

        string? Word(string name) => new[] { picture, holder }.SelectMany(element => element.Children(name)).Where(FeedText.IsMedia).Select(element => Markup.FragmentBlocks.Line(element.Value)).OfType<string>().FirstOrDefault();
        return new ArticleImage(url, Word("description") ?? Word("text"), Word("credit") ?? Word("copyright"));
    }

    private static bool IsImage(XElement media) => media.Is("thumbnail")
        || media.Attr("medium") == "image"
        || (media.Attr("type") ?? "image/").StartsWith("image/", StringComparison.OrdinalIgnoreCase);
}
