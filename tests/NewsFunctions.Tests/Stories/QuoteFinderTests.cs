using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Stories;

public sealed class QuoteFinderTests
{
    [Theory]
    [InlineData("“The wall still stands, but we promise nothing,” Tolland said.", "Tolland")]
    [InlineData("“The wall still stands, but we promise nothing,” said Ines Tolland, an engineer.", "Ines Tolland")]
    [InlineData("The engineer Ines Tolland said: “The wall still stands, but we promise nothing.”", "Ines Tolland")]
    [InlineData("\"The wall still stands, but we promise nothing,\" Ines Tolland told reporters.", "Ines Tolland")]
    public void A_quote_has_the_speaker_that_its_sentence_names(string text, string speaker)
    {
        KeyQuote quote = Assert.Single(Find(text));
        Assert.Equal(speaker, quote.Speaker);
        Assert.StartsWith("The wall still stands", quote.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“The wall still stands, but we promise nothing,” she said.")]
    [InlineData("He said: “The wall still stands, but we promise nothing.”")]
    [InlineData("“The wall still stands, but we promise nothing.”")]
    [InlineData("The “so-called dam” leaked, Tolland said.")]
    public void Without_a_named_speaker_or_a_whole_thought_there_is_no_quote(string text) => Assert.Empty(Find(text));

    [Fact]
    public void A_surname_is_told_in_its_fullest_form()
    {
        IReadOnlyList<StoryName> names = NameFinder.Find([Made.Dam1, Made.Dam2], 8);
        Assert.Contains(names, name => name.Text.EndsWith("Ines Tolland", StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => name.Text == "Tolland");
        Assert.Equal(2, names.First(name => name.Text == "Brannock").Articles);
    }

    private static IReadOnlyList<KeyQuote> Find(string text)
    {
        Article article = Made.Article("quote", "A dam", text + "\nMore will be told here about it.");
        return QuoteFinder.Find([article], NameFinder.Find([article], 8), 3);
    }
}
