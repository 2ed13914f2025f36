namespace NewsFunctions.Formats.Html;

/// <summary>The canonical address of a page.</summary>
internal static class PageAddress
{
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
}
