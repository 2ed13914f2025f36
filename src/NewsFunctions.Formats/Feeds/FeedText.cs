using System.Xml.Linq;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Feeds;

/// <summary>The texts of an item: the whole article where the feed carries it, else its summary.</summary>
internal static class FeedText
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>The best text, and whether it is only the summary.</summary>
    public static (Fragment Text, bool IsTeaser) Of(XElement item, Uri? baseUri)
    {
        (Fragment Text, int Words, bool Summary) best = (Fragment.Empty, 0, true);
        foreach ((XElement source, bool summary) in Sources(item))
        {
            Fragment text = Read(source, baseUri);
            int words = text.Blocks.Sum(block => Core.Text.Words.Count(block.Text));
            // Some feeds put the whole article into the description and a stub into the content: the longer text by far is the article.
            if (words > 0 && (best.Words == 0 || words > best.Words * 2))
            {
                best = (text, words, summary);
            }
        }

        return (best.Text, best.Summary && best.Words < TeaserWords);
    }

    /// <summary>Words under which a description is a summary, not an article.</summary>
    private const int TeaserWords = 120;

    /// <summary>The elements that may hold the text, most trusted first.</summary>
    private static IEnumerable<(XElement Source, bool Summary)> Sources(XElement item)
    {
        foreach (XElement child in item.Elements().Where(child => child.Is("encoded") && !child.Name.NamespaceName.Contains("excerpt", StringComparison.Ordinal)).OrderBy(child => child.Name.NamespaceName == Content ? 0 : 1))
        {
            yield return (child, false);
        }

        foreach (XElement child in item.Elements().Where(child => (child.Is("content") && !IsMedia(child)) || child.Is("fulltext") || child.Is("full-text") || (child.Is("body") && !IsMedia(child))))
        {
            yield return (child, false);
        }

        foreach (XElement child in item.Elements().Where(child => (child.Is("description") && !IsMedia(child)) || child.Is("summary") || child.Is("abstract")))
        {
            yield return (child, true);
        }
    }

    /// <summary>True for an element of Media RSS, whose "content" is a picture.</summary>
    public static bool IsMedia(XElement element) => element.Name.NamespaceName.Contains("yahoo.com/mrss", StringComparison.OrdinalIgnoreCase) || (element.Name.LocalName == "content" && element.Attr("url") is not null);

    private static Fragment Read(XElement source, Uri? baseUri)
    {
        // XHTML in place: Atom's type="xhtml", and RSS that forgot to escape.
        if (source.HasElements)
        {
            return MarkupBlocks.Of(source, baseUri);
        }

        string type = source.Attr("type") ?? "html";
        return type is "text" or "text/plain" && !source.Value.Contains("</", StringComparison.Ordinal) ? FragmentBlocks.OfText(source.Value) : FragmentBlocks.OfHtml(source.Value, baseUri);
    }
}
