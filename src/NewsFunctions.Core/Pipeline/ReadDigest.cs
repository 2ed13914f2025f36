using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Reads compiled digests.</summary>
/// <param name="digests">The store.</param>
/// <param name="calendar">The newsroom's days.</param>
/// <param name="time">The clock.</param>
public sealed class ReadDigest(IDigestStore digests, NewsroomCalendar calendar, TimeProvider time)
{
    /// <summary>The digest of a day, or the newest one when null.</summary>
    public async Task<StoredDigest?> FindAsync(DateOnly? day, CancellationToken cancellationToken) => day is { } date
        ? await digests.FindAsync(date, cancellationToken)
        : await NewestAsync(1, cancellationToken) is [var newest] ? newest : null;

    /// <summary>
    /// The newest digests, at most <paramref name="limit"/>: from the running day back. A report that bears a date to come has a digest of its own, which is not what
    /// anybody means by the newest one while there is another.
    /// </summary>
    public async Task<IReadOnlyList<StoredDigest>> NewestAsync(int limit, CancellationToken cancellationToken) =>
        await digests.ListAsync(calendar.DayOf(time.GetUtcNow()), limit, cancellationToken) is { Count: > 0 } begun ? begun : await digests.ListAsync(null, limit, cancellationToken);

    /// <summary>A digest with one of its documents; null when there is none.</summary>
    public async Task<(StoredDigest Digest, DigestDocument Document)?> DocumentAsync(DateOnly? day, string extension, CancellationToken cancellationToken)
    {
        // Twice: between the two calls a newer version may have taken the documents of the one we found away.
        for (int look = 0; look < 2; look++)
        {
            if (await FindAsync(day, cancellationToken) is not { } digest)
            {
                return null;
            }

            if (await digests.ReadAsync(digest, extension, cancellationToken) is { } document)
            {
                return (digest, document);
            }

            // Compiled before this form was written, or its document is lost: the JSON form holds all that the others tell.
            if (await digests.ReadAsync(digest, DigestDocuments.Forms[0], cancellationToken) is { } json && DigestDocuments.Read(json) is { } told)
            {
                return (digest, DigestDocuments.Write(told, extension));
            }
        }

        return null;
    }

    /// <summary>All that the digest of a day tells; null when there is none, or its document was damaged by hand and waits to be compiled again.</summary>
    public async Task<Digest?> WholeAsync(DateOnly day, CancellationToken cancellationToken) =>
        await DocumentAsync(day, DigestDocuments.Forms[0], cancellationToken) is var (_, document) ? DigestDocuments.Read(document) : null;

    /// <inheritdoc cref="IDigestStore.StoriesAsync"/>
    public Task<IReadOnlyList<Story>> StoriesAsync(StoredDigest digest, CancellationToken cancellationToken) => digests.StoriesAsync(digest, cancellationToken);

    /// <inheritdoc cref="IDigestStore.ListAsync"/>
    public Task<IReadOnlyList<StoredDigest>> ListAsync(DateOnly? newest, int limit, CancellationToken cancellationToken) => digests.ListAsync(newest, limit, cancellationToken);
}
