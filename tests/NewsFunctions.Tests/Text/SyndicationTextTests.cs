using NewsFunctions.Core.Text;

namespace NewsFunctions.Tests.Text;

public sealed class SyndicationTextTests
{
    [Theory]
    [InlineData("The post Ferry sails again appeared first on Skerry Herald.", "Skerry Herald")]
    [InlineData("This article was originally published on Skerry Herald. Read the original article.", "Skerry Herald")]
    public void A_line_that_tells_where_the_article_was_first_names_its_publisher(string line, string publisher)
    {
        Assert.True(SyndicationText.TryRead(line, out string? found));
        Assert.Equal(publisher, found);
    }

    [Theory]
    [InlineData("The crack first appeared in North Skerry at the end of August. Since then engineers have found more of them on both ships, and in a third that is still being built.")]
    [InlineData("The captain first appeared in court")]
    public void A_sentence_that_tells_where_something_else_was_first_names_none(string line) => Assert.False(SyndicationText.TryRead(line, out _));
}
