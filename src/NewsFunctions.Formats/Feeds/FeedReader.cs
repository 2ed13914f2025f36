using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Feeds;

/// <summary>
/// Reads RSS 0.9x, 1.0 and 2.0, and Atom. Not by System.ServiceModel.Syndication: it throws at the first date it does not know, at
/// RSS 1.0 and at an undeclared prefix, and one such slip would cost an editor every article of the file. A feed that no strict
/// parser takes is read leniently, item by item; of a file that is cut short the whole items are kept and the last is listed as failed.
/// </summary>
public sealed class FeedReader : IArticleReader
{
    /// <inheritdoc/>
    public string Format => "feed";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return XmlRoot.Of(upload) is { } root && FeedDocument.IsRoot(root) ? FormatMatch.ByContent
            : upload.Name.EndsWith(".rss", StringComparison.OrdinalIgnoreCase) || upload.Name.EndsWith(".atom", StringComparison.OrdinalIgnoreCase) ? FormatMatch.ByName
            : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!XmlFile.TryText(upload.Content, out string? text, out Rejection? refused))
        {
            return new ReadOutcome.Refused(refused);
        }

        IReadOnlyList<XElement> unfinished = [];
        if (!XmlFile.TryLoad(text, out XElement? root, out refused))
        {
            root = refused.Code == RejectCode.Malformed ? LenientXml.Load(text, out unfinished) : null;
        }

        if (root is null || !new FeedDocument(root).IsFeed)
        {
            return new ReadOutcome.Refused(refused ?? new Rejection(RejectCode.NoArticle, "The XML is no feed: its root is neither rss, RDF nor feed."));
        }

        var feed = new FeedDocument(root);
        IReadOnlyList<XElement> items = feed.Items;
        return items.Count > RecordFile.MaxItems ? RecordFile.TooMany(items.Count) : RecordFile.Many([.. items.Select(item => unfinished.Contains(item) ? CutShort(item) : FeedArticle.Of(item, feed))]);
    }

    private static RecordItem CutShort(XElement item) => RecordItem.Failed(
        item.Child("guid")?.Line() ?? item.Child("id")?.Line(), RejectCode.Malformed, "The file ends in the middle of this item. Export the feed again.");
}
