using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Core.Search;

/// <summary>
/// Searches the segments, and apart from them the articles that changed since. Marks are read before the list of segments: what is built in meanwhile
/// is then met in one of the two, and its old form in neither.
/// </summary>
/// <param name="index">The segments.</param>
/// <param name="marks">What changed since they were built.</param>
/// <param name="articles">The records of what changed.</param>
/// <param name="time">The clock: what is under embargo does not exist yet.</param>
public sealed class SearchArticles(ISearchIndex index, ISearchMarks marks, IArticleStore articles, TimeProvider time)
{
    private const int MostLooks = 4;

    private readonly MarkedDocuments marked = new(articles);

    /// <summary>A page of results.</summary>
    public async Task<SearchPage> RunAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        SearchQuery query = SearchQueryParser.Parse(request.Text);
        for (int look = 0; !query.IsEmpty && look < MostLooks; look++)
        {
            if (await LookAsync(request, query, cancellationToken) is { } page)
            {
                return page;
            }
        }

        return query.IsEmpty ? new SearchPage([], 0, false, false, null)
            : throw new InvalidOperationException("The index was rebuilt again and again while it was searched; try again.");
    }

    /// <summary>One look; null when a segment was replaced during it.</summary>
    private async Task<SearchPage?> LookAsync(SearchRequest request, SearchQuery query, CancellationToken cancellationToken)
    {
        IReadOnlyList<SearchMark> all = await marks.ListAsync(SearchLimits.Marked + 1, cancellationToken);
        SearchMark[] read = [.. all.Take(SearchLimits.Marked).Where(mark => request.Filter.Takes(mark.Month))];
        SearchSegment[] segments = [.. (await index.SegmentsAsync(cancellationToken)).Where(segment => segment.Name is not null && request.Filter.Takes(segment.Month))];
        DateTimeOffset now = time.GetUtcNow();
        var found = new FoundCandidates(query, request.Filter, now, await marked.ReadAsync(read, cancellationToken));
        ILookup<DateOnly, ArticleId> old = read.ToLookup(mark => mark.Month, mark => mark.Id);
        int wanted = ((request.Cursor?.Seen ?? 0) + request.Limit + FoundCandidates.Block) / FoundCandidates.Block * FoundCandidates.Block;
        SegmentAnswer?[] answers = await Task.WhenAll(segments.Select(segment => index.AskAsync(
            segment, new SegmentQuestion(query, request.Filter, [.. old[segment.Month]], Math.Min(wanted, SearchLimits.Results), now), cancellationToken)));
        for (int i = 0; i < segments.Length; i++)
        {
            if (answers[i] is not { } answer)
            {
                return null;
            }

            found.Add(segments[i], answer);
        }

        return await PageAsync(request, found, all.Count > SearchLimits.Marked, cancellationToken);
    }

    private async Task<SearchPage?> PageAsync(SearchRequest request, FoundCandidates found, bool unread, CancellationToken cancellationToken)
    {
        Candidate[] candidates = found.InOrder();
        var ranked = new List<(SearchDocument Document, double Score)>();
        int start = 0;
        foreach (Candidate[] block in candidates.Take(SearchLimits.Results).Chunk(FoundCandidates.Block))
        {
            if (await ReadAsync(block, cancellationToken) is not { } documents)
            {
                return null;
            }

            ranked.AddRange(found.Rank(documents));
            start = request.Cursor is { } cursor ? Behind(ranked, cursor) : 0;
            if (ranked.Count > start + request.Limit)
            {
                break;
            }
        }

        SearchResult[] results = [.. ranked.Skip(start).Take(request.Limit).Select(each => found.Show(each.Document, each.Score))];
        bool more = results.Length > 0 && start + results.Length < Math.Min(candidates.Length, SearchLimits.Results);
        return new SearchPage(results, found.Matches, found.AtLeast, unread, more ? new SearchCursor(start + results.Length, results[^1].Document.Id) : null);
    }

    /// <summary>The place behind the last result that was seen; where it has gone meanwhile, its number tells.</summary>
    private static int Behind(List<(SearchDocument Document, double Score)> ranked, SearchCursor cursor)
    {
        int last = ranked.FindIndex(each => each.Document.Id == cursor.Last);
        return last >= 0 ? last + 1 : cursor.Seen;
    }

    /// <summary>The documents of candidates; null when a segment is gone.</summary>
    private async Task<IReadOnlyList<SearchDocument>?> ReadAsync(Candidate[] block, CancellationToken cancellationToken)
    {
        var documents = new List<SearchDocument>(block.Select(candidate => candidate.Document).OfType<SearchDocument>());
        foreach (IGrouping<SearchSegment?, Candidate> group in block.Where(candidate => candidate.Document is null).GroupBy(candidate => candidate.Segment))
        {
            if (await index.ReadAsync(group.Key!, [.. group.Select(candidate => candidate.Row)], cancellationToken) is not { } read)
            {
                return null;
            }

            documents.AddRange(read);
        }

        return documents;
    }
}
