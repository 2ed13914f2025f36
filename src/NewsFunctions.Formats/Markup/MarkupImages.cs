using System.Globalization;
using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Markup;

/// <summary>The pictures of a piece of markup; lives for one walk.</summary>
internal sealed class MarkupImages(Uri? baseUri)
{
    /// <summary>Pixels of the largest side of a picture that only counts readers.</summary>
    private const int TrackingPixels = 3;

    private readonly List<ArticleImage> found = [];

    /// <summary>The pictures so far, each address once.</summary>
    public IReadOnlyList<ArticleImage> Found => found;

    /// <summary>Takes what a figure, a picture, NITF's media or a bare img shows.</summary>
    public void Add(XElement element)
    {
        XElement[] all = [.. element.DescendantsAndSelf()];
        XElement? picture = Array.Find(all, part => IsPicture(part) && !IsTracker(part));
        string? caption = TextOf(all, MarkupNames.Captions.Contains);
        string? credit = TextOf(all, MarkupNames.Credits.Contains) ?? CreditClass(all);
        string? url = picture is null ? null : AddressOf(picture);
        if (credit is not null && caption is not null && caption.EndsWith(credit, StringComparison.Ordinal) && caption.Length > credit.Length)
        {
            caption = caption[..^credit.Length].TrimEnd();
        }

        if ((url ?? caption) is not null && !found.Any(image => url is not null && image.Url == url))
        {
            found.Add(new ArticleImage(url, caption, credit));
        }
    }

    private string? AddressOf(XElement picture)
    {
        string?[] candidates = [(string?)picture.Attribute("src"), (string?)picture.Attribute("data-src"), (string?)picture.Attribute("data-original"), (string?)picture.Attribute("source"), (string?)picture.Attribute("data-location")];
        string? address = Array.Find(candidates, value => !string.IsNullOrWhiteSpace(value) && !value.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase));
        return Addresses.Resolve(address, baseUri) ?? (address is { Length: < Addresses.MaxLength } && picture.Name.LocalName == "media-reference" ? address.Trim() : null);
    }

    private static bool IsPicture(XElement element) => string.Equals(element.Name.LocalName, "img", StringComparison.OrdinalIgnoreCase)
        || (element.Name.LocalName == "media-reference" && (string?)element.Attribute("mime-type") is null or ['i', 'm', 'a', 'g', 'e', ..]);

    private static bool IsTracker(XElement picture) => IsTiny((string?)picture.Attribute("width")) || IsTiny((string?)picture.Attribute("height"));

    private static bool IsTiny(string? pixels) =>
        int.TryParse(pixels?.Replace("px", "", StringComparison.OrdinalIgnoreCase), NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size <= TrackingPixels;

    private static string? TextOf(XElement[] parts, Func<string, bool> isNamed)
    {
        string text = Core.Text.PlainText.OneLine(string.Join(' ', parts.Where(part => isNamed(part.Name.LocalName) && !part.Ancestors().Any(above => isNamed(above.Name.LocalName))).Select(part => part.Value)));
        return text.Length > 0 ? text : null;
    }

    private static string? CreditClass(XElement[] parts)
    {
        XElement? credit = Array.Find(parts, part => ((string?)part.Attribute("class"))?.Contains("credit", StringComparison.OrdinalIgnoreCase) == true);
        return credit is not null && Core.Text.PlainText.OneLine(credit.Value) is { Length: > 0 } text ? text : null;
    }
}
