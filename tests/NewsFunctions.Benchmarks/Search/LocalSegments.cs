using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;
using NewsFunctions.Storage.Search;

namespace NewsFunctions.Benchmarks.Search;

/// <summary>Segments that lie on this machine already, as in an instance that has fetched them.</summary>
internal sealed class LocalSegments : ISearchIndex, IDisposable
{
    private readonly Dictionary<DateOnly, SegmentFile> files = [];

    public LocalSegments(IReadOnlyList<string> paths)
    {
        var all = new List<SearchSegment>();
        for (int i = 0; i < paths.Count; i++)
        {
            var month = new DateOnly(2031, i + 1, 1);
            using (var counter = new SegmentWriter(paths[i]))
            {
                (int documents, long terms) = counter.Count();
                all.Add(new SearchSegment { Month = month, Name = paths[i], Documents = documents, Terms = terms, Size = new FileInfo(paths[i]).Length, ETag = "" });
            }

            files[month] = new SegmentFile(paths[i], month);
        }

        all.Reverse();
        All = all;
    }

    public IReadOnlyList<SearchSegment> All { get; }

    public Task<IReadOnlyList<SearchSegment>> SegmentsAsync(CancellationToken cancellationToken) => Task.FromResult(All);

    public Task<SegmentAnswer?> AskAsync(SearchSegment segment, SegmentQuestion question, CancellationToken cancellationToken) =>
        Task.Run(() => (SegmentAnswer?)files[segment.Month].Ask(question), cancellationToken);

    public Task<IReadOnlyList<SearchDocument>?> ReadAsync(SearchSegment segment, IReadOnlyList<long> rows, CancellationToken cancellationToken) =>
        Task.Run(() => (IReadOnlyList<SearchDocument>?)files[segment.Month].Read(rows), cancellationToken);

    public Task<bool> TryBuildAsync(DateOnly month, SearchSegment? segment, IReadOnlyList<SearchDocument> documents, IReadOnlyList<ArticleId> gone, CancellationToken cancellationToken) => Task.FromResult(false);

    public void Dispose()
    {
        foreach (SegmentFile file in files.Values)
        {
            file.Dispose();
        }
    }
}
