using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>The articles of a day that tell one event.</summary>
public sealed record StoryGroup
{
    /// <summary>Lasting id: 20 characters like an article's; that of the earlier story when it continues one.</summary>
    public required string Id { get; init; }

    /// <summary>The members, earliest first.</summary>
    public required IReadOnlyList<GroupedArticle> Members { get; init; }

    /// <summary>Sources that tell it independently: copies do not count; originals of an unnamed source count once each.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>The latest earlier day on which the story ran; null for a new one.</summary>
    public DateOnly? ContinuesFrom { get; init; }
}

/// <summary>A member of a group.</summary>
/// <param name="Listing">The article.</param>
/// <param name="CopyOf">The member it is a near-copy of; null for an original.</param>
public sealed record GroupedArticle(ArticleListing Listing, ArticleId? CopyOf);

/// <summary>What is remembered of a story so that a later compile finds it again: of the same day by its members, of earlier days by its terms.</summary>
/// <param name="Id">Its lasting id.</param>
/// <param name="Day">The day it ran.</param>
/// <param name="Members">Its articles.</param>
/// <param name="Signature">Its terms, in the form of <see cref="StorySignature"/>.</param>
public sealed record StoryMemory(string Id, DateOnly Day, IReadOnlyList<ArticleId> Members, ReadOnlyMemory<byte> Signature)
{
    /// <summary>What is remembered of a group.</summary>
    public static StoryMemory Of(StoryGroup group, DateOnly day) => StoryLineage.Remember(group, day);
}
