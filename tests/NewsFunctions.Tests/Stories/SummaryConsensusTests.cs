using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Stories;

public sealed class SummaryConsensusTests
{
    private static readonly SummaryUnit[] Units = [.. SummaryUnit.Of([.. SummaryCandidate.Of(Made.Dam1, 0), .. SummaryCandidate.Of(Made.Vote, 1)], 1)];

    [Fact]
    public void The_choice_that_tells_what_the_others_tell_is_taken()
    {
        IReadOnlyList<SummaryUnit> odd = [Units[^1]], one = [Units[0], Units[1]], other = [Units[0], Units[2]], middle = [Units[0]];
        Assert.Same(one, SummaryConsensus.Of([odd, one, middle, one]));
        Assert.Same(other, SummaryConsensus.Of([odd, other, middle]));
    }

    [Fact]
    public void Among_equals_the_first_is_taken() => Assert.Same(Units, SummaryConsensus.Of([Units, [.. Units]]));

    [Fact]
    public void Empty_choices_are_no_hindrance() => Assert.Empty(SummaryConsensus.Of([[], []]));
}
