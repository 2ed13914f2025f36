using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Tests.PlainText;

public sealed class LineShapeTests
{
    [Fact]
    public void A_long_line_of_words_alone_is_a_list_of_tags_and_no_sentence() =>
        Assert.False(LineShape.Of(string.Join(' ', Enumerable.Repeat("harbour ferry council island school bridge", 8))).IsSentence);

    [Fact]
    public void A_long_line_that_is_cut_before_its_end_is_a_sentence_by_its_commas() =>
        Assert.True(LineShape.Of(string.Join(", ", Enumerable.Repeat("the ferry left the harbour in the rain", 8))).IsSentence);

    [Fact]
    public void A_long_line_in_a_script_without_case_needs_no_marks() => Assert.True(LineShape.Of(string.Join(' ', Enumerable.Repeat("เรือออกจากท่าเรือในสายฝน", 14))).IsSentence);

    [Fact]
    public void Numbers_alone_are_told_from_words_in_a_script_without_case() => Assert.NotEqual(LineShape.Of("12 45 07").Capitals, LineShape.Of("島の渡し船").Capitals);
}
