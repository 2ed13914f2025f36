using System.Collections.Concurrent;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Core.Search;

/// <summary>The documents of marked articles, kept in memory by their mark so that each is read once.</summary>
/// <param name="articles">The records.</param>
internal sealed class MarkedDocuments(IArticleStore articles)
{
    private const int ReadsAtOnce = 16;

    private readonly ConcurrentDictionary<(DateOnly Month, ArticleId Id), (string ETag, SearchDocument? Document)> known = new();

    /// <summary>The documents that stand in the months of their marks: none for articles that are withdrawn or have moved.</summary>
    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyList<SearchMark> marks, CancellationToken cancellationToken)
    {
        var unread = marks.Where(mark => !known.TryGetValue((mark.Month, mark.Id), out var found) || found.ETag != mark.ETag).ToList();
        await Parallel.ForEachAsync(unread, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (mark, token) =>
            known[(mark.Month, mark.Id)] = (mark.ETag, await FindAsync(articles, mark, token)));
        Forget(marks);
        return [.. marks.Select(mark => known.TryGetValue((mark.Month, mark.Id), out var found) ? found.Document : null).OfType<SearchDocument>()];
    }

    /// <summary>The document of a marked article; null when nothing of it stands in the month.</summary>
    public static async Task<SearchDocument?> FindAsync(IArticleStore articles, SearchMark mark, CancellationToken cancellationToken) =>
        await articles.FindAsync(mark.Id, cancellationToken) is { WithdrawnAt: null, Article: var article } && Months.Of(article.Day) == mark.Month ? SearchDocument.Of(article) : null;

    /// <summary>Drops what is built in by now, once that is as much again as what is not.</summary>
    private void Forget(IReadOnlyList<SearchMark> marks)
    {
        if (known.Count > (marks.Count * 2) + SearchLimits.Marked)
        {
            var marked = marks.Select(mark => (mark.Month, mark.Id)).ToHashSet();
            foreach ((DateOnly Month, ArticleId Id) key in known.Keys.Where(key => !marked.Contains(key)))
            {
                known.TryRemove(key, out _);
            }
        }
    }
}
