using System.Globalization;
using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Nitf;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.NewsMl;

/// <summary>The contents of a NewsML 1 story: the text among its renditions, and the pictures with their captions.</summary>
internal static class NewsMlContent
{
    /// <summary>Pictures of one story that are listed.</summary>
    private const int MaxPictures = 100;

    /// <summary>The story's text: by role, then the longest.</summary>
    public static Fragment TextOf(XElement story, out NitfDocument? nitf)
    {
        (Fragment Text, NitfDocument? Nitf, int Rank) best = (Fragment.Empty, null, 0);
        foreach (XElement content in story.All("ContentItem").Where(IsText))
        {
            int rank = NewsMlDocument.TextRank(NewsMlDocument.RoleOf(content));
            if (rank == 0 || rank < best.Rank)
            {
                continue;
            }

            Fragment text = Read(content, out NitfDocument? document);
            if (text.Blocks.Count > 0 && (rank > best.Rank || Length(text) > Length(best.Text)))
            {
                best = (text, document, rank);
            }
        }

        nitf = best.Nitf;
        return best.Text;
    }

    /// <summary>The text of the contents that have a role, e.g. "subheadline"; null when there is none.</summary>
    public static string? LineOf(XElement story, string role)
    {
        string[] lines = [.. story.All("ContentItem").Where(content => NewsMlDocument.RoleOf(content) == role && IsText(content)).SelectMany(content => Read(content, out _).Blocks).Select(block => block.Text)];
        return lines.Length > 0 ? string.Join(" – ", lines) : null;
    }

    /// <summary>The pictures, the largest rendition of each component.</summary>
    public static IReadOnlyList<ArticleImage> ImagesOf(XElement story) =>
    [
        .. story.All("NewsComponent").Where(component => component.Children("ContentItem").Any(IsPicture)).Take(MaxPictures).Select(Image).Where(image => (image.Url ?? image.Caption) is not null).DistinctBy(image => image.Url ?? image.Caption),
    ];

    private static Fragment Read(XElement content, out NitfDocument? nitf)
    {
        nitf = null;
        XElement? data = content.Child("DataContent") ?? content.At("Encoding", "DataContent");
        if (data is null)
        {
            return Fragment.Empty;
        }

        if (data.Descendants().FirstOrDefault(element => element.Is("nitf")) is { } root)
        {
            nitf = new NitfDocument(root);
            return NitfArticle.BodyOf(nitf);
        }

        return data.Descendants().FirstOrDefault(element => element.Is("body") || element.Is("body.content")) is { } body ? MarkupBlocks.Of(body, null)
            : data.HasElements ? MarkupBlocks.Of(data, null)
            : FragmentBlocks.OfHtml(data.Value, null) is { Blocks.Count: > 0 } text ? text
            : FragmentBlocks.OfText(data.Value);
    }

    private static bool IsText(XElement content)
    {
        string type = content.Child("MimeType")?.Attr("FormalName") ?? "";
        string media = content.Child("MediaType")?.Attr("FormalName") ?? "Text";
        return !IsPicture(content)
            && (type.Length == 0 || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase))
            && !type.Contains("css", StringComparison.OrdinalIgnoreCase)
            && (media.Equals("Text", StringComparison.OrdinalIgnoreCase) || media.Equals("ComplexData", StringComparison.OrdinalIgnoreCase))
            && content.Child("Encoding")?.Attr("Notation")?.Equals("Base64", StringComparison.OrdinalIgnoreCase) != true;
    }

    private static bool IsPicture(XElement content) => (content.Child("MimeType")?.Attr("FormalName") ?? "").StartsWith("image/", StringComparison.OrdinalIgnoreCase)
        || content.Child("MediaType")?.Attr("FormalName") is "Photo" or "Graphic" or "Picture";

    private static ArticleImage Image(XElement component)
    {
        string? url = component.Children("ContentItem").Where(IsPicture).OrderByDescending(Width).Select(content => Addresses.Resolve(content.Attr("Href"), null)).OfType<string>().FirstOrDefault();
        // The caption is the component's own line, or a component of that role beside the picture.
        string? caption = component.All("ContentItem").Where(content => NewsMlDocument.RoleOf(content) == "caption").Select(content => string.Join(' ', Read(content, out _).Blocks.Select(block => block.Text))).FirstOrDefault(text => text.Length > 0)
            ?? SiblingCaption(component)
            ?? component.At("NewsLines", "HeadLine")?.Line();
        return new ArticleImage(url, caption, component.At("NewsLines", "CreditLine")?.Line() ?? component.At("NewsLines", "ByLine")?.Line());
    }

    private static string? SiblingCaption(XElement component) => component.Parent is { } parent && parent.Children("NewsComponent").Count(part => part.Children("ContentItem").Any(IsPicture)) == 1
        ? parent.Children("NewsComponent").Where(part => part.Child("Role")?.Attr("FormalName")?.Equals("Caption", StringComparison.OrdinalIgnoreCase) == true)
            .SelectMany(part => part.Children("ContentItem")).Select(content => string.Join(' ', Read(content, out _).Blocks.Select(block => block.Text))).FirstOrDefault(text => text.Length > 0)
        : null;

    private static int Width(XElement content) => content.All("Property").Where(property => property.Attr("FormalName") is "PixelWidth" or "Width")
        .Select(property => int.TryParse(property.Attr("Value"), NumberStyles.None, CultureInfo.InvariantCulture, out int width) ? width : 0).FirstOrDefault();

    private static int Length(Fragment text) => text.Blocks.Sum(block => block.Text.Length);
}
