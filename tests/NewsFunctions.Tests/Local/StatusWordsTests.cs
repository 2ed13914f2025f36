using NewsFunctions.Core.Pipeline;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Tests.Local;

public sealed class StatusWordsTests
{
    private static readonly Stats Week = new(new DateOnly(2031, 5, 1), new DateOnly(2031, 5, 7), 1, [], [], [], [new RefusalCount("no-article", 4), new RefusalCount("empty-file", 1)], RefusalsAreCut: false);

    [Fact]
    public void What_came_and_what_was_refused_is_a_line() =>
        Assert.Equal("since 2031-05-01  1 article in digests; refused: no-article 4, empty-file 1", StatusWords.Week(Week));

    [Fact]
    public void Where_nothing_was_refused_it_says_so() => Assert.EndsWith("; nothing refused", StatusWords.Week(Week with { Refusals = [] }), StringComparison.Ordinal);

    [Fact]
    public void Where_more_was_refused_than_is_counted_it_says_so() => Assert.EndsWith(" and more", StatusWords.Week(Week with { RefusalsAreCut = true }), StringComparison.Ordinal);

    [Fact]
    public void Files_that_failed_come_with_what_to_do()
    {
        Assert.Equal("no file has failed", StatusWords.Failed(0, atLeast: false));
        Assert.StartsWith("1 file failed: \"news replay", StatusWords.Failed(1, atLeast: false), StringComparison.Ordinal);
        Assert.StartsWith("100 files and more failed: ", StatusWords.Failed(100, atLeast: true), StringComparison.Ordinal);
    }
}
