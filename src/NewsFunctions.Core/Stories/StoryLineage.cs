using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>Gives stories their lasting ids: a group that was a story before, this day or an earlier one, keeps that story's id.</summary>
internal static class StoryLineage
{
    public static StoryMemory Remember(StoryGroup group, DateOnly day) =>
        new(group.Id, day, [.. group.Members.Select(member => member.Listing.Id)], group.Members.First(member => member.CopyOf is null).Listing.Signature);

    public static IReadOnlyList<StoryGroup> Name(DateOnly day, IReadOnlyList<IReadOnlyList<GroupedArticle>> groups, IReadOnlyList<StoryMemory> earlier)
    {
        var memberOf = new Dictionary<ArticleId, StoryMemory>();
        foreach (StoryMemory story in earlier.Where(story => story.Day == day).OrderBy(story => story.Day).ThenBy(story => story.Id, StringComparer.Ordinal))
        {
            foreach (ArticleId member in story.Members)
            {
                memberOf[member] = story;
            }
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var named = new StoryGroup[groups.Count];
        foreach (int i in Enumerable.Range(0, groups.Count).OrderByDescending(i => groups[i].Count).ThenBy(i => i))
        {
            string? kept = groups[i]
                .Where(member => memberOf.ContainsKey(member.Listing.Id))
                .GroupBy(member => memberOf[member.Listing.Id].Id, StringComparer.Ordinal)
                .OrderByDescending(shared => shared.Count()).ThenBy(shared => shared.Key, StringComparer.Ordinal)
                .Select(shared => shared.Key)
                .FirstOrDefault(id => !taken.Contains(id));
            string id = kept ?? groups[i].Select(member => ArticleId.For("story", member.Listing.Id.ToString()).ToString()).First(id => !taken.Contains(id));
            taken.Add(id);
            named[i] = new StoryGroup { Id = id, Members = groups[i], IndependentSources = StoryGrouper.IndependentSources(groups[i]) };
        }

        return named;
    }
}
