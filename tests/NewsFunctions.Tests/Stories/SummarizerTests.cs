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
    public void A_question_does_not_come_between_a_sentence_and_what_leans_on_it()
    {
        Article article = Made.Article("ferry", "Ferry runs aground", "The ferry Almira ran aground off Sundhaven on Tuesday. Who was at the helm of the ferry Almira? He had steered the ferry Almira off Sundhaven since Monday.");
        Assert.DoesNotContain(Summarizer.Summarize([article], 100), sentence => sentence.Text.StartsWith("He had", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_are_used_where_sentences_fit()
    {
        // Whatever the number, no sentence that could stand beside the chosen ones is left over.
        Article[] articles = [Made.Dam1, Made.Dam2, Made.Article("dam3", "Osk dam", "The wall of the Osk dam above Brannock has a crack nine metres long. The Red Cross put up beds for families in a school in Merrow.", "Osk News", 70)];
        for (int words = 30; words <= 100; words += 5)
        {
            SummarySentence[] summary = [.. Summarizer.Summarize(articles, words)];
            int room = words - summary.Sum(sentence => Words.Count(sentence.Text));
            string[] left = [.. articles.SelectMany(SummaryCandidate.Of)
                .Where(sentence => !sentence.Leans && sentence.Words >= 8 && sentence.Words <= room && summary.All(one => one.Text != sentence.Sentence.Text))
                .Select(sentence => sentence.Sentence.Text)];
            Assert.Empty(left);
        }
    }

    [Theory]
    [InlineData("MERROW , Osk Valley ( GZN ) _ The school of Merrow took in 300 families from Brannock on Tuesday .")]
    [InlineData("MERROW (GZN) _ The school of Merrow took in 300 families from Brannock on Tuesday.")]
    public void A_dateline_is_no_part_of_a_sentence(string text) =>
        Assert.StartsWith("The school", Assert.Single(Summarizer.Summarize([Made.Article("wire", "Families find beds", text)], 100)).Text, StringComparison.Ordinal);

    [Fact]
    public void A_quotation_cut_in_two_by_tokens_is_left_out()
    {
        Article article = Made.Article("quote", "Dam", "The dam of Brannock cracked on Tuesday after rain . `` The wall of the dam of Brannock still stands for now . We promise nothing about the dam of Brannock , '' Tolland said .");
        Assert.Equal(["The dam of Brannock cracked on Tuesday after rain ."], Summarizer.Summarize([article], 100).Select(sentence => sentence.Text));
    }

    [Fact]
    public void The_order_of_the_articles_changes_no_choice()
    {
        static string[] Told(params Article[] articles) => [.. Summarizer.Summarize(articles, 60).Select(sentence => sentence.Text).Order(StringComparer.Ordinal)];
        Assert.Equal(Told(Made.Dam1, Made.Dam2, Made.Vote), Told(Made.Vote, Made.Dam2, Made.Dam1));
    }

    [Fact]
    public void No_article_gives_no_summary() => Assert.Empty(Summarizer.Summarize([], 100));
}
