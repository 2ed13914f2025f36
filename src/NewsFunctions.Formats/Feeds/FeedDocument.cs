using System.Xml.Linq;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Feeds;

/// <summary>A feed of any kind: RSS 0.9x, 1.0 (RDF), 2.0, or Atom 0.3 and 1.0. They differ in names, not in shape.</summary>
/// <param name="Root">The element <c>rss</c>, <c>RDF</c>, <c>feed</c> or <c>channel</c>.</param>
internal sealed record FeedDocument(XElement Root)
{
    /// <summary>Atom 1.0.</summary>
    public const string AtomNamespace = "http://www.w3.org/2005/Atom";

    private static readonly string[] Roots = ["rss", "RDF", "feed", "channel", "entry"];

    /// <summary>True for the root of a feed; an RDF only when it is RSS 1.0 or 0.90.</summary>
    public static bool IsRoot(XmlRoot root) => root.Name switch
    {
        "rss" or "feed" => true,
        "RDF" => root.Tag.Contains("purl.org/rss", StringComparison.Ordinal) || root.Tag.Contains("netscape.com/rdf", StringComparison.Ordinal),
        "channel" or "entry" => root.Tag.Contains("Atom", StringComparison.Ordinal) || root.Tag.Contains("rss", StringComparison.OrdinalIgnoreCase) || root.Name == "channel",
        _ => false,
    };

    /// <summary>What describes the feed itself, apart from its items: a name that is looked up for each item must not pass all the others.</summary>
    public XElement Channel { get; } = WithoutItems(Root.Is("rss") || Root.Is("RDF") ? Root.Child("channel") ?? Root : Root);

    /// <summary>The items: inside the channel in RSS 2.0, beside it in RSS 1.0.</summary>
    public IReadOnlyList<XElement> Items => Root.Is("entry") ? [Root] : [.. Root.Descendants().Where(element => (element.Is("item") || element.Is("entry")) && !element.Ancestors().Any(above => above.Is("item") || above.Is("entry")))];

    /// <summary>True for a feed in one of the known shapes.</summary>
    public bool IsFeed => Roots.Any(Root.Is);

    /// <summary>Where the feed's relative addresses start: xml:base, else the site, else the feed itself.</summary>
    public Uri? Base => home ??= Addresses.Base((string?)Root.Attribute(XNamespace.Xml + "base") ?? FeedLinks.Of(Channel, null) ?? FeedLinks.Of(Channel, null, "self"));

    private Uri? home;

    private static XElement WithoutItems(XElement channel) => new(channel.Name, channel.Attributes(), channel.Nodes().Where(node => node is not XElement element || !(element.Is("item") || element.Is("entry"))));
}
