using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Search;

/// <summary>The index of a month's articles, as it stood when it was built. It never changes: another one takes its place.</summary>
public sealed record SearchSegment
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Where it lies, a name that says its content; null for a month without articles.</summary>
    public required string? Name { get; init; }

    /// <summary>Articles in it.</summary>
    public required int Documents { get; init; }

    /// <summary>Terms in them all.</summary>
    public required long Terms { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>ETag of the row that makes it the current one.</summary>
    public required string ETag { get; init; }
}

/// <summary>What is asked of a segment.</summary>
/// <param name="Query">What is looked for.</param>
/// <param name="Filter">Where.</param>
/// <param name="Without">Articles that the segment holds in an old form.</param>
/// <param name="Most">Hits wanted.</param>
/// <param name="Now">Articles under embargo do not exist yet.</param>
public sealed record SegmentQuestion(SearchQuery Query, SearchFilter Filter, IReadOnlyCollection<ArticleId> Without, int Most, DateTimeOffset Now);

/// <summary>A hit in a segment.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Score">Its score, as a multiple of what the words of the query are worth in this segment: so hits of segments of any size compare. More is better.</param>
public readonly record struct SegmentHit(long Row, double Score);

/// <summary>What a segment answers.</summary>
/// <param name="Hits">The best, best first.</param>
/// <param name="Matches">How many there are, counted up to <see cref="SearchLimits.Counted"/>.</param>
/// <param name="Holding">How many articles meet each group of the query, filters apart; counted up to <see cref="SearchLimits.Counted"/>.</param>
public sealed record SegmentAnswer(IReadOnlyList<SegmentHit> Hits, int Matches, IReadOnlyList<long> Holding);

/// <summary>The segments.</summary>
public interface ISearchIndex
{
    /// <summary>The current segments, newest month first.</summary>
    Task<IReadOnlyList<SearchSegment>> SegmentsAsync(CancellationToken cancellationToken);

    /// <summary>Asks a segment; null when it is gone because another took its place: read <see cref="SegmentsAsync"/> again.</summary>
    Task<SegmentAnswer?> AskAsync(SearchSegment segment, SegmentQuestion question, CancellationToken cancellationToken);

    /// <summary>Documents of a segment in the order of the rows; null when the segment is gone.</summary>
    Task<IReadOnlyList<SearchDocument>?> ReadAsync(SearchSegment segment, IReadOnlyList<long> rows, CancellationToken cancellationToken);

    /// <summary>
    /// Builds changes into a month's segment, and makes the result the current one if <paramref name="segment"/> (null: none) still is. False when another
    /// builder was faster: nothing was changed.
    /// </summary>
    Task<bool> TryBuildAsync(DateOnly month, SearchSegment? segment, IReadOnlyList<SearchDocument> documents, IReadOnlyList<ArticleId> gone, CancellationToken cancellationToken);
}
