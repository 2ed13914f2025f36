namespace NewsFunctions.Core.Search;

/// <summary>An article that may be a result: a row of a segment, or a document that is in none.</summary>
/// <param name="Score">A score by the statistics of all segments, near enough to choose by.</param>
/// <param name="Segment">The segment it is in; null for a marked one.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Document">The document of a marked one.</param>
internal readonly record struct Candidate(double Score, SearchSegment? Segment, long Row, SearchDocument? Document);

/// <summary>
/// What one search found so far. Segments score by their own statistics; their scores are made comparable first, and the best are then scored exactly,
/// block by block, by the statistics of all.
/// </summary>
internal sealed class FoundCandidates
{
    /// <summary>Candidates that are read and scored exactly at a time.</summary>
    public const int Block = 50;

    private readonly QueryMatcher matcher;
    private readonly List<(SearchDocument Document, MatchCounts Counts)> marked = [];
    private readonly List<(SearchSegment Segment, SegmentAnswer Answer)> answers = [];
    private readonly long[] holding;
    private long documents;
    private long terms;
    private Ranking? ranking;

    public FoundCandidates(SearchQuery query, SearchFilter filter, DateTimeOffset now, IReadOnlyList<SearchDocument> unindexed)
    {
        matcher = new QueryMatcher(query);
        holding = new long[query.Groups.Count];
        foreach (SearchDocument document in unindexed.Where(document => filter.Takes(document, now)))
        {
            if (matcher.Match(document) is { } counts)
            {
                marked.Add((document, counts));
                for (int group = 0; group < holding.Length; group++)
                {
                    holding[group]++;
                }
            }
        }

        documents = unindexed.Count;
        terms = unindexed.Sum(document => (long)document.WordCount);
        Matches = marked.Count;
    }

    /// <summary>Matches counted.</summary>
    public int Matches { get; private set; }

    /// <summary>Whether a segment has more than it counted.</summary>
    public bool AtLeast { get; private set; }

    private Ranking Exact => ranking ??= new Ranking(documents, terms, holding);

    /// <summary>Adds what a segment answered.</summary>
    public void Add(SearchSegment segment, SegmentAnswer answer)
    {
        answers.Add((segment, answer));
        documents += segment.Documents;
        terms += segment.Terms;
        Matches += answer.Matches;
        AtLeast |= answer.Matches >= SearchLimits.Counted;
        for (int group = 0; group < holding.Length; group++)
        {
            holding[group] += answer.Holding[group];
        }
    }

    /// <summary>All candidates, best first by their approximate scores; of equal ones the newer month first.</summary>
    public Candidate[] InOrder()
    {
        var candidates = marked.Select(each => new Candidate(Exact.Score(each.Counts), null, 0, each.Document));
        foreach ((SearchSegment segment, SegmentAnswer answer) in answers)
        {
            candidates = candidates.Concat(answer.Hits.Select(hit => new Candidate(hit.Score * Exact.Worth, segment, hit.Row, null)));
        }

        return [.. candidates.OrderByDescending(candidate => Math.Round(candidate.Score, 6)).ThenByDescending(candidate => candidate.Segment?.Month ?? DateOnly.MaxValue).ThenByDescending(candidate => candidate.Row)];
    }

    /// <summary>Documents with their exact scores, best first; of equal ones the newer.</summary>
    public IEnumerable<(SearchDocument Document, double Score)> Rank(IReadOnlyList<SearchDocument> block) => block
        .Select(document => (Document: document, Counts: matcher.Match(document)))
        .Where(each => each.Counts is not null)
        .Select(each => (each.Document, Score: Exact.Score(each.Counts!)))
        .OrderByDescending(each => Math.Round(each.Score, 4)).ThenByDescending(each => each.Document.ListedAt).ThenBy(each => each.Document.Id.ToString(), StringComparer.Ordinal);

    /// <summary>A result as it is shown.</summary>
    public SearchResult Show(SearchDocument document, double score) => new(
        document,
        Math.Round(score, 4),
        Highlighted.Of(document.Title, matcher.Marks(document.Title, SearchField.Title)),
        Snippet.Of(document.Body, document.Lead, matcher.Marks(document.Body, SearchField.Body)));
}
