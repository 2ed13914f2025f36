using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Html;

public sealed class HtmlFieldsTests
{
    [Fact]
    public void The_title_is_the_headline_without_the_name_of_the_site() =>
        Assert.Equal("Vellmar harbour reopens", MadeUpPage.Read(MadeUpPage.With("<meta property=og:title content=\"Vellmar harbour reopens - The Vellmar Courier\"><meta property=og:site_name content=\"The Vellmar Courier\">")).Title);

    [Theory]
    [InlineData("<meta property=og:locale content=\"en_gb\">", "", "en-GB")]
    [InlineData("<meta property=og:locale content=\"en_GB\">", "en-ie", "en-IE")]
    [InlineData("<meta property=og:locale content=\"en_GB\">", "english language", "en-GB")]
    [InlineData("", "de-AT", "en")]
    public void The_language_is_the_declared_one_in_its_usual_case_unless_the_text_is_in_another(string head, string lang, string expected) =>
        Assert.Equal(expected, MadeUpPage.Read(MadeUpPage.With(head).Replace("lang=\"en\"", $"lang=\"{lang}\"", StringComparison.Ordinal)).Language);

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
    public void A_byline_and_a_date_that_only_readers_see_are_inferred()
    {
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With(body: "<div>By Greta Holm</div><div>2 September 2031</div>" + MadeUpPage.Body));
        Assert.Equal(["Greta Holm"], draft.Authors);
        Assert.Equal(new DateOnly(2031, 9, 2), draft.PublishedAt!.Value.Day);
        Assert.Contains(ArticleField.Authors, draft.Inferred);
        Assert.Contains(ArticleField.PublishedAt, draft.Inferred);
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

    [Fact]
    public void The_heading_of_a_box_of_links_is_no_headline()
    {
        string page = MadeUpPage.With("<meta property=og:title content=\"Eleven weeks without a ferry are over at last\">", "<div class=\"related\"><h1>More on the harbours</h1><a href=\"/a\">Quays</a></div>" + MadeUpPage.Body);
        Assert.Equal("Vellmar harbour reopens", MadeUpPage.Read(page.Replace("<title>Vellmar harbour reopens |", "<title>No ferry for eleven weeks |", StringComparison.Ordinal)).Title);
    }

    [Theory]
    [InlineData("News: Vellmar harbour reopens")]
    [InlineData("2 September 2031 Vellmar harbour reopens")]
    public void A_label_or_date_before_the_headline_is_no_part_of_it(string heading)
    {
        string page = MadeUpPage.With("<meta property=og:title content=\"Vellmar harbour reopens\">");
        Assert.Contains("<h1>Vellmar harbour reopens</h1>", page, StringComparison.Ordinal);
        Assert.Equal("Vellmar harbour reopens", MadeUpPage.Read(page.Replace("<h1>Vellmar harbour reopens</h1>", $"<h1>{heading}</h1>", StringComparison.Ordinal)).Title);
    }

    [Fact]
    public void A_lesser_heading_tells_which_part_of_the_title_tag_is_the_headline()
    {
        string page = MadeUpPage.With().Replace("<title>Vellmar harbour reopens | The Vellmar Courier<", "<title>The Daily Coast - Vellmar harbour reopens<", StringComparison.Ordinal)
            .Replace("<h1>Vellmar harbour reopens</h1>", "<h2>Vellmar harbour reopens</h2>", StringComparison.Ordinal);
        Assert.Equal("Vellmar harbour reopens", MadeUpPage.Read(page).Title);
    }

    [Theory]
    [InlineData("Vellmar harbour at last reopens", "Vellmar harbour at last reopens")]
    [InlineData("More from the coast", "Vellmar harbour reopens")]
    public void A_page_without_a_first_heading_has_its_headline_in_a_second_one_that_is_like_its_title(string heading, string title) =>
        Assert.Equal(title, MadeUpPage.Read(MadeUpPage.With("<meta property=og:title content=\"Vellmar harbour reopens\">").Replace("<h1>Vellmar harbour reopens</h1>", $"<h2>{heading}</h2>", StringComparison.Ordinal)).Title);
}
