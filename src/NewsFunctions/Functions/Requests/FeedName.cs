using System.Diagnostics.CodeAnalysis;
using NewsFunctions.Core.Feeds;

namespace NewsFunctions.Functions.Requests;

/// <summary>Which feed is asked for, in which format.</summary>
/// <param name="Of">"articles", "stories" or "digests".</param>
/// <param name="MediaType">The format's media type.</param>
/// <param name="Write">Writes the format.</param>
internal sealed record FeedName(string Of, string MediaType, Func<Feed, byte[]> Write)
{
    private static readonly string[] Subjects = ["articles", "stories", "digests"];

    private static readonly (string Ending, string MediaType, Func<Feed, byte[]> Write)[] Formats =
    [
        (".rss", RssFeed.MediaType, RssFeed.Write),
        (".atom", AtomFeed.MediaType, AtomFeed.Write),
        (".json", JsonFeed.MediaType, JsonFeed.Write),
    ];

    /// <summary>The names of all feeds, as they stand in addresses.</summary>
    public static IEnumerable<string> All => Subjects.SelectMany(subject => Formats.Select(format => subject + format.Ending));

    /// <summary>Reads a name such as "articles.rss".</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FeedName? name)
    {
        name = (from subject in Subjects
                from format in Formats
                where text == subject + format.Ending
                select new FeedName(subject, format.MediaType, format.Write)).FirstOrDefault();
        return name is not null;
    }
}
