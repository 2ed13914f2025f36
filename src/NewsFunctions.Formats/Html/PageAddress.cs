using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Html;

/// <summary>The canonical address of a page.</summary>
internal static class PageAddress
{
    /// <summary>Characters of a day in a path.</summary>
    private const int DayLength = 10;

    public static Uri? Of(PageMetadata metadata)
    {
        foreach (string? address in (string?[])[metadata.Canonical, metadata.First("og:url", "twitter:url", "parsely-link"), metadata.JsonLd.Url])
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out Uri? found) && found.Scheme is "http" or "https" && found.AbsoluteUri.Length <= 2000)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The day in the path, as many systems file articles: "/2031/09/02/harbour-reopens", "/2031-09-02-harbour-reopens".</summary>
    public static ArticleDate? Day(PageMetadata metadata)
    {
        ReadOnlySpan<char> path = Of(metadata)?.AbsolutePath;
        for (int at = path.IndexOf('/'); at >= 0 && path.Length > at + DayLength; at = path.IndexOf('/'))
        {
            path = path[(at + 1)..];
            bool isWhole = path.Length == DayLength || !char.IsAsciiLetterOrDigit(path[DayLength]);
            if (isWhole && DateOnly.TryParseExact(path[..DayLength], ["yyyy/MM/dd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1995 and <= 2100)
            {
                return ArticleDate.On(day);
            }
        }

        return null;
    }
}
