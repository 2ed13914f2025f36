using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Lists the articles that tell a story, in the order of every list.</summary>
/// <param name="stories">The stories.</param>
/// <param name="articles">The records.</param>
/// <param name="time">The clock: what is under embargo does not exist yet.</param>
public sealed class BrowseStory(ReadStory stories, IArticleStore articles, TimeProvider time)
{
    private const int ReadsAtOnce = 8;

    /// <summary>One page of the articles of the story the query names; null when no digest shows such a story.</summary>
    public async Task<ArticlePage?> RunAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        IReadOnlyList<StoryOnDay> days = await stories.RunAsync(query.StoryId!, cancellationToken);
        return days.Count == 0 ? null : await PageAsync(query, [.. Places(days).Where(place => IsBehind(place, query.Cursor))], cancellationToken);
    }

    private static IEnumerable<(ArticleCursor Place, ArticleId Id)> Places(IReadOnlyList<StoryOnDay> days) => days
        .SelectMany(day => day.Story.Members.Select(member => (Place: new ArticleCursor(day.Story.Day, ListingPlace.OrderOf(member.At, member.Id)), member.Id)))
        .OrderByDescending(place => place.Place.Day)
        .ThenBy(place => place.Place.After, StringComparer.Ordinal);

    private static bool IsBehind((ArticleCursor Place, ArticleId Id) place, ArticleCursor? cursor) =>
        cursor is null || place.Place.Day < cursor.Day || (place.Place.Day == cursor.Day && string.CompareOrdinal(place.Place.After, cursor.After) > 0);

    private async Task<ArticlePage> PageAsync(ArticleQuery query, (ArticleCursor Place, ArticleId Id)[] rest, CancellationToken cancellationToken)
    {
        var found = new List<ArticleListing>();
        int read = 0;
        while (read < rest.Length && found.Count < query.Limit)
        {
            // Never more at once than the page still takes, so that the cursor is the place of the last one read.
            var few = rest.Skip(read).Take(Math.Min(ReadsAtOnce, query.Limit - found.Count)).ToArray();
            StoredArticle?[] stored = await Task.WhenAll(few.Select(member => articles.FindAsync(member.Id, cancellationToken)));
            found.AddRange(stored.OfType<StoredArticle>().Where(IsServed).Select(article => ArticleListing.Of(article.Article)).Where(query.Filter.Matches));
            read += few.Length;
        }

        return new ArticlePage(found, read < rest.Length ? rest[read - 1].Place : null);
    }

    private bool IsServed(StoredArticle stored) => stored.WithdrawnAt is null && !(stored.Article.EmbargoUntil > time.GetUtcNow());
}
