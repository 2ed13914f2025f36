using CsCheck;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Tests.Search;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("The Ferry's 4.2-million CROWNS", "the ferry s 4 2 million crowns")]
    [InlineData("São Paulo, Łódź, Ærø, Straße, Ðakovo", "sao paulo lodz aero strasse dakovo")]
    [InlineData("Việt Nam đổi mới", "viet nam doi moi")]
    [InlineData("Ёлка Йод Ελλάδα ΟΔΟΣ", "елка иод ελλαδα οδοσ")]
    [InlineData("ﬁne ｗｉｄｅ ①", "fine wide 1")]
    [InlineData("مُحَمَّد إسرائيل أخبار", "محمد اسراييل اخبار")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("हिन्दी समाचार", "हिन्दी समाचार")]
    [InlineData("东京都", "东京 京都 都")]
    [InlineData("iPhone発売は2031年", "iphone 発売 売は は 2031 年")]
    [InlineData("서울에서", "서울 울에 에서 서")]
    [InlineData("ไทย", "ไท ทย ย")]
    [InlineData("\ud800 lone \udc00", "lone")]
    [InlineData("", "")]
    [InlineData(" – … \u0000", "")]
    public void A_text_becomes_terms_that_are_compared(string text, string terms)
    {
        Assert.Equal(terms, SearchTerms.Of(text, out int count));
        Assert.Equal(terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, count);
    }

    [Fact]
    public void Terms_of_terms_are_the_same_where_words_stand_apart() => Gen.String.Where(text => !text.EnumerateRunes().Any(Folding.IsUnspaced)).Sample(text =>
    {
        string once = SearchTerms.Of(text, out _);
        return SearchTerms.Of(once, out _) == once;
    });

    [Fact]
    public void A_term_is_as_long_as_a_word_can_be() => Assert.Equal(TermReader.MaxTerm, SearchTerms.Of(new string('ä', 500), out _).Length);
}
