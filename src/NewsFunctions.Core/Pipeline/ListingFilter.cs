using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What a list is narrowed to: every part that is set must hold.</summary>
public sealed record ListingFilter
{
    /// <summary>Everything.</summary>
    public static ListingFilter None { get; } = new();

    /// <summary>Only this source, by its slug.</summary>
    public string? SourceSlug { get; init; }

    /// <summary>Only this section, by the slug of its name.</summary>
    public string? SectionSlug { get; init; }

    /// <summary>Only this language: "pt" finds "pt" and "pt-BR", "pt-BR" only itself (RFC 4647, basic filtering). Kept in lower case.</summary>
    public string? Language { get; init => field = value?.ToLowerInvariant(); }

    /// <summary>The first newsroom day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last newsroom day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Longest slug of a section.</summary>
    public const int MaxSectionSlug = 60;

    /// <summary>The slug that a section is found by; null for an article without one.</summary>
    public static string? SectionSlugOf(ArticleListing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return listing.Section is { } section ? Slug.Of(section, MaxSectionSlug) : null;
    }

    /// <summary>Whether a listing is one of those that are asked for.</summary>
    public bool Matches(ArticleListing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return (SourceSlug is null || listing.Source?.Slug == SourceSlug)
            && (SectionSlug is null || SectionSlugOf(listing) == SectionSlug)
            && (Language is null || IsOf(listing.Language, Language))
            && !(listing.Day < From)
            && !(listing.Day > To);
    }

    private static bool IsOf(string tag, string range) =>
        tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');
}
