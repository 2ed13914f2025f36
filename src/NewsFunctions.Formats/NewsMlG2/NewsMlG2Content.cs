using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Nitf;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.NewsMlG2;

/// <summary>The content set of a newsItem: renditions of one text, of which one is read, and pictures beside it.</summary>
internal static class NewsMlG2Content
{
    /// <summary>The text of the item, NITF or XHTML before plain text, and the document that carried it.</summary>
    /// <param name="item">The newsItem.</param>
    /// <param name="nitf">The NITF document inside it, for what the item's own metadata lack; null when there is none.</param>
    public static Fragment Of(XElement item, out NitfDocument? nitf)
    {
        nitf = null;
        XElement[] renditions = [.. item.Children("contentSet").SelectMany(set => set.Elements())];
        ArticleImage[] images = [.. renditions.Where(rendition => rendition.Is("remoteContent")).Select(Image).OfType<ArticleImage>()];
        foreach (XElement rendition in renditions.Where(rendition => rendition.Is("inlineXML")))
        {
            NitfDocument? document = rendition.DescendantsAndSelf().FirstOrDefault(element => element.Is("nitf")) is { } root ? new NitfDocument(root) : null;
            Fragment text = document is not null ? NitfArticle.BodyOf(document)
                : rendition.DescendantsAndSelf().FirstOrDefault(element => element.Is("body")) is { } body ? MarkupBlocks.Of(body, null)
                : MarkupBlocks.Of(rendition, null);
            if (text.Blocks.Count > 0)
            {
                nitf = document;
                return text with { Images = [.. text.Images, .. images] };
            }
        }

        foreach (XElement rendition in renditions.Where(rendition => rendition.Is("inlineData")))
        {
            Fragment text = Inline(rendition);
            if (text.Blocks.Count > 0)
            {
                return text with { Images = [.. text.Images, .. images] };
            }
        }

        return Fragment.Empty with { Images = images };
    }

    private static Fragment Inline(XElement data)
    {
        string type = data.Attr("contenttype") ?? "text/plain";
        // Encoded data ("enc:base64") is a picture or a document, which is read from a file of its own.
        return data.Attr("encoding") is not null || !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? Fragment.Empty
            : type.Contains("html", StringComparison.OrdinalIgnoreCase) ? FragmentBlocks.OfHtml(data.Value, null)
            : FragmentBlocks.OfText(data.Value);
    }

    private static ArticleImage? Image(XElement remote)
    {
        bool picture = (remote.Attr("contenttype") ?? "").StartsWith("image/", StringComparison.OrdinalIgnoreCase);
        string? url = picture ? Addresses.Resolve(remote.Attr("href"), null) : null;
        return url is null ? null : new ArticleImage(url, remote.Child("altText")?.Line(), null);
    }
}
