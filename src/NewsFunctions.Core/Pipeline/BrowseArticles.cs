using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What a client asks a list for.</summary>
public sealed record ArticleQuery
{
    /// <summary>Most listings one page may hold.</summary>
    public const int MaxLimit = 200;

    /// <summary>Only this newsroom day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Only this source, by its slug.</summary>
    public string? SourceSlug { get; init; }

    /// <summary>Listings a page, 1–200. Default 50.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where to go on; null for the first page.</summary>
    public ArticleCursor? Cursor { get; init; }
}

/// <summary>A place between two listings. It names what was seen last, so articles that arrive while a client pages neither repeat nor hide any.</summary>
/// <param name="Day">The day (for a source: any day of the month) the place is in.</param>
/// <param name="After">The order of the listing seen last there; null at its head.</param>
public sealed record ArticleCursor(DateOnly Day, string? After)
{
    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse(string? text, out ArticleCursor? cursor)
    {
        cursor = null;
        if (text is null || text.Length < 8 || !DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return false;
        }

        bool plain = !text.AsSpan(8).ContainsAnyExcept(Plain);
        cursor = plain ? new ArticleCursor(day, text.Length == 8 ? null : text[8..]) : null;
        return plain;
    }

    /// <summary>The cursor as clients carry it: URL-safe, not to be taken apart by them.</summary>
    public override string ToString() => Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + After;

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}

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

    /// <summary>One page.</summary>
    public async Task<ArticlePage> RunAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = new List<ArticleListing>();
        ArticleCursor? at = query.Cursor ?? (query.Day is { } only ? new ArticleCursor(only, null) : await HeadAsync(cancellationToken));
        for (int i = 0; at is not null && i < MostPartitions && found.Count < query.Limit; i++)
        {
            ListingPage page = await PageAsync(query, at, query.Limit - found.Count, cancellationToken);
            found.AddRange(page.Listings.Where(listing => !(listing.EmbargoUntil > time.GetUtcNow())));
            at = page.LastOrder is not null ? at with { After = page.LastOrder } : await BehindAsync(query, at, cancellationToken);
        }

        return new ArticlePage(found, at);
    }

    private async Task<ArticleCursor?> HeadAsync(CancellationToken cancellationToken) =>
        await days.DaysAsync(null, 1, cancellationToken) is [DateOnly newest] ? new ArticleCursor(newest, null) : null;

    private Task<ListingPage> PageAsync(ArticleQuery query, ArticleCursor at, int limit, CancellationToken cancellationToken) =>
        query is { Day: null, SourceSlug: { } source }
            ? listings.PageOfSourceAsync(source, at.Day, at.After, limit, cancellationToken)
            : listings.PageOfDayAsync(at.Day, query.SourceSlug, at.After, limit, cancellationToken);

    private async Task<ArticleCursor?> BehindAsync(ArticleQuery query, ArticleCursor at, CancellationToken cancellationToken)
    {
        if (query.Day is not null)
        {
            return null;
        }

        DateOnly first = query.SourceSlug is null ? at.Day : new DateOnly(at.Day.Year, at.Day.Month, 1);
        return first > DateOnly.MinValue && await days.DaysAsync(first.AddDays(-1), 1, cancellationToken) is [DateOnly next] ? new ArticleCursor(next, null) : null;
    }
}
