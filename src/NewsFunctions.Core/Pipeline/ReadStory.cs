using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Pipeline;

/// <summary>A story as the digest of one day tells it.</summary>
/// <param name="Digest">The digest.</param>
/// <param name="Story">The story.</param>
public sealed record StoryOnDay(StoredDigest Digest, Story Story);

/// <summary>Follows a story through the days that tell it.</summary>
/// <param name="digests">The digests.</param>
public sealed class ReadStory(IDigestStore digests)
{
    /// <summary>Most days that are looked up; an older part of a longer story is found by its day's digest.</summary>
    public const int MostDays = 31;

    /// <summary>The story on each of its days, newest first; empty when no digest shows it.</summary>
    public async Task<IReadOnlyList<StoryOnDay>> RunAsync(string id, CancellationToken cancellationToken)
    {
        IReadOnlyList<DateOnly> days = await digests.DaysOfStoryAsync(id, MostDays, cancellationToken);
        StoryOnDay?[] found = await Task.WhenAll(days.Select(day => OnDayAsync(id, day, cancellationToken)));
        return [.. found.OfType<StoryOnDay>()];
    }

    private async Task<StoryOnDay?> OnDayAsync(string id, DateOnly day, CancellationToken cancellationToken) =>
        await digests.FindAsync(day, cancellationToken) is { } digest
        && (await digests.StoriesAsync(digest, cancellationToken)).FirstOrDefault(story => story.Id == id) is { } story
            ? new StoryOnDay(digest, story)
            : null;
}
