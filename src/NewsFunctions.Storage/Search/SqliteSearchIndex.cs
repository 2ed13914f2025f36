using Microsoft.Data.Sqlite;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Storage.Search;

/// <summary>Segments as SQLite files with full-text tables: rows in the table Search say which are current, blobs hold them, local copies are searched.</summary>
public sealed class SqliteSearchIndex : ISearchIndex, IDisposable
{
    private readonly SegmentRows rows;
    private readonly SegmentBlobs blobs;
    private readonly SegmentCache cache;

    /// <summary>The index on a storage account.</summary>
    public SqliteSearchIndex(NewsStorageClients clients, SearchOptions options, TimeProvider time)
    {
        rows = new SegmentRows(clients);
        blobs = new SegmentBlobs(clients, time);
        cache = new SegmentCache(blobs, options, time);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchSegment>> SegmentsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SearchSegment> segments = await rows.ListAsync(cancellationToken);
        cache.KeepOnly(segments);
        return segments;
    }

    /// <inheritdoc/>
    public Task<SegmentAnswer?> AskAsync(SearchSegment segment, SegmentQuestion question, CancellationToken cancellationToken) =>
        WithAsync(segment, file => file.Ask(question), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SearchDocument>?> ReadAsync(SearchSegment segment, IReadOnlyList<long> rows, CancellationToken cancellationToken) =>
        WithAsync(segment, file => file.Read(rows), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> TryBuildAsync(DateOnly month, SearchSegment? segment, IReadOnlyList<SearchDocument> documents, IReadOnlyList<ArticleId> gone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        string? path = segment?.Name is null ? cache.NewPath() : await cache.CopyAsync(segment, cancellationToken);
        if (path is null)
        {
            return false;
        }

        try
        {
            (SearchSegment? built, bool changed) = await Task.Run(() => BuildAsync(month, path, documents, gone, cancellationToken), cancellationToken);
            return (!changed && segment is not null) || await TryStoreAsync(built, segment, path, cancellationToken);
        }
        finally
        {
            SegmentCache.TryDelete(path);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private static async Task<(SearchSegment Built, bool Changed)> BuildAsync(
        DateOnly month, string path, IReadOnlyList<SearchDocument> documents, IReadOnlyList<ArticleId> gone, CancellationToken cancellationToken)
    {
        bool changed;
        int count;
        long terms;
        using (var writer = new SegmentWriter(path))
        {
            changed = writer.Apply(documents, gone);
            (count, terms) = writer.Count();
        }

        string? name = count == 0 ? null : await SegmentBlobs.NameOfAsync(month, path, cancellationToken);
        return (new SearchSegment { Month = month, Name = name, Documents = count, Terms = terms, Size = count == 0 ? 0 : new FileInfo(path).Length, ETag = "" }, changed);
    }

    /// <summary>The blob first, the row that makes it current last; then what was current goes.</summary>
    private async Task<bool> TryStoreAsync(SearchSegment built, SearchSegment? before, string path, CancellationToken cancellationToken)
    {
        if (built.Name is not null)
        {
            await blobs.UploadAsync(built.Name, path, cancellationToken);
        }

        if (!await rows.TryCommitAsync(built, before, cancellationToken))
        {
            return false;
        }

        if (built.Name is not null)
        {
            cache.Adopt(built.Name, path);
        }

        await blobs.DropOthersAsync(built.Month, built.Name, before?.Name, cancellationToken);
        return true;
    }

    private async Task<T?> WithAsync<T>(SearchSegment segment, Func<SegmentFile, T> ask, CancellationToken cancellationToken)
        where T : class
    {
        if (await cache.OpenAsync(segment, cancellationToken) is not { } file)
        {
            return null;
        }

        try
        {
            return await Task.Run(() => ask(file), cancellationToken);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_IOERR)
        {
            // The copy was taken away or damaged by somebody: another is fetched.
            cache.Discard(segment);
            return null;
        }
    }
}
