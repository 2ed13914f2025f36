using System.Xml;

namespace NewsFunctions.Core.Feeds;

/// <summary>Writes Atom 1.0 (RFC 4287).</summary>
public static class AtomFeed
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The document, UTF-8.</summary>
    public static byte[] Write(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return FeedXml.Document(xml =>
        {
            xml.WriteStartElement("feed", FeedXml.Atom);
            xml.WriteAttributeString("xmlns", "dc", null, FeedXml.DublinCore);
            Text(xml, "id", feed.Self.AbsoluteUri);
            Text(xml, "title", feed.Title);
            Text(xml, "subtitle", feed.Description);
            // The element must be there (section 4.1.1): a feed that never showed anything was never changed.
            Text(xml, "updated", FeedTime.Rfc3339(feed.Updated ?? DateTimeOffset.UnixEpoch));
            FeedXml.Link(xml, null, "self", feed.Self, MediaType);
            FeedXml.Link(xml, null, "alternate", feed.Home, "text/html");
            FeedXml.Link(xml, null, "hub", feed.Hub, null);
            // Entries without authors need one of the feed (section 4.1.1).
            Person(xml, feed.Title);
            foreach (FeedItem item in feed.Items)
            {
                Write(xml, item);
            }

            xml.WriteEndElement();
        });
    }

    private static void Write(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", FeedXml.Atom);
        if (item.Language is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        Text(xml, "id", item.Id.AbsoluteUri);
        Text(xml, "title", item.Title);
        Text(xml, "updated", FeedTime.Rfc3339(item.Updated));
        if (item.Published?.Instant is { } instant)
        {
            Text(xml, "published", FeedTime.Rfc3339(instant));
        }

        foreach (string author in item.Authors)
        {
            Person(xml, author);
        }

        FeedXml.Link(xml, null, "alternate", item.Page, "text/html");
        FeedXml.Link(xml, null, "via", item.Original, "text/html");
        foreach (string tag in item.Tags)
        {
            xml.WriteStartElement("category", FeedXml.Atom);
            xml.WriteAttributeString("term", XmlCharacters.Only(tag));
            xml.WriteEndElement();
        }

        Text(xml, "summary", item.Summary);
        xml.WriteStartElement("content", FeedXml.Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlCharacters.Only(item.Html));
        xml.WriteEndElement();
        FeedXml.Beyond(xml, item);
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", FeedXml.Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => FeedXml.Text(xml, null, name, FeedXml.Atom, text);
}
