using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Core.Doctor;

/// <summary>A row of a list, and where it stands.</summary>
/// <param name="Place">Its place.</param>
/// <param name="Id">The article.</param>
/// <param name="Version">The version it shows.</param>
/// <param name="IsCurrent">Whether the row has the shape that this version of the system writes.</param>
public sealed record ListedRow(ListingPlace Place, ArticleId Id, int Version, bool IsCurrent);

/// <summary>Goes through whole tables. For the doctor alone: no use case of the pipeline reads this way.</summary>
public interface IStoreScan
{
    /// <summary>Every record, withdrawn or not.</summary>
    IAsyncEnumerable<StoredArticle> ArticlesAsync(CancellationToken cancellationToken);

    /// <summary>Every row of every list.</summary>
    IAsyncEnumerable<ListedRow> ListingsAsync(CancellationToken cancellationToken);

    /// <summary>Tables, containers and queues that are missing.</summary>
    Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken);

    /// <summary>Creates what is missing.</summary>
    Task CreateMissingAsync(CancellationToken cancellationToken);

    /// <summary>The time that storage shows, to the second.</summary>
    Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken);
}
