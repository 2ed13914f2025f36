using System.Xml.Linq;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Feeds;

/// <summary>The links of a feed or item: RSS writes the address as text, Atom as an attribute with a relation.</summary>
internal static class FeedLinks
{
    /// <summary>The address of an item's or feed's page; null when it has none.</summary>
    public static string? Of(XElement element, Uri? baseUri, string relation = "alternate")
    {
        Uri? from = Addresses.Base((string?)element.Attribute(XNamespace.Xml + "base"), baseUri);
        // FeedBurner and its like replace the link by a counting one and keep the article's own here.
        string? original = relation == "alternate" ? Addresses.Resolve(element.Child("origLink")?.Value, from) : null;
        return original ?? element.Children("link")
            .Where(link => link.Attr("href") is null ? relation == "alternate" : (link.Attr("rel") ?? "alternate") == relation)
            .OrderBy(link => link.Attr("type") is { } type && !type.Contains("html", StringComparison.OrdinalIgnoreCase) ? 1 : 0)
            .Select(link => Addresses.Resolve(link.Attr("href") ?? link.Value, from)).OfType<string>().FirstOrDefault();
    }
}
