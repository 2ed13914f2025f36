using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>A place in one list: a row of a day's list, or of a source's list of one month.</summary>
/// <param name="Day">The newsroom day; for a source's list the first day of the month.</param>
/// <param name="SourceSlug">The source whose list it is; null for a day's list.</param>
/// <param name="Order">Sorts newest first; ends with the article's id, so no two are equal.</param>
public sealed record ListingPlace(DateOnly Day, string? SourceSlug, string Order)
{
    /// <summary>The order of an article in every list: by its instant, newest first, then by its id.</summary>
    public static string OrderOf(DateTimeOffset listedAt, ArticleId id) =>
        (DateTimeOffset.MaxValue.UtcTicks - listedAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture) + "-" + id;

    /// <summary>The places of a listing: under its day, and under its source where one is known.</summary>
    public static IReadOnlyList<ListingPlace> Of(ArticleListing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        string order = OrderOf(listing.ListedAt, listing.Id);
        var day = new ListingPlace(listing.Day, null, order);
        return listing.Source is { } source ? [day, new ListingPlace(new DateOnly(listing.Day.Year, listing.Day.Month, 1), source.Slug, order)] : [day];
    }
}

/// <summary>A run of listings.</summary>
/// <param name="Listings">Newest first; without their signatures, which no page shows.</param>
/// <param name="LastOrder">The order of the last one, to go on behind it; null when nothing more stands there.</param>
public sealed record ListingPage(IReadOnlyList<ArticleListing> Listings, string? LastOrder);

/// <summary>The lists by day and by source. Rows are small and apart from the records.</summary>
public interface IListingStore
{
    /// <summary>Puts an article into all its places; safe to repeat.</summary>
    Task PutAsync(ArticleListing listing, CancellationToken cancellationToken);

    /// <summary>Clears one place; safe to repeat.</summary>
    Task RemoveAsync(ListingPlace place, CancellationToken cancellationToken);

    /// <summary>Every listing of a day, newest first, page by page as storage gives them.</summary>
    IAsyncEnumerable<ArticleListing> OfDayAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="limit"/> listings of a day that pass the filter, behind <paramref name="after"/>.</summary>
    Task<ListingPage> PageOfDayAsync(DateOnly day, ListingFilter filter, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="limit"/> listings of a source in the month of <paramref name="month"/> that pass the filter, behind <paramref name="after"/>.</summary>
    Task<ListingPage> PageOfSourceAsync(string sourceSlug, DateOnly month, ListingFilter filter, string? after, int limit, CancellationToken cancellationToken);
}
