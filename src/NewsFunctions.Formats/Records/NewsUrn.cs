namespace NewsFunctions.Formats.Records;

/// <summary>The URN of NewsML items (RFC 3085): "urn:newsml:" provider ":" date ":" item ":" revision.</summary>
internal static class NewsUrn
{
    private const int Parts = 6;

    /// <summary>The name without its revision and update letter ("…:3N"), so that a new revision is the same item; any other name as it is.</summary>
    public static string? WithoutRevision(string? name)
    {
        string[] parts = name?.Trim().Split(':') ?? [];
        return parts.Length >= Parts && parts[0].Equals("urn", StringComparison.OrdinalIgnoreCase) && parts[1].Equals("newsml", StringComparison.OrdinalIgnoreCase)
            && IsDate(parts[3]) && IsRevision(parts[^1]) ? string.Join(':', parts[..^1]) : name;
    }

    private static bool IsDate(string text) => text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsRevision(string text) => text.TrimEnd('N', 'U', 'A') is { Length: > 0 and <= 6 } number
        && text.Length - number.Length <= 1 && number.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
