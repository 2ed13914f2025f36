using System.Collections.Concurrent;
using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Feeds;

/// <summary>Reads what feeds show.</summary>
/// <param name="browse">The lists of articles.</param>
/// <param name="read">The records.</param>
/// <param name="digests">The compiled digests.</param>
/// <param name="time">The clock.</param>
public sealed class ReadFeeds(BrowseArticles browse, ReadArticle read, ReadDigest digests, TimeProvider time)
{
    /// <summary>Items of a feed.</summary>
    public const int MaxItems = 50;

    // A feed is for what is new: digests of two weeks, stories of a few days.
    private const int MaxDigests = 14;
    private const int DaysOfStories = 3;

    // Bounds the pages looked through for one feed where many articles are still under embargo.
    private const int MostPages = 10;
    private const int ReadsAtOnce = 8;

    /// <summary>The newest articles, of one source when named; none that is withdrawn or under embargo.</summary>
    public async Task<IReadOnlyList<Article>> ArticlesAsync(string? sourceSlug, CancellationToken cancellationToken)
    {
        IReadOnlyList<ArticleListing> listings = await ListAsync(new ArticleQuery { SourceSlug = sourceSlug, Limit = MaxItems }, MaxItems, _ => true, cancellationToken);
        var found = new ConcurrentDictionary<ArticleId, Article>();
        await Parallel.ForEachAsync(listings, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (listing, token) =>
        {
            if (await read.RunAsync(listing.Id, token) is { WithdrawnAt: null } stored)
            {
                found[listing.Id] = stored.Article;
            }
        });
        return [.. listings.Select(listing => found.GetValueOrDefault(listing.Id)).OfType<Article>()];
    }

    /// <summary>What a news sitemap names: the articles of the last two days, newest first.</summary>
    public async Task<IReadOnlyList<ArticleListing>> RecentAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        var recent = new List<ArticleListing>();

        // Newsroom and publisher may be a day before and behind UTC; an article without a date stands on the day of its upload.
        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        for (int back = -1; back <= NewsSitemap.MaxAge.Days + 1 && recent.Count < NewsSitemap.MaxArticles; back++)
        {
            var query = new ArticleQuery { Day = today.AddDays(-back), Limit = ArticleQuery.MaxLimit };
            recent.AddRange(await ListAsync(query, NewsSitemap.MaxArticles - recent.Count, listing => NewsSitemap.Takes(listing, now), cancellationToken));
        }

        return recent;
    }

    /// <summary>The stories of the newest digests, each in its newest form, newest day first.</summary>
    public async Task<IReadOnlyList<(Story Story, DateTimeOffset CompiledAt)>> StoriesAsync(CancellationToken cancellationToken)
    {
        var found = new List<(Story Story, DateTimeOffset CompiledAt)>();
        foreach (StoredDigest digest in (await digests.ListAsync(null, MaxDigests, cancellationToken)).Where(digest => digest.StoryCount > 0).Take(DaysOfStories))
        {
            found.AddRange((await digests.StoriesAsync(digest, cancellationToken)).Select(story => (story, digest.CompiledAt)));
        }

        return [.. found.DistinctBy(each => each.Story.Id).Take(MaxItems)];
    }

    /// <summary>The newest digests of days that are over, newest first: one that still changes would come to subscribers again and again.</summary>
    public async Task<IReadOnlyList<(Digest Digest, DateTimeOffset CompiledAt)>> DigestsAsync(CancellationToken cancellationToken)
    {
        var found = new List<(Digest Digest, DateTimeOffset CompiledAt)>();
        foreach (StoredDigest digest in (await digests.ListAsync(null, MaxDigests, cancellationToken)).Where(digest => digest.State == DayState.Closed))
        {
            if (await digests.DocumentAsync(digest.Day, "json", cancellationToken) is var (stored, document))
            {
                found.Add((DigestJson.Read(Encoding.UTF8.GetString(document.Content.Span)), stored.CompiledAt));
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<ArticleListing>> ListAsync(ArticleQuery query, int most, Func<ArticleListing, bool> takes, CancellationToken cancellationToken)
    {
        var found = new List<ArticleListing>();
        ArticleCursor? at = null;
        for (int page = 0; page < MostPages && found.Count < most; page++)
        {
            ArticlePage listed = await browse.RunAsync(query with { Cursor = at }, cancellationToken);
            found.AddRange(listed.Listings.Where(takes));
            at = listed.Next;
            if (at is null)
            {
                break;
            }
        }

        return found.Count > most ? found[..most] : found;
    }
}
