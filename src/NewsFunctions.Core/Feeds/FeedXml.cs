using System.Text;
using System.Xml;

namespace NewsFunctions.Core.Feeds;

/// <summary>What the XML formats of feeds have in common.</summary>
internal static class FeedXml
{
    /// <summary>Atom 1.0 (RFC 4287); its link elements stand in RSS too.</summary>
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Dublin Core: names and days that RSS and Atom have no element for.</summary>
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The whole article in RSS.</summary>
    public const string Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };

    /// <summary>A document in UTF-8.</summary>
    public static byte[] Document(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            write(xml);
        }

        return bytes.ToArray();
    }

    /// <summary>An element with a text; nothing when there is none.</summary>
    public static void Text(XmlWriter xml, string? prefix, string name, string? space, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString(prefix, name, space, XmlCharacters.Only(text));
        }
    }

    /// <summary>An Atom link.</summary>
    public static void Link(XmlWriter xml, string? prefix, string relation, Uri? address, string? type)
    {
        if (address is null)
        {
            return;
        }

        xml.WriteStartElement(prefix, "link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    /// <summary>What a reader of the item may want and neither format has an element for: the paper, the language, a day without an hour.</summary>
    public static void Beyond(XmlWriter xml, FeedItem item)
    {
        Text(xml, "dc", "publisher", DublinCore, item.Publisher);
        Text(xml, "dc", "language", DublinCore, item.Language);
        if (item.Published is { Instant: null } day)
        {
            Text(xml, "dc", "date", DublinCore, day.ToString());
        }
    }
}
