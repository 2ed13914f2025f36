using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Tests.Stories;

public sealed class SummarizerTests
{
    [Fact]
    public void What_several_papers_tell_is_told_once()
    {
        IReadOnlyList<SummarySentence> summary = Summarizer.Summarize([Made.Dam1, Made.Dam2], 40);
        Assert.NotEmpty(summary);
        Assert.Contains("crack", summary[0].Text, StringComparison.Ordinal);
        Assert.Equal(summary.Count, summary.Select(sentence => sentence.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(8)]
    [InlineData(25)]
    [InlineData(60)]
    [InlineData(1000)]
    public void It_keeps_to_the_number_of_words(int words) =>
        Assert.InRange(Summarizer.Summarize([Made.Dam1, Made.Dam2, Made.Vote], words).Sum(sentence => Words.Count(sentence.Text)), 0, words);

    [Fact]
    public void Every_sentence_stands_where_it_says()
    {
        Article[] articles = [Made.Dam1, Made.Dam2, Made.Vote];
        Assert.All(
            Summarizer.Summarize(articles, 120),
            sentence => Assert.Contains(sentence.Text, articles.Single(article => article.Id == sentence.Article).Body[sentence.Paragraph].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_points_back_comes_with_the_one_before_or_not_at_all()
    {
        Article article = Made.Article("ferry", "Ferry runs aground", "The ferry Almira ran aground off Sundhaven on Tuesday. It had 80 passengers, a cargo of steel, a cargo of timber and the Sundhaven ferry mail on board. Divers will look at the ferry Almira today.");
        for (int words = 1; words < 60; words++)
        {
            string[] told = [.. Summarizer.Summarize([article], words).Select(sentence => sentence.Text)];
            int leaning = Array.FindIndex(told, text => text.StartsWith("It had", StringComparison.Ordinal));
            Assert.True(leaning < 0 || (leaning > 0 && told[leaning - 1].StartsWith("The ferry", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void No_article_gives_no_summary() => Assert.Empty(Summarizer.Summarize([], 100));
}
