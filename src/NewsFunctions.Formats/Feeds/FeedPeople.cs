using System.Xml.Linq;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Feeds;

/// <summary>The authors of an item: Atom's persons, Dublin Core's creators, RSS's "mail@example.org (Name)".</summary>
internal static class FeedPeople
{
    /// <summary>The names; an Atom entry without an author has those of its feed.</summary>
    public static IEnumerable<string> Of(XElement item, XElement channel)
    {
        string[] own = [.. Lines(item).SelectMany(RecordPeople.Of).Distinct(StringComparer.OrdinalIgnoreCase)];
        return own.Length > 0 || channel == item || Lines(item).Any() ? own : Names(channel).SelectMany(RecordPeople.Of);
    }

    /// <summary>The author as the item writes it, for a byline when it names no person: a pen name, a desk.</summary>
    public static string? Raw(XElement item) => Lines(item).FirstOrDefault(line => !line.Contains('@', StringComparison.Ordinal));

    private static IEnumerable<string> Lines(XElement item) => item.Children("creator").Select(creator => FragmentBlocks.Line(creator.Value)).OfType<string>().Concat(Names(item));

    private static IEnumerable<string> Names(XElement element) => element.Children("author").Select(author => author.Child("name") is { } name ? name.Line() : WithoutMail(author.Line())).OfType<string>();

    private static string? WithoutMail(string? author)
    {
        int open = author?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return open >= 0 && author!.Contains('@', StringComparison.Ordinal) ? author[(open + 1)..].TrimEnd(')').Trim() : author;
    }
}
