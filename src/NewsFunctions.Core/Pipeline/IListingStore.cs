using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Where an article stands in the lists: under its day, and under its source where one is known.</summary>
/// <param name="Day">The newsroom day.</param>
/// <param name="SourceSlug">The source; null when unknown.</param>
/// <param name="Order">Sorts newest first; ends with the article's id, so no two are equal.</param>
public sealed record ListingPlace(DateOnly Day, string? SourceSlug, string Order)
{
    /// <summary>The place of a listing.</summary>
    public static ListingPlace Of(ArticleListing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return new(
            listing.Day,
            listing.Source?.Slug,
            (DateTimeOffset.MaxValue.UtcTicks - listing.ListedAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture) + "-" + listing.Id);
    }
}

/// <summary>A run of listings.</summary>
/// <param name="Listings">Newest first.</param>
/// <param name="LastOrder">The order of the last one, to go on behind it; null when nothing more stands there.</param>
public sealed record ListingPage(IReadOnlyList<ArticleListing> Listings, string? LastOrder);

/// <summary>The lists by day and by source. Rows are small and apart from the records.</summary>
public interface IListingStore
{
    /// <summary>Puts an article where it stands; safe to repeat.</summary>
    Task PutAsync(ArticleListing listing, CancellationToken cancellationToken);

    /// <summary>Takes it from a place; safe to repeat.</summary>
    Task RemoveAsync(ListingPlace place, CancellationToken cancellationToken);

    /// <summary>Every listing of a day, newest first, page by page as storage gives them.</summary>
    IAsyncEnumerable<ArticleListing> OfDayAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="limit"/> listings of a day (of one source, when named) behind <paramref name="after"/>.</summary>
    Task<ListingPage> PageOfDayAsync(DateOnly day, string? sourceSlug, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="limit"/> listings of a source in the month of <paramref name="month"/> behind <paramref name="after"/>.</summary>
    Task<ListingPage> PageOfSourceAsync(string sourceSlug, DateOnly month, string? after, int limit, CancellationToken cancellationToken);
}
