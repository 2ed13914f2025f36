using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Formats.Json;

/// <summary>JSON of publishing systems and news interfaces, each in its own way.</summary>
public sealed class PlainJsonTests
{
    [Fact]
    public void A_body_may_be_a_list_of_elements_each_with_its_type()
    {
        ArticleDraft article = One("""
            {"_id":"A1","type":"story","headlines":{"basic":"Ferry returns"},"credits":{"by":[{"type":"author","name":"Jane Doe"}]},"display_date":"2031-05-05T10:00:00Z",
             "content_elements":[{"type":"text","content":"The ferry sailed again on <b>Monday</b>."},{"type":"image","caption":"The quay","url":"https://x.example/a.jpg"},{"type":"header","content":"Engines"},
             {"type":"list","items":[{"type":"text","content":"Two were replaced."},{"type":"text","content":"One was mended."}]},{"type":"quote","content_elements":[{"type":"text","content":"We are glad."}]}]}
            """);
        Assert.Equal(("Ferry returns", "Jane Doe"), (article.Title, Assert.Single(article.Authors)));
        Assert.Equal(
            [(BlockKind.Paragraph, "The ferry sailed again on Monday."), (BlockKind.Heading, "Engines"), (BlockKind.ListItem, "Two were replaced."), (BlockKind.ListItem, "One was mended."), (BlockKind.Quote, "We are glad.")],
            article.Body.Select(block => (block.Kind, block.Text)));
        Assert.Equal(new DateOnly(2031, 5, 5), article.PublishedAt!.Value.Day);
    }

    [Fact]
    public void Markup_is_taken_over_the_same_text_in_one_piece() => Assert.Equal(
        ["The ferry sailed again on Monday.", "Two engines were replaced."],
        One("""{"webTitle":"Ferry returns","fields":{"bodyText":"The ferry sailed again on Monday. Two engines were replaced.","body":"<p>The ferry sailed again on Monday.</p><p>Two engines were replaced.</p>"}}""").Body.Select(block => block.Text));

    [Fact]
    public void An_opening_says_that_it_is_one_and_the_paper_is_no_part_of_the_headline()
    {
        ArticleDraft article = One("""{"source":{"id":null,"name":"Bay Courier"},"title":"Ferry returns to service - Bay Courier","content":"The ferry sailed again on Monday after four months… [+1200 chars]"}""");
        Assert.Equal(("Ferry returns to service", "The ferry sailed again on Monday after four months…"), (article.Title, article.Body[0].Text));
        Assert.Contains("only a summary", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1935741600000")]
    [InlineData("1935741600")]
    [InlineData("\"1935741600\"")]
    public void A_date_may_be_counted_from_1970_and_a_name_come_in_parts(string date)
    {
        ArticleDraft article = One($$"""{"headline":"Ferry returns","authors":[{"firstName":"Jane","lastName":"Doe"}],"publishDate":{{date}},"text":"The ferry sailed again on Monday."}""");
        Assert.Equal(("Jane Doe", new DateTimeOffset(2031, 5, 5, 10, 0, 0, TimeSpan.Zero)), (Assert.Single(article.Authors), article.PublishedAt!.Value.Instant));
    }

    private static ArticleDraft One(string json) => Samples.One(Samples.Of("story.json", json));
}
