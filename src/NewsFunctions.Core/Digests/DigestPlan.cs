using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>A day's stories chosen and ordered from listings alone; what is read in full is known, but not yet read.</summary>
public sealed record DigestPlan
{
    /// <summary>The newsroom day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day's listings.</summary>
    public required IReadOnlyList<ArticleListing> Listings { get; init; }

    /// <summary>All stories, most important first.</summary>
    public required IReadOnlyList<StoryGroup> Groups { get; init; }

    /// <summary>Articles that are copies of another one of the day.</summary>
    public int CopyCount => Groups.Sum(group => group.Members.Count(member => member.CopyOf is not null));

    /// <summary>The stories that are shown: the head of <see cref="Groups"/>.</summary>
    public required IReadOnlyList<StoryGroup> Shown { get; init; }

    /// <summary>The articles whose full text the digest needs.</summary>
    public required IReadOnlyList<ArticleId> Needed { get; init; }

    /// <summary>What is to be remembered of the day's stories: handed to the next <c>Plan</c> of this day and of the seven days after.</summary>
    public required IReadOnlyList<StoryMemory> Memories { get; init; }
}
