using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Reads what was done to records.</summary>
/// <param name="articles">The records.</param>
/// <param name="history">Their history.</param>
public sealed class ReadHistory(IArticleStore articles, IHistory history)
{
    /// <summary>Most changes of one article that are read.</summary>
    public const int MostChanges = 200;

    /// <summary>The changes of an article, newest first; null when there never was such an article.</summary>
    public async Task<IReadOnlyList<HistoryEntry>?> OfArticleAsync(ArticleId id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } stored)
        {
            return null;
        }

        IReadOnlyList<HistoryEntry> rows = await history.OfArticleAsync(id, MostChanges, cancellationToken);
        // The record itself knows its last change.
        return stored.Change is { } last && (rows.Count == 0 || rows[0].Change.Number < last.Number) ? [HistoryEntry.Of(stored, last), .. rows] : rows;
    }

    /// <inheritdoc cref="IHistory.OfDayAsync"/>
    public Task<HistoryPage> OfDayAsync(DateOnly day, string? after, int limit, CancellationToken cancellationToken) => history.OfDayAsync(day, after, limit, cancellationToken);
}
