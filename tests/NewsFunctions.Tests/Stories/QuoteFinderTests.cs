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
        Assert.Contains(names, name => name is { Text: "Ines Tolland", Articles: 2 });
        Assert.DoesNotContain(names, name => name.Text is "Tolland" or "Engineer Ines Tolland");
        Assert.Equal(2, names.First(name => name.Text == "Brannock").Articles);
    }

    [Fact]
    public void A_word_that_belongs_to_a_name_stays_with_it()
    {
        Article article = Made.Article("cross", "A dam", "The New Osk Dam broke. A new wall is planned for the New Osk Dam, where Osk ends, say the Red Cross and red flags of the Red Cross.");
        Assert.Equal(["New Osk Dam", "Red Cross"], NameFinder.Find([article], 8).Select(name => name.Text).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<KeyQuote> Find(string text)
    {
        Article article = Made.Article("quote", "A dam", text + "\nMore will be told here about it.");
        return QuoteFinder.Find([article], NameFinder.Find([article], 8), 3);
    }
}
