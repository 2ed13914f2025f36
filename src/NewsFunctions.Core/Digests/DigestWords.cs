using System.Globalization;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>The sentences of a digest that are ours, the same in every format.</summary>
internal static class DigestWords
{
    public static string Title(Digest digest) => $"{digest.Newsroom}: {digest.Day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)}";

    public static string Overview(Digest digest) => digest.ArticleCount == 0
        ? $"No articles were published on this day{(digest.State == DayState.Open ? " so far" : "")}."
        : $"{Count(digest.StoryCount, "story", "stories")} from {Count(digest.ArticleCount, "article", "articles")}{(digest.State == DayState.Open ? " so far" : "")}"
            + $"{(digest.Stories.Count < digest.StoryCount ? string.Create(CultureInfo.InvariantCulture, $"; the first {digest.Stories.Count} are told here") : "")}.";

    public static string Sources(Story story) => $"{Count(story.IndependentSources, "independent source", "independent sources")}"
        + $"{(story.Sources.Count > 0 ? ": " + string.Join(", ", story.Sources) : "")}"
        + $"{(story.ContinuesFrom is { } from ? ". Goes on from " + from.ToString("d MMMM", CultureInfo.InvariantCulture) : "")}.";

    public static string Member(StoryMember member) =>
        $"{(HasTime(member) ? member.At.ToString("HH:mm", CultureInfo.InvariantCulture) + " " : "")}{member.Title}{(member.Source is { } source ? $" ({source})" : "")}{(member.CopyOf is null ? "" : " [copy]")}";

    /// <summary>Whether an hour may be shown: where only the day of publication is known, the hour of the upload would mislead.</summary>
    public static bool HasTime(StoryMember member) => member.PublishedAt is null or { Instant: not null };

    public static string Ending(Digest digest) => string.Create(
        CultureInfo.InvariantCulture,
        $"Version {digest.Version}. Times are those of {digest.TimeZone}. Summaries consist of sentences of the articles named.");

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
