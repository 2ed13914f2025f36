using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Html;

public sealed class HtmlBodyTests
{
    [Fact]
    public void The_body_is_the_article_and_nothing_around_it()
    {
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With());
        Assert.Equal([MadeUpPage.First, MadeUpPage.Second, MadeUpPage.Third, MadeUpPage.Fourth], draft.Body.Select(block => block.Text));
        Assert.All(draft.Body, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
    }

    [Fact]
    public void What_was_left_out_names_its_rule()
    {
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With());
        Assert.Contains(draft.Removed, removed => removed.Text.Contains("Sport", StringComparison.Ordinal));
        Assert.All(draft.Removed, removed => Assert.Matches("^[a-z-]+$", removed.Rule));
    }

    [Fact]
    public void Two_line_breaks_part_paragraphs()
    {
        string body = $"<div>{MadeUpPage.First}<br><br>{MadeUpPage.Second}<br/>\n<br/>{MadeUpPage.Third}<br>{MadeUpPage.Fourth}</div>";
        Assert.Equal([MadeUpPage.First, MadeUpPage.Second, MadeUpPage.Third + " " + MadeUpPage.Fourth], MadeUpPage.Read(MadeUpPage.With(body: body)).Body.Select(block => block.Text));
    }

    [Fact]
    public void An_embedded_post_is_a_quote_of_the_story()
    {
        string body = $"<p>{MadeUpPage.First}</p><p>{MadeUpPage.Second}</p><blockquote class=\"twitter-tweet\"><p>I have waited eleven weeks to take my grandchildren out on the water again, and today we finally sailed.</p></blockquote><p>{MadeUpPage.Third}</p><p>{MadeUpPage.Fourth}</p>";
        Assert.Contains(MadeUpPage.Read(MadeUpPage.With(body: body)).Body, block => block.Kind == BlockKind.Quote && block.Text.StartsWith("I have waited", StringComparison.Ordinal));
    }

    [Fact]
    public void A_caption_stands_with_its_picture_and_not_in_the_body()
    {
        string body = $"<p>{MadeUpPage.First}</p><figure><img src=\"/ferry.jpg\"><figcaption>The first ferry leaves the pier in the morning sun.</figcaption></figure><p>{MadeUpPage.Second}</p><p>{MadeUpPage.Third}</p><p>{MadeUpPage.Fourth}</p>";
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With("<link rel=canonical href=\"https://courier.example/harbour\">", body));
        ArticleImage image = Assert.Single(draft.Images);
        Assert.Equal("https://courier.example/ferry.jpg", image.Url);
        Assert.Equal("The first ferry leaves the pier in the morning sun.", image.Caption);
        Assert.DoesNotContain("first ferry leaves the pier", MadeUpPage.Text(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_the_article_itself_repeats_is_kept_each_time()
    {
        string body = $"<p>{MadeUpPage.First}</p><p>{MadeUpPage.Second}</p><p>{MadeUpPage.Third}</p><p>{MadeUpPage.Second}</p><p>{MadeUpPage.Fourth}</p>";
        Assert.Equal(2, MadeUpPage.Read(MadeUpPage.With(body: body)).Body.Count(block => block.Text == MadeUpPage.Second));
    }

    [Fact]
    public void A_short_article_is_found_above_longer_teasers()
    {
        string teasers = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div class=teaser{i}><p>In village number {i} the council met on Monday and spoke for three hours about the well, the road, and the price of hay.</p><a href=\"/{i}\">More</a></div>"));
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With(body: $"<p>{MadeUpPage.First} {MadeUpPage.Second}</p>", around: $"<section><h3>Related articles</h3>{teasers}</section>"));
        Assert.StartsWith(MadeUpPage.First, MadeUpPage.Text(draft), StringComparison.Ordinal);
    }
}
