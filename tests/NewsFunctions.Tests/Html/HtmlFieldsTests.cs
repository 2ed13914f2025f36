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
}
