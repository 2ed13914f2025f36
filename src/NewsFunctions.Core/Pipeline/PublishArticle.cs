using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Puts an article into the records and the lists, as its first or a further version, or takes it out again.</summary>
/// <param name="articles">The records.</param>
/// <param name="listings">The lists.</param>
/// <param name="days">Which days wait for a digest.</param>
/// <param name="time">The clock.</param>
public sealed class PublishArticle(IArticleStore articles, IListingStore listings, IDayIndex days, TimeProvider time)
{
    // A place is stale only until the run that moved the article ends; a few are kept for runs that died one after the other.
    private const int MostStale = 32;
    private const int MostRaces = 10;

    /// <summary>Publishes the article; the same content again changes nothing but completes what an earlier run left undone.</summary>
    public async Task<StoredArticle> RunAsync(Article article, CancellationToken cancellationToken)
    {
        StoredArticle saved = await SaveAsync(article.Id, stored => Next(stored, article), cancellationToken)
            ?? throw new InvalidOperationException("An article to publish is always saved.");
        await listings.PutAsync(ArticleListing.Of(saved.Article), cancellationToken);
        await LeaveAsync(saved, cancellationToken);
        return saved;
    }

    /// <summary>Takes the article out of every list; its record stays and says when. Null when there is no such article.</summary>
    public async Task<StoredArticle?> WithdrawAsync(ArticleId id, CancellationToken cancellationToken)
    {
        StoredArticle? saved = await SaveAsync(id, Withdrawn, cancellationToken);
        if (saved is not null)
        {
            await LeaveAsync(saved, cancellationToken);
        }

        return saved;
    }

    private static StoredArticle Next(StoredArticle? stored, Article article)
    {
        if (stored is null)
        {
            return new StoredArticle { Article = article };
        }

        if (stored.WithdrawnAt is null && stored.Article.ContentHash == article.ContentHash)
        {
            return stored;
        }

        // A correction without a date of its own belongs to the day of the first upload, not to the day it was corrected.
        bool undated = article.Origins[ArticleField.Day] == Origin.Upload && stored.Article.Origins[ArticleField.Day] == Origin.Upload;
        Article version = article with { Version = stored.Article.Version + 1, Day = undated ? stored.Article.Day : article.Day };
        StoredArticle next = new() { Article = version, ETag = stored.ETag };
        return next with { Stale = StaleOf(stored, next.Places()) };
    }

    private StoredArticle? Withdrawn(StoredArticle? stored) => stored is null or { WithdrawnAt: not null } ? stored
        : stored with { WithdrawnAt = time.GetUtcNow(), Stale = StaleOf(stored, []) };

    private static ListingPlace[] StaleOf(StoredArticle stored, IReadOnlyList<ListingPlace> kept) =>
        [.. stored.Stale.Concat(stored.Places()).Except(kept).TakeLast(MostStale)];

    private async Task<StoredArticle?> SaveAsync(ArticleId id, Func<StoredArticle?, StoredArticle?> change, CancellationToken cancellationToken)
    {
        for (int race = 0; race < MostRaces; race++)
        {
            StoredArticle? stored = await articles.FindAsync(id, cancellationToken);
            StoredArticle? next = change(stored);
            if (ReferenceEquals(next, stored) || next is null || await articles.TrySaveAsync(next, cancellationToken))
            {
                return next;
            }
        }

        throw new InvalidOperationException($"Article {id} is being changed by too many others at once; try again.");
    }

    private async Task LeaveAsync(StoredArticle saved, CancellationToken cancellationToken)
    {
        foreach (ListingPlace place in saved.Stale)
        {
            await listings.RemoveAsync(place, cancellationToken);
        }

        foreach (DateOnly day in saved.Stale.Where(place => place.SourceSlug is null).Select(place => place.Day).Append(saved.Article.Day).Distinct())
        {
            await days.TouchAsync(day, cancellationToken);
        }
    }
}
