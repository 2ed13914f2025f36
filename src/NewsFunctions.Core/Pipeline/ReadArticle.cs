using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Reads one article as clients may see it.</summary>
/// <param name="articles">The records.</param>
/// <param name="time">The clock.</param>
public sealed class ReadArticle(IArticleStore articles, TimeProvider time)
{
    /// <summary>The article, perhaps withdrawn; null when there is none or it is under embargo.</summary>
    public async Task<StoredArticle?> RunAsync(ArticleId id, CancellationToken cancellationToken) =>
        await articles.FindAsync(id, cancellationToken) is { } stored && !(stored.Article.EmbargoUntil > time.GetUtcNow()) ? stored : null;
}
