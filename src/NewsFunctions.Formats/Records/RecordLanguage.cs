namespace NewsFunctions.Formats.Records;

/// <summary>Language tags as files write them.</summary>
internal static class RecordLanguage
{
    private const int MaxLength = 35;

    /// <summary>The BCP 47 tag in its usual case ("en-US", "zh-Hant"); null for what is none.</summary>
    public static string? Of(string? value)
    {
        string? tag = value?.Trim().Replace('_', '-');
        if (tag is not { Length: >= 2 and <= MaxLength })
        {
            return null;
        }

        string[] parts = tag.Split('-');
        if (parts[0].Length is not (2 or 3) || parts.Any(part => part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit)) || !parts[0].All(char.IsAsciiLetter) || tag.Equals("und", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return string.Join('-', parts.Select((part, i) => i == 0 ? part.ToLowerInvariant()
            : part.Length == 2 ? part.ToUpperInvariant()
            : part.Length == 4 && char.IsAsciiLetter(part[0]) ? char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()
            : part.ToLowerInvariant()));
    }
}
