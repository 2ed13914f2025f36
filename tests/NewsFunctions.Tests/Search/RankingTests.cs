using NewsFunctions.Core.Search;

namespace NewsFunctions.Tests.Search;

public sealed class RankingTests
{
    [Fact]
    public void The_rarer_word_is_worth_more()
    {
        var ranking = new Ranking(1000, 300_000, [500, 3]);
        Assert.True(ranking.Score(new MatchCounts([0, 1], 300)) > ranking.Score(new MatchCounts([1, 0], 300)) * 3);
    }

    [Fact]
    public void A_short_text_that_says_it_as_often_is_more_about_it()
    {
        var ranking = new Ranking(1000, 300_000, [50]);
        Assert.True(ranking.Score(new MatchCounts([2], 100)) > ranking.Score(new MatchCounts([2], 900)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Scores_of_a_tiny_store_differ_and_are_above_zero(int documents)
    {
        var ranking = new Ranking(documents, documents * 100, [documents]);
        double once = ranking.Score(new MatchCounts([1], 100)), often = ranking.Score(new MatchCounts([6], 100));
        Assert.True(often > once && once > 0);
    }

    /// <summary>An article in a young month and its like in an old one score the same: only the month differs.</summary>
    [Fact]
    public void The_size_of_its_segment_does_not_move_an_article()
    {
        SearchQuery query = SearchQueryParser.Parse("ferry");
        var found = new FoundCandidates(query, new SearchFilter(), default, []);
        (SearchSegment young, SearchSegment old) = (Segment(6, 40), Segment(5, 40_000));
        found.Add(young, Answer(40, 2));
        found.Add(old, Answer(40_000, 2000));
        Candidate[] candidates = found.InOrder();
        Assert.Equal(candidates[0].Score, candidates[1].Score, 0.01);
        Assert.Equal([young, old], candidates.Select(candidate => candidate.Segment));
    }

    private static SearchSegment Segment(int month, int documents) => new() { Month = new DateOnly(2031, month, 1), Name = "x", Documents = documents, Terms = documents * 300, Size = 1, ETag = "" };

    /// <summary>A hit as FTS5 scores it: its own rarity in the segment, times the same of everything else.</summary>
    private static SegmentAnswer Answer(int documents, int holding) => new([new SegmentHit(1, Math.Log((documents - holding + 0.5) / (holding + 0.5)) * 1.5)], holding, [holding]);
}
