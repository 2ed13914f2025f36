namespace NewsFunctions.Core.Articles;

/// <summary>
/// Tells names that hold beyond one file from names that only number the items of a file. A wrong yes would let two articles
/// replace each other, a wrong no only keeps two versions side by side: so a name must show that it was made to be unique.
/// </summary>
public static class GlobalName
{
    private const int MaxLength = 1000;
    private const int MinLength = 12;
    private const int MinDigits = 4;
    private const int UuidDigits = 32;

    /// <summary>
    /// The name without white space around it; null unless it is a web address with a path or query, a <c>urn:</c> or <c>tag:</c>
    /// address, a UUID, an address with a number before it ("481 at https://paper.example", as Drupal writes), or one word of at
    /// least 12 characters that mixes letters with at least four digits, as agencies number their items.
    /// </summary>
    public static string? Of(string? name)
    {
        string? text = name?.Trim();
        return text is { Length: > 0 and <= MaxLength } && !text.Any(char.IsControl) && (IsAddress(text) || IsNumberAt(text) || IsWord(text)) ? text : null;
    }

    /// <summary>As <see cref="Of"/>, but web, <c>urn:</c> and <c>tag:</c> addresses and UUIDs alone: for fields that mostly hold something else.</summary>
    public static string? Strict(string? name) => Of(name) is { } text && (IsAddress(text) || IsUuid(text)) ? text : null;

    private static bool IsAddress(string text)
    {
        if (text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase))
        {
            // "urn:" namespace ":" name (RFC 8141).
            int colon = text.IndexOf(':', 4);
            return colon > 5 && text.Length - colon > 6;
        }

        if (text.StartsWith("tag:", StringComparison.OrdinalIgnoreCase))
        {
            // "tag:" authority "," date ":" name (RFC 4151).
            int comma = text.IndexOf(',', StringComparison.Ordinal);
            return comma > 4 && text.IndexOf(':', comma) is var colon && colon > comma && colon + 1 < text.Length;
        }

        // A front page is no article's name, and a host without a dot is somebody's own machine.
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            && address.Host.Contains('.', StringComparison.Ordinal) && address.PathAndQuery.Length > 1;
    }

    private static bool IsNumberAt(string text)
    {
        int at = text.IndexOf(" at http", StringComparison.Ordinal);
        return at > 0 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0
            && Uri.TryCreate(text[(at + 4)..], UriKind.Absolute, out Uri? site) && site.Host.Contains('.', StringComparison.Ordinal);
    }

    private static bool IsUuid(string text) => text.Count(char.IsAsciiHexDigit) == UuidDigits && Guid.TryParse(text, out _);

    private static bool IsWord(string text) => IsUuid(text) || (text.Length >= MinLength && !text.Any(char.IsWhiteSpace) && !text.Contains("://", StringComparison.Ordinal)
        && text.Count(char.IsAsciiDigit) >= MinDigits && text.Any(char.IsLetter));
}
