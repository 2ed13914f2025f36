using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>The section of a story.</summary>
internal static class Sections
{
    /// <summary>The section most members name, the earliest named among equals.</summary>
    public static string? Of(StoryGroup group) => group.Members
        .Select(member => member.Listing.Section)
        .OfType<string>()
        .GroupBy(section => section, StringComparer.OrdinalIgnoreCase)
        .MaxBy(same => same.Count())?.First();
}
