using System.Xml;

namespace NewsFunctions.Core.Feeds;

/// <summary>Writes RSS 2.0 (https://www.rssboard.org/rss-specification, and the board's Best Practices Profile).</summary>
public static class RssFeed
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/rss+xml";

    /// <summary>The document, UTF-8.</summary>
    public static byte[] Write(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return FeedXml.Document(xml =>
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, FeedXml.Atom);
            xml.WriteAttributeString("xmlns", "content", null, FeedXml.Content);
            xml.WriteAttributeString("xmlns", "dc", null, FeedXml.DublinCore);
            xml.WriteStartElement("channel");
            FeedXml.Text(xml, null, "title", null, feed.Title);
            FeedXml.Text(xml, null, "link", null, feed.Home.AbsoluteUri);
            FeedXml.Text(xml, null, "description", null, feed.Description);
            if (feed.Updated is { } updated)
            {
                FeedXml.Text(xml, null, "lastBuildDate", null, FeedTime.Rfc822(updated));
            }

            FeedXml.Link(xml, "atom", "self", feed.Self, MediaType);
            FeedXml.Link(xml, "atom", "hub", feed.Hub, null);
            foreach (FeedItem item in feed.Items)
            {
                Write(xml, item);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    private static void Write(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        FeedXml.Text(xml, null, "title", null, item.Title);
        FeedXml.Text(xml, null, "link", null, item.Page.AbsoluteUri);
        xml.WriteStartElement("guid");
        // An id, not where to send people.
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id.AbsoluteUri);
        xml.WriteEndElement();
        FeedXml.Text(xml, null, "description", null, item.Summary);
        FeedXml.Text(xml, "content", "encoded", FeedXml.Content, item.Html);
        if (item.Published?.Instant is { } instant)
        {
            FeedXml.Text(xml, null, "pubDate", null, FeedTime.Rfc822(instant));
        }

        // RSS's own author element wants a mail address, which articles do not give.
        foreach (string author in item.Authors)
        {
            FeedXml.Text(xml, "dc", "creator", FeedXml.DublinCore, author);
        }

        foreach (string tag in item.Tags)
        {
            FeedXml.Text(xml, null, "category", null, tag);
        }

        FeedXml.Beyond(xml, item);
        FeedXml.Link(xml, "atom", "via", item.Original, "text/html");
        FeedXml.Text(xml, "atom", "updated", FeedXml.Atom, FeedTime.Rfc3339(item.Updated));
        xml.WriteEndElement();
    }
}
