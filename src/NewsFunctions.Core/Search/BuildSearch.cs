using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Core.Search;

/// <summary>What a run of <see cref="BuildSearch"/> did.</summary>
/// <param name="Segments">Segments that were built.</param>
/// <param name="Changes">Changes that were built into them.</param>
/// <param name="IsDone">Whether nothing more was due.</param>
public sealed record BuiltSearch(int Segments, int Changes, bool IsDone);

/// <summary>
/// Builds marked articles into the segments of their months. Marks are read before the records and cleared after the segment is stored, by ETag: a change in
/// between stays marked, and a run that dies leaves only work that is done again.
/// </summary>
/// <param name="index">The segments.</param>
/// <param name="marks">What changed.</param>
/// <param name="articles">The records.</param>
/// <param name="listings">The lists, for months that have no segment.</param>
/// <param name="days">Which days have articles.</param>
/// <param name="time">The clock.</param>
public sealed class BuildSearch(ISearchIndex index, ISearchMarks marks, IArticleStore articles, IListingStore listings, IDayIndex days, TimeProvider time)
{
    /// <summary>
    /// A segment is stored whole, so a few changes wait for more to come, but no longer than this. They are found meanwhile, each search reading them itself.
    /// </summary>
    public static readonly TimeSpan MostWaiting = TimeSpan.FromMinutes(10);

    // So many changes are built in at once, and no fewer than a fiftieth of what is stored again with them.
    private const int ManyChanges = 250;
    private const int ManyShare = 50;

    // Bounds a run: the plan's limit for a function is minutes, and the next run goes on.
    private const int MostSegments = 12;
    private const int MostDays = 4000;
    private const int ReadsAtOnce = 16;

    /// <summary>Builds what is due.</summary>
    public async Task<BuiltSearch> RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SearchSegment> segments = await index.SegmentsAsync(cancellationToken);
        await BeginAsync(segments, cancellationToken);
        int built = 0, changes = 0;
        while (built < MostSegments)
        {
            // Again after each segment: many more may have come, and what another builder did is not done twice.
            IReadOnlyList<SearchMark> all = await marks.ListAsync(SearchLimits.Marked * 4, cancellationToken);
            segments = await index.SegmentsAsync(cancellationToken);
            if (Due(all, segments) is not { } month)
            {
                return new BuiltSearch(built, changes, true);
            }

            await BuildAsync(month.Key, segments.FirstOrDefault(segment => segment.Month == month.Key), [.. month.Take(SearchLimits.Changes)], cancellationToken);
            built++;
            changes += Math.Min(month.Count(), SearchLimits.Changes);
        }

        return new BuiltSearch(built, changes, false);
    }

    /// <summary>The month that waits with the most changes, when it is due.</summary>
    private IGrouping<DateOnly, SearchMark>? Due(IReadOnlyList<SearchMark> all, IReadOnlyList<SearchSegment> segments)
    {
        DateTimeOffset now = time.GetUtcNow();
        int Many(DateOnly month) => Math.Clamp((segments.FirstOrDefault(segment => segment.Month == month)?.Documents ?? 0) / ManyShare, ManyChanges, SearchLimits.Changes);
        return all.GroupBy(mark => mark.Month)
            .Where(month => month.Count() >= Many(month.Key) || now - month.Min(mark => mark.At) >= MostWaiting)
            .MaxBy(month => month.Count());
    }

    /// <summary>Marks the articles of months that have no segment: a store older than its index, or an index of an older shape.</summary>
    private async Task BeginAsync(IReadOnlyList<SearchSegment> segments, CancellationToken cancellationToken)
    {
        HashSet<DateOnly> known = [.. segments.Select(segment => segment.Month)];
        IReadOnlyList<DateOnly> all = await days.DaysAsync(null, MostDays, cancellationToken);
        foreach (IGrouping<DateOnly, DateOnly> month in all.GroupBy(Months.Of).Where(month => !known.Contains(month.Key)))
        {
            foreach (DateOnly day in month)
            {
                var ids = new List<ArticleId>();
                await foreach (ArticleListing listing in listings.OfDayAsync(day, cancellationToken))
                {
                    ids.Add(listing.Id);
                }

                await marks.MarkAsync(month.Key, ids, cancellationToken);
            }

            await index.TryBuildAsync(month.Key, null, [], [], cancellationToken);
        }
    }

    private async Task BuildAsync(DateOnly month, SearchSegment? segment, SearchMark[] changed, CancellationToken cancellationToken)
    {
        var documents = new SearchDocument?[changed.Length];
        await Parallel.ForAsync(0, changed.Length, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (i, token) =>
            documents[i] = await MarkedDocuments.FindAsync(articles, changed[i], token));
        SearchDocument[] kept = [.. documents.OfType<SearchDocument>().OrderBy(document => document.ListedAt).ThenBy(document => document.Id.ToString(), StringComparer.Ordinal)];
        ArticleId[] gone = [.. changed.Where((_, i) => documents[i] is null).Select(mark => mark.Id)];
        if (await index.TryBuildAsync(month, segment, kept, gone, cancellationToken))
        {
            await marks.ClearAsync(changed, cancellationToken);
        }
    }
}
