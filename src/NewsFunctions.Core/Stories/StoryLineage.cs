using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>Gives stories their lasting ids: a group that was a story before, in this day's earlier version or on an earlier day, keeps that story's id.</summary>
internal static class StoryLineage
{
    /// <summary>Days back that a story may continue.</summary>
    public const int DaysBack = 7;

    public static StoryMemory Remember(StoryGroup group, DateOnly day) =>
        new(group.Id, day, [.. group.Members.Select(member => member.Listing.Id)], Representative(group.Members).Signature);

    public static IReadOnlyList<StoryGroup> Name(DateOnly day, IReadOnlyList<IReadOnlyList<GroupedArticle>> groups, IReadOnlyList<StoryMemory> earlier)
    {
        StoryMemory[] before = [.. earlier.Where(story => story.Day < day && story.Day >= day.AddDays(-DaysBack)).OrderByDescending(story => story.Day).ThenBy(story => story.Id, StringComparer.Ordinal)];
        Dictionary<ArticleId, string> memberOf = MembersOf(earlier.Where(story => story.Day == day));
        int[] continues = StoryContinuation.Find(
            [.. groups.Select(group => SignatureReading.Of(Representative(group).Signature.Span))],
            [.. before.Select(story => SignatureReading.Of(story.Signature.Span))],
            [.. before.Select(story => day.DayNumber - story.Day.DayNumber)]);
        Dictionary<string, DateOnly> lastDay = before.GroupBy(story => story.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Max(story => story.Day), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var named = new StoryGroup[groups.Count];
        // The largest group has the first choice when two were one story before.
        foreach (int i in Enumerable.Range(0, groups.Count).OrderByDescending(i => groups[i].Count).ThenBy(i => i))
        {
            string id = Known(groups[i], memberOf).Concat(continues[i] < 0 ? [] : [before[continues[i]].Id]).Concat(groups[i].Select(NewId)).First(id => !taken.Contains(id));
            taken.Add(id);
            named[i] = new StoryGroup
            {
                Id = id,
                Members = groups[i],
                IndependentSources = StoryGrouper.IndependentSources(groups[i]),
                ContinuesFrom = lastDay.TryGetValue(id, out DateOnly last) ? last : null,
            };
        }

        return named;
    }

    private static Dictionary<ArticleId, string> MembersOf(IEnumerable<StoryMemory> stories)
    {
        var memberOf = new Dictionary<ArticleId, string>();
        foreach (StoryMemory story in stories.OrderBy(story => story.Id, StringComparer.Ordinal))
        {
            foreach (ArticleId member in story.Members)
            {
                memberOf[member] = story.Id;
            }
        }

        return memberOf;
    }

    /// <summary>Ids under which members were told in the day's earlier version, the one of most members first.</summary>
    private static IEnumerable<string> Known(IReadOnlyList<GroupedArticle> group, Dictionary<ArticleId, string> memberOf) => group
        .Where(member => memberOf.ContainsKey(member.Listing.Id))
        .GroupBy(member => memberOf[member.Listing.Id], StringComparer.Ordinal)
        .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Key);

    private static string NewId(GroupedArticle member) => ArticleId.For("story", member.Listing.Id.ToString()).ToString();

    /// <summary>The original with most words: of all it says most about the story.</summary>
    private static ArticleListing Representative(IReadOnlyList<GroupedArticle> group) => group.Where(member => member.CopyOf is null).MaxBy(member => member.Listing.WordCount)!.Listing;
}
