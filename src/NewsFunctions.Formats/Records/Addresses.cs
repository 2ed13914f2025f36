namespace NewsFunctions.Formats.Records;

/// <summary>Web addresses as files carry them.</summary>
internal static class Addresses
{
    /// <summary>Characters of the longest address that is kept.</summary>
    public const int MaxLength = 2048;

    /// <summary>The absolute http(s) address, resolved against <paramref name="baseUri"/> where it is relative; null for anything else.</summary>
    public static string? Resolve(string? address, Uri? baseUri)
    {
        string? text = address?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
        {
            return null;
        }

        // On Unix "/path" parses as an absolute file address, so the scheme decides.
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? absolute) && absolute.Scheme is "http" or "https")
        {
            return text;
        }

        bool hasScheme = absolute is not null && !absolute.IsFile;
        return !hasScheme && baseUri is not null && Uri.TryCreate(baseUri, text, out Uri? resolved) && resolved.Scheme is "http" or "https" ? resolved.AbsoluteUri : null;
    }

    /// <summary>An http(s) base; null for anything else.</summary>
    public static Uri? Base(string? address, Uri? outer = null) => Resolve(address, outer) is { } text ? new Uri(text) : outer;
}
