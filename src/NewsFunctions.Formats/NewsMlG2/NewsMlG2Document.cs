using System.Xml.Linq;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.NewsMlG2;

/// <summary>What a NewsML-G2 file is: the elements that may stand at its root, and the items in it.</summary>
internal static class NewsMlG2Document
{
    /// <summary>The namespace of all items, whatever the version.</summary>
    public const string Namespace = "http://iptc.org/std/nar/2006-10-01/";

    private static readonly string[] Items = ["newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"];

    /// <summary>True for the root of an item, a message of items, or a part of one under the namespace.</summary>
    public static bool IsRoot(XmlRoot root) => root.Names(Namespace) || root.Name is "newsMessage" or "newsItem" or "packageItem";

    /// <summary>The items of the file, those inside a message or any wrapper included.</summary>
    public static IReadOnlyList<XElement> ItemsOf(XElement root) =>
        IsItem(root) ? [root] : [.. root.Descendants().Where(element => IsItem(element) && !element.Ancestors().Any(IsItem))];

    private static bool IsItem(XElement element) => Items.Any(element.Is);
}
