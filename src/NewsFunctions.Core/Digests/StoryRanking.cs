using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>The order in which a digest tells its stories.</summary>
internal static class StoryRanking
{
    public static IReadOnlyList<StoryGroup> Order(IReadOnlyList<StoryGroup> groups) => [.. groups
        .OrderByDescending(group => group.IndependentSources)
        .ThenByDescending(group => group.Members.Count)
        .ThenByDescending(group => group.Members[^1].Listing.ListedAt)
        .ThenBy(group => group.Id, StringComparer.Ordinal)];
}
