using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>A row of the history: a change, and the record as it was after it.</summary>
public sealed record HistoryEntry
{
    /// <summary>The article.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The change.</summary>
    public required ArticleChange Change { get; init; }

    /// <inheritdoc cref="Article.Version"/>
    public required int Version { get; init; }

    /// <inheritdoc cref="Article.ContentHash"/>
    public required string ContentHash { get; init; }

    /// <inheritdoc cref="Article.UploadName"/>
    public required string UploadName { get; init; }

    /// <inheritdoc cref="Article.Title"/>
    public required string Title { get; init; }

    /// <summary>The whole record; null in lists, and for a change that left the content as it was.</summary>
    public Article? Record { get; init; }

    /// <summary>The row of the change that led to a stored state.</summary>
    public static HistoryEntry Of(StoredArticle stored, ArticleChange change)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(change);
        return new HistoryEntry
        {
            Id = stored.Article.Id,
            Change = change,
            Version = stored.Article.Version,
            ContentHash = stored.Article.ContentHash,
            UploadName = stored.Article.UploadName,
            Title = stored.Article.Title,
            Record = change.Kind is ChangeKind.Published or ChangeKind.Corrected or ChangeKind.Restored ? stored.Article : null,
        };
    }
}

/// <summary>A run of rows.</summary>
/// <param name="Entries">The rows.</param>
/// <param name="After">Where to go on; null at the end.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, string? After);

/// <summary>
/// What was done to records, and when: rows are added, never changed. Each change stands in two places: in that of its day at once, in that of its article
/// from the moment another change follows; until then the record itself is the row.
/// </summary>
public interface IHistory
{
    /// <summary>Adds a change to its article, with the record; a row of the same number stays as it is.</summary>
    Task AddAsync(HistoryEntry entry, CancellationToken cancellationToken);

    /// <summary>Adds a change to its day; safe to repeat.</summary>
    Task NoteAsync(HistoryEntry entry, CancellationToken cancellationToken);

    /// <summary>The changes of an article but for the last one, newest first, with their records.</summary>
    Task<IReadOnlyList<HistoryEntry>> OfArticleAsync(ArticleId id, int limit, CancellationToken cancellationToken);

    /// <summary>The changes made on a day (UTC), oldest first, without records.</summary>
    Task<HistoryPage> OfDayAsync(DateOnly day, string? after, int limit, CancellationToken cancellationToken);
}
