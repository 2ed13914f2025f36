namespace NewsFunctions.Page.Markup;

/// <summary>Which addresses out of articles may stand as links.</summary>
internal static class WebLink
{
    /// <summary>The address when it is an absolute one of the web; null for anything else ("javascript:" above all).</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;
}
