using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>
/// The order in which a digest tells its stories: by independent sources, then by size. Among stories equal in both, sections take turns, the one
/// told least so far first, so that no section fills a page because it is written about most; within a section the freshest comes first.
/// </summary>
internal static class StoryRanking
{
    public static IReadOnlyList<StoryGroup> Order(IReadOnlyList<StoryGroup> groups)
    {
        var told = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. groups
            .GroupBy(group => (group.IndependentSources, group.Members.Count))
            .OrderByDescending(equals => equals.Key.IndependentSources)
            .ThenByDescending(equals => equals.Key.Count)
            .SelectMany(equals => InTurns(
                [.. equals.OrderByDescending(group => group.Members[^1].Listing.ListedAt).ThenBy(group => group.Id, StringComparer.Ordinal)],
                told))];
    }

    /// <summary>Stories of equal weight in turns of their sections. A story of no section waits for none: it comes when it is the freshest.</summary>
    private static IEnumerable<StoryGroup> InTurns(StoryGroup[] freshest, Dictionary<string, int> told)
    {
        var loose = new Queue<int>();
        var sections = new Dictionary<string, Queue<int>>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < freshest.Length; i++)
        {
            Queue<int> queue = loose;
            if (Sections.Of(freshest[i]) is { } section && !sections.TryGetValue(section, out queue!))
            {
                sections[section] = queue = new Queue<int>();
            }

            queue.Enqueue(i);
        }

        var turns = new PriorityQueue<string, (int Told, int Place)>(
            sections.Select(section => (section.Key, (told.GetValueOrDefault(section.Key), section.Value.Peek()))));
        while (turns.TryPeek(out string? next, out (int Told, int Place) turn))
        {
            if (loose.TryPeek(out int free) && free < turn.Place)
            {
                yield return freshest[loose.Dequeue()];
                continue;
            }

            turns.Dequeue();
            told[next] = turn.Told + 1;
            yield return freshest[sections[next].Dequeue()];
            if (sections[next].TryPeek(out int following))
            {
                turns.Enqueue(next, (turn.Told + 1, following));
            }
        }

        while (loose.TryDequeue(out int left))
        {
            yield return freshest[left];
        }
    }
}
