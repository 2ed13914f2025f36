using System.Globalization;
using NewsFunctions.Core.Articles;
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

    /// <summary>What differs from the version before, a line each; none in the first version.</summary>
    public static IEnumerable<string> Changes(Digest digest)
    {
        if (digest.Changes is not { } changes)
        {
            yield break;
        }

        if (changes.Articles != 0)
        {
            string which = changes.Articles > 0 ? "more" : "fewer";
            yield return Count(Math.Abs(changes.Articles), which + " article.", which + " articles.");
        }

        foreach (Story story in digest.Stories.Where(story => changes.NewStories.Contains(story.Id, StringComparer.Ordinal)))
        {
            yield return $"New: {story.Headline}";
        }

        foreach (Story story in digest.Stories.Where(story => changes.ChangedStories.Contains(story.Id, StringComparer.Ordinal)))
        {
            yield return $"Changed: {story.Headline}";
        }

        if (changes is { Articles: 0, NewStories: [], ChangedStories: [], GoneStories: [] })
        {
            yield return "No story that is told here.";
        }

        if (changes.GoneStories.Count > 0)
        {
            yield return $"{Count(changes.GoneStories.Count, "story is", "stories are")} no longer told here.";
        }
    }

    /// <summary>Heading of <see cref="Changes"/>.</summary>
    public static string ChangesTitle(Digest digest) => string.Create(CultureInfo.InvariantCulture, $"What changed since version {digest.Version - 1}");

    /// <summary>Section, sources and the day it goes on from.</summary>
    public static string Sources(Story story) => $"{(story.Section is { } section ? section + ". " : "")}{Count(story.IndependentSources, "independent source", "independent sources")}"
        + $"{(story.Sources.Count > 0 ? ": " + string.Join(", ", story.Sources) : "")}"
        + $"{(DigestTimeline.IsNeeded(story) || !HasTime(story.Members[0]) ? "" : ", " + story.Members[0].At.ToString("HH:mm", CultureInfo.InvariantCulture))}"
        + $"{(story.ContinuesFrom is { } from ? ". Goes on from " + from.ToString("d MMMM", CultureInfo.InvariantCulture) : "")}.";

    /// <summary>Who and what is named; null when nothing is.</summary>
    public static string? Names(Story story) => story.Names.Count == 0 ? null : $"Named: {string.Join(", ", story.Names.Select(name => name.Text))}.";

    /// <summary>The summary in runs of sentences from one article, each with its source where the story has several.</summary>
    public static IEnumerable<(string Text, string? Source)> Passages(Story story)
    {
        Dictionary<ArticleId, string?> sources = story.Members.ToDictionary(member => member.Id, member => member.Source);
        for (int i = 0; i < story.Summary.Count;)
        {
            ArticleId article = story.Summary[i].Article;
            string[] run = [.. story.Summary.Skip(i).TakeWhile(sentence => sentence.Article == article).Select(sentence => sentence.Text)];
            i += run.Length;
            yield return (string.Join(' ', run), story.Sources.Count > 1 ? sources.GetValueOrDefault(article) : null);
        }
    }

    /// <summary><see cref="Passages"/> as running text, the source in brackets behind each.</summary>
    public static string Summary(Story story) => string.Join(' ', Passages(story).Select(passage => passage.Source is { } source ? $"{passage.Text} ({source})" : passage.Text));

    public static string Member(StoryMember member) =>
        $"{(HasTime(member) ? member.At.ToString("HH:mm", CultureInfo.InvariantCulture) + " " : "")}{member.Title}{(member.Source is { } source ? $" ({source})" : "")}{(member.CopyOf is null ? "" : " [copy]")}";

    /// <summary>Whether an hour may be shown: where only the day of publication is known, the hour of the upload would mislead.</summary>
    public static bool HasTime(StoryMember member) => member.PublishedAt is null or { Instant: not null };

    /// <summary>The articles behind those of a <see cref="DigestTimeline"/>; null when there is none.</summary>
    public static string? More(DigestTimeline timeline) => timeline.Left == 0 ? null
        : $"and {Count(timeline.Left, "more article", "more articles")}{CopiesAmong(timeline)}.";

    public static string Ending(Digest digest) => string.Create(
        CultureInfo.InvariantCulture,
        $"Version {digest.Version}. Times are those of {digest.TimeZone}.{(digest.Stories.Count > 0 ? " Summaries consist of sentences of the articles named." : "")}");

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string CopiesAmong(DigestTimeline timeline) => timeline.LeftCopies switch
    {
        0 => "",
        var all when all == timeline.Left => ", copies all",
        var some => $", {Count(some, "copy", "copies")} among them",
    };
}
