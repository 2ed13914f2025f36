using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Search;

/// <summary>Says that what a month's segment holds of an article may be out of date.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Id">The article.</param>
/// <param name="ETag">Changes whenever the article is marked again.</param>
/// <param name="At">When it was marked last.</param>
public sealed record SearchMark(DateOnly Month, ArticleId Id, string ETag, DateTimeOffset At);

/// <summary>Which articles changed since their segments were built: what search looks at apart until they are built in.</summary>
public interface ISearchMarks
{
    /// <summary>Marks articles in a month. To be called after their change is stored. Safe to repeat.</summary>
    Task MarkAsync(DateOnly month, IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken);

    /// <summary>The marks, newest month first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<SearchMark>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Takes marks away; those that were made again since they were read stay.</summary>
    Task ClearAsync(IReadOnlyList<SearchMark> marks, CancellationToken cancellationToken);
}
