using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Feeds;

/// <summary>Times as the formats of feeds write them.</summary>
internal static class FeedTime
{
    /// <summary>RFC 3339, as Atom and JSON Feed want it.</summary>
    public static string Rfc3339(DateTimeOffset instant) => ArticleDate.At(instant).ToString();

    /// <summary>RFC 822 with a year of four digits, as RSS wants it: "Thu, 08 Feb 2024 17:05:00 +0200".</summary>
    public static string Rfc822(DateTimeOffset instant) => string.Create(
        CultureInfo.InvariantCulture,
        $"{instant:ddd, dd MMM yyyy HH:mm:ss} {(instant.Offset < TimeSpan.Zero ? '-' : '+')}{instant.Offset:hhmm}");
}
