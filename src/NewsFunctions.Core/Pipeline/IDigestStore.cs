using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Pipeline;

/// <summary>A written form of a digest.</summary>
/// <param name="Extension">"json", "html", "md" or "txt".</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">The document, UTF-8.</param>
public sealed record DigestDocument(string Extension, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>A compiled digest, without its documents.</summary>
public sealed record StoredDigest
{
    /// <summary>The newsroom day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>1 for the first, one more whenever the content changed.</summary>
    public required int Version { get; init; }

    /// <summary>Whether the day still ran.</summary>
    public required DayState State { get; init; }

    /// <summary>Lower-case hex SHA-256 over the digest without its version: equal hashes need no new version.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Articles of the day.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>Stories of the day.</summary>
    public required int StoryCount { get; init; }

    /// <summary>The first headlines, most important first.</summary>
    public required IReadOnlyList<string> Headlines { get; init; }

    /// <summary>The day in figures; null where only the row's other columns were read.</summary>
    public DigestCounts? Counts { get; init; }

    /// <summary>When this version was compiled.</summary>
    public required DateTimeOffset CompiledAt { get; init; }

    /// <summary>ETag of the row; null for one that is not stored yet.</summary>
    public string? ETag { get; init; }
}

/// <summary>Compiled digests: a row and documents a day, and the day's stories.</summary>
public interface IDigestStore
{
    /// <summary>The digest of a day; null when none was compiled.</summary>
    Task<StoredDigest?> FindAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a version: documents and stories under names of their own, then the row, which alone makes them current. Adds the row when
    /// <see cref="StoredDigest.ETag"/> is null, else replaces the one that had this ETag. False when another run was faster.
    /// </summary>
    Task<bool> TrySaveAsync(StoredDigest digest, IReadOnlyList<Story> stories, IReadOnlyList<DigestDocument> documents, CancellationToken cancellationToken);

    /// <summary>A document of a stored digest by its extension; null when it has none such.</summary>
    Task<DigestDocument?> ReadAsync(StoredDigest digest, string extension, CancellationToken cancellationToken);

    /// <summary>The digests of a span of days with their <see cref="StoredDigest.Counts"/>, newest first.</summary>
    Task<IReadOnlyList<StoredDigest>> CountsAsync(DateOnly oldest, DateOnly newest, CancellationToken cancellationToken);

    /// <summary>The days whose digest shows the story with this id, newest first; a day that showed it in an earlier version may be among them.</summary>
    Task<IReadOnlyList<DateOnly>> DaysOfStoryAsync(string storyId, int limit, CancellationToken cancellationToken);

    /// <summary>The stories of a stored digest, most important first.</summary>
    Task<IReadOnlyList<Story>> StoriesAsync(StoredDigest digest, CancellationToken cancellationToken);

    /// <summary>Digests not after <paramref name="newest"/> (from the newest of all when null), newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredDigest>> ListAsync(DateOnly? newest, int limit, CancellationToken cancellationToken);
}
