using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>A page of listings.</summary>
/// <param name="Listings">Newest first; may be empty although <paramref name="Next"/> is not null.</param>
/// <param name="Next">Where to go on; null at the end.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleListing> Listings, ArticleCursor? Next);

/// <summary>Lists articles, newest day first.</summary>
/// <param name="listings">The lists.</param>
/// <param name="days">Which days have any.</param>
/// <param name="time">The clock: what is under embargo does not exist yet.</param>
public sealed class BrowseArticles(IListingStore listings, IDayIndex days, TimeProvider time)
{
    // Bounds the storage calls of one request; a source that was silent for longer answers an empty page with a cursor.
    private const int MostPartitions = 24;

    /// <summary>One page of a list that is not narrowed to a story (<see cref="BrowseStory"/> does that).</summary>
    public async Task<ArticlePage> RunAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        DateTimeOffset now = time.GetUtcNow();
        var found = new List<ArticleListing>(query.Limit);
        ArticleCursor? at = await BeginAsync(query, cancellationToken);
        for (int i = 0; at is not null && i < MostPartitions && found.Count < query.Limit; i++)
        {
            ListingPage page = await PageAsync(query, at, query.Limit - found.Count, cancellationToken);
            found.AddRange(page.Listings.Where(listing => !(listing.EmbargoUntil > now)));
            at = page.LastOrder is not null ? at with { After = page.LastOrder } : await BehindAsync(query, at, cancellationToken);
        }

        return new ArticlePage(found, at);
    }

    private async Task<ArticleCursor?> BeginAsync(ArticleQuery query, CancellationToken cancellationToken) => query switch
    {
        { Cursor: { } cursor } => cursor,
        { Day: { } day } => new ArticleCursor(day, null),
        _ => await NewestAsync(query, query.LastDay, cancellationToken),
    };

    private async Task<ArticleCursor?> NewestAsync(ArticleQuery query, DateOnly? upTo, CancellationToken cancellationToken) =>
        await days.DaysAsync(upTo, 1, cancellationToken) is [DateOnly newest] && !(newest < query.FirstDay) ? new ArticleCursor(newest, null) : null;

    private Task<ListingPage> PageAsync(ArticleQuery query, ArticleCursor at, int limit, CancellationToken cancellationToken) =>
        query is { Day: null, SourceSlug: { } source }
            ? listings.PageOfSourceAsync(source, at.Day, query.Filter, at.After, limit, cancellationToken)
            : listings.PageOfDayAsync(at.Day, query.Filter, at.After, limit, cancellationToken);

    private async Task<ArticleCursor?> BehindAsync(ArticleQuery query, ArticleCursor at, CancellationToken cancellationToken)
    {
        DateOnly first = query is { Day: null, SourceSlug: not null } ? new DateOnly(at.Day.Year, at.Day.Month, 1) : at.Day;
        return query.Day is null && first > DateOnly.MinValue ? await NewestAsync(query, first.AddDays(-1), cancellationToken) : null;
    }
}
