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
}
