namespace NewsFunctions.Formats.Html;

/// <summary>The name of the site a page is from.</summary>
internal static class SiteName
{
    /// <summary>Characters of the longest name; longer ones are slogans.</summary>
    private const int MaxLength = 60;

    public static string? Of(PageMetadata metadata)
    {
        foreach (string? name in (string?[])[metadata.First("og:site_name"), metadata.JsonLd.Publisher, metadata.JsonLd.SiteName, metadata.First("application-name", "al:iphone:app_name", "cre", "dc.publisher", "apple-mobile-web-app-title", "publisher")])
        {
            if (name is { Length: > 1 and <= MaxLength } && !name.Contains("://", StringComparison.Ordinal))
            {
                return name;
            }
        }

        return PageAddress.Of(metadata) is { } address ? (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host) : null;
    }
}
