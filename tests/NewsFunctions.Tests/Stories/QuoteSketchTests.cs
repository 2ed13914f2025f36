using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Stories;

public sealed class QuoteSketchTests
{
    [Theory]
    [InlineData("“We have never seen water rise so fast,” Tolland said.", "\"We have never seen water rise so fast,\" the engineer told us.")]
    [InlineData("“We have never seen water rise so fast,” Tolland said.", "`` We have never seen water rise so fast , '' she said .")]
    [InlineData("„We have never seen water rise so fast“, Tolland said.", "Tolland: «We have never seen water rise so fast».")]
    public void The_same_words_are_the_same_quotation_whatever_the_marks(string one, string other) => Assert.Equal(Of(one), Of(other));

    [Theory]
    [InlineData("The “so-called safe dam” leaked.")]
    [InlineData("We have never seen water rise so fast, Tolland said.")]
    [InlineData("The mark “ that never closes opens nothing at all here.")]
    public void Turns_of_phrase_and_indirect_speech_are_no_quotations(string text) => Assert.Empty(Of(text));

    [Fact]
    public void A_paper_that_prints_a_little_more_mostly_finds_the_same() =>
        Assert.Equal(
            Of("“Nobody in the valley of Osk had time to take more than a coat and the children with them,” she said."),
            Of("“Nobody in the valley of Osk had time to take more than a coat and the children with them that night,” she said."));

    private static IReadOnlyList<uint> Of(string text) => QuoteSketch.Of([new Block(BlockKind.Paragraph, text)], 8);
}
