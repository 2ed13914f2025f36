using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Html;

public sealed class HtmlFieldsTests
{
    [Fact]
    public void The_title_is_the_headline_without_the_name_of_the_site() =>
        Assert.Equal("Vellmar harbour reopens", MadeUpPage.Read(MadeUpPage.With("<meta property=og:title content=\"Vellmar harbour reopens - The Vellmar Courier\"><meta property=og:site_name content=\"The Vellmar Courier\">")).Title);

    [Fact]
    public void Structured_data_gives_author_date_and_source()
    {
        const string Json = """<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Vellmar harbour reopens","datePublished":"2031-09-02T23:40:00+02:00","author":[{"@type":"Person","name":"Greta Holm"},{"@type":"Person","name":"Anders Falk"}],"publisher":{"@type":"Organization","name":"The Vellmar Courier"}}</script>""";
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With(Json));
        Assert.Equal(["Greta Holm", "Anders Falk"], draft.Authors);
        Assert.Equal(new DateOnly(2031, 9, 2), draft.PublishedAt!.Value.Day);
        Assert.Equal("The Vellmar Courier", draft.Source);
        Assert.DoesNotContain(ArticleField.PublishedAt, draft.Inferred);
    }

    [Fact]
    public void A_date_in_universal_time_gives_way_to_the_day_that_readers_saw()
    {
        string body = "<p class=\"date\">September 2, 2031</p>" + MadeUpPage.Body;
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With("<meta property=article:published_time content=\"2031-09-03T02:40:00Z\">", body));
        Assert.Equal(new DateOnly(2031, 9, 2), draft.PublishedAt!.Value.Day);
    }

    [Fact]
    public void A_byline_and_a_date_that_only_readers_see_are_inferred()
    {
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With(body: "<div>By Greta Holm</div><div>2 September 2031</div>" + MadeUpPage.Body));
        Assert.Equal(["Greta Holm"], draft.Authors);
        Assert.Equal(new DateOnly(2031, 9, 2), draft.PublishedAt!.Value.Day);
        Assert.Contains(ArticleField.Authors, draft.Inferred);
        Assert.Contains(ArticleField.PublishedAt, draft.Inferred);
    }

    [Fact]
    public void A_role_glued_to_a_name_is_no_part_of_it()
    {
        string body = "<div>By <a href=\"/author/greta-holm\">Greta Holm</a><span>Harbour Reporter</span></div>" + MadeUpPage.Body;
        Assert.Equal(["Greta Holm"], MadeUpPage.Read(MadeUpPage.With(body: body)).Authors);
    }

    [Theory]
    [InlineData("<p>2 September 2031 · Greta Holm · 4 min read</p>")]
    [InlineData("<p>Greta Holm | Harbour Reporter | September 2, 2031</p>")]
    [InlineData("<p>Greta Holm</p><p>2 September 2031</p>")]
    public void A_bare_name_beside_the_date_under_the_headline_is_the_author(string head) =>
        Assert.Equal(["Greta Holm"], MadeUpPage.Read(MadeUpPage.With(body: head + MadeUpPage.Body)).Authors);

    [Fact]
    public void A_bare_name_without_a_date_is_nobody() =>
        Assert.Empty(MadeUpPage.Read(MadeUpPage.With(body: "<p>Vellmar Market</p>" + MadeUpPage.Body)).Authors);

    [Fact]
    public void The_first_of_two_dates_is_that_of_publication()
    {
        string body = "<div class=\"dates\">September 2, 2031 | Updated September 9, 2031</div>" + MadeUpPage.Body;
        Assert.Equal(new DateOnly(2031, 9, 2), MadeUpPage.Read(MadeUpPage.With(body: body)).PublishedAt!.Value.Day);
    }

    [Fact]
    public void A_labelled_date_counts_wherever_it_stands()
    {
        string around = string.Concat(Enumerable.Repeat("<ul><li>Weather</li><li>Tides</li></ul>", 12)) + "<div><p>Published</p><p>2 September 2031</p></div>";
        Assert.Equal(new DateOnly(2031, 9, 2), MadeUpPage.Read(MadeUpPage.With(around: around)).PublishedAt!.Value.Day);
    }

    [Theory]
    [InlineData("BlogPosting", "Vellmar harbour reopens")]
    [InlineData("NewsArticle", "Vellmar harbour reopens at last today")]
    public void A_blog_forgets_the_headline_in_its_data_and_a_newsroom_does_not(string type, string title)
    {
        string page = MadeUpPage.With($$"""<script type="application/ld+json">{"@type":"{{type}}","headline":"Vellmar harbour reopens at last today"}</script>""")
            .Replace("<title>Vellmar harbour reopens |", "<title>Vellmar harbour reopens at last today |", StringComparison.Ordinal);
        Assert.Equal(title, MadeUpPage.Read(page).Title);
    }

    [Fact]
    public void An_alternative_headline_is_the_subtitle()
    {
        const string Json = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Vellmar harbour reopens","alternativeHeadline":"Forty passengers and a brass band"}</script>""";
        Assert.Equal("Forty passengers and a brass band", MadeUpPage.Read(MadeUpPage.With(Json)).Subtitle);
    }

    [Fact]
    public void A_record_never_says_its_first_paragraph_twice()
    {
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With(body: "<p class=\"standfirst\">After eleven weeks of dredging the ferries sail again</p>" + MadeUpPage.Body));
        Assert.True(draft.Subtitle is null != draft.Body.All(block => block.Text != "After eleven weeks of dredging the ferries sail again"));
    }
}
