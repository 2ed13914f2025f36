using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>Compares a digest with its version before.</summary>
internal static class DigestDifference
{
    /// <summary>The version before when nothing differs, else the new one with its number and what changed.</summary>
    public static Digest Apply(Digest before, Digest now)
    {
        if (Same(before, now with { Version = before.Version, Changes = before.Changes }))
        {
            return before;
        }

        Dictionary<string, Story> old = before.Stories.ToDictionary(story => story.Id, StringComparer.Ordinal);
        HashSet<string> ids = [.. now.Stories.Select(story => story.Id)];
        return now with
        {
            Version = before.Version + 1,
            Changes = new DigestChanges(
                now.ArticleCount - before.ArticleCount,
                [.. now.Stories.Where(story => !old.ContainsKey(story.Id)).Select(story => story.Id)],
                [.. before.Stories.Where(story => !ids.Contains(story.Id)).Select(story => story.Id)],
                [.. now.Stories.Where(story => old.TryGetValue(story.Id, out Story? was) && !Same(was, story)).Select(story => story.Id)]),
        };
    }

    private static bool Same<T>(T a, T b) =>
        JsonSerializer.SerializeToUtf8Bytes(a, ArticleJson.Options).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(b, ArticleJson.Options));
}
