using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Html;

public sealed class HtmlAuthorsTests
{
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
    public void A_byline_says_more_than_the_account_in_a_meta_tag()
    {
        ArticleDraft draft = MadeUpPage.Read(MadeUpPage.With("<meta name=author content=\"Anders Falk\">", "<div>By Greta Holm</div>" + MadeUpPage.Body));
        Assert.Equal(["Greta Holm"], draft.Authors);
        Assert.Contains(ArticleField.Authors, draft.Inferred);
    }

    [Fact]
    public void Who_reviewed_a_text_did_not_write_it() =>
        Assert.Equal(["Anders Falk"], MadeUpPage.Read(MadeUpPage.With("<meta name=author content=\"Anders Falk\">", "<div>Reviewed by: Greta Holm</div>" + MadeUpPage.Body)).Authors);

    [Fact]
    public void A_byline_of_several_completes_structured_data_that_knows_the_first()
    {
        const string Json = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Vellmar harbour reopens","author":{"@type":"Person","name":"Greta Holm"}}</script>""";
        Assert.Equal(["Greta Holm", "Anders Falk"], MadeUpPage.Read(MadeUpPage.With(Json, "<div>By Greta Holm and Anders Falk</div>" + MadeUpPage.Body)).Authors);
    }

    [Fact]
    public void All_authors_of_a_list_under_its_label_are_read() =>
        Assert.Equal(["Greta Holm", "Anders Falk"], MadeUpPage.Read(MadeUpPage.With(body: "<h6>Author(s)</h6><ul><li><a href=\"/q?a=1\">Greta Holm</a></li><li><a href=\"/q?a=2\">Anders Falk</a></li></ul>" + MadeUpPage.Body)).Authors);

    [Fact]
    public void All_authors_that_a_catalogue_counts_are_read() =>
        Assert.Equal(["Greta Holm", "Anders Falk"], MadeUpPage.Read(MadeUpPage.With("<meta name=dc.creator content=\"Greta Holm\"><meta name=citation_authors content=\"Holm, Greta\"><meta name=citation_authors content=\"Falk, Anders\">")).Authors);

    [Fact]
    public void A_first_name_that_leads_to_its_authors_page_is_an_author() =>
        Assert.Equal(["Greta"], MadeUpPage.Read(MadeUpPage.With(body: "<p>by <a href=\"/author/greta/\">Greta</a> · 2 September 2031</p>" + MadeUpPage.Body)).Authors);

    [Fact]
    public void A_marked_name_under_a_label_counts_wherever_it_stands()
    {
        string around = string.Concat(Enumerable.Repeat("<ul><li>Weather</li><li>Tides</li></ul>", 12)) + "<div><p>Written by</p><p><a href=\"/author/gh/\">Captain Greta</a></p></div>";
        Assert.Equal(["Captain Greta"], MadeUpPage.Read(MadeUpPage.With(around: around)).Authors);
    }

    [Fact]
    public void The_paper_behind_a_name_is_no_second_author() =>
        Assert.Equal(["Greta Holm"], MadeUpPage.Read(MadeUpPage.With("<meta name=author content=\"Greta Holm, The Vellmar Courier\">")).Authors);

    [Theory]
    [InlineData("Vellmar Web Works Inc.")]
    [InlineData("Courier Admin")]
    public void A_company_or_an_account_is_no_author(string name) =>
        Assert.Empty(MadeUpPage.Read(MadeUpPage.With($"<meta name=author content=\"{name}\">")).Authors);

    [Fact]
    public void A_bare_name_that_the_box_below_repeats_is_the_author() =>
        Assert.Equal(["Greta Holm"], MadeUpPage.Read(MadeUpPage.With(body: "<p>Greta Holm</p>" + MadeUpPage.Body, around: "<div class=\"author-box\"><p>Greta Holm</p><p>Harbour desk</p><p>She has written about ports and the people who work in them since 2009.</p></div>")).Authors);

    [Fact]
    public void A_pen_name_that_leads_somewhere_is_an_author() =>
        Assert.Equal(["QuayWatcher"], MadeUpPage.Read(MadeUpPage.With(body: "<div>Posted by <a href=\"https://people.example/qw\">QuayWatcher</a> on Tuesday</div>" + MadeUpPage.Body)).Authors);

    [Fact]
    public void What_is_told_of_the_author_is_no_name() =>
        Assert.Equal(["Greta Holm"], MadeUpPage.Read(MadeUpPage.With(body: "<p>Greta Holm</p><div class=\"author-description\">Certified Harbour Pilot</div>" + MadeUpPage.Body, around: "<div class=\"author-box\"><h5>Greta Holm</h5><p>Hello and welcome, I am the one who keeps this page about harbours.</p></div>")).Authors);

    [Theory]
    [InlineData("Analysis by Greta Holm, Courier Editor-at-large")]
    [InlineData("By Greta Holm, Harbour News")]
    [InlineData("Greta Holm, Courier National Political Writer")]
    [InlineData("Words and photos by Greta Holm")]
    public void An_office_or_a_paper_behind_a_name_is_no_second_author(string field)
    {
        Assert.Equal(["Greta Holm"], MadeUpPage.Read(MadeUpPage.With($"<meta name=author content=\"{field}\">")).Authors);
        Assert.Equal(["Greta Holm"], MadeUpPage.Read(MadeUpPage.With($$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Vellmar harbour reopens","author":"{{field}}"}</script>""")).Authors);
    }

    [Fact]
    public void A_desk_alone_is_an_author() =>
        Assert.Equal(["Courier Harbour Desk"], MadeUpPage.Read(MadeUpPage.With("<meta name=author content=\"Courier Harbour Desk\">")).Authors);

    [Theory]
    [InlineData("Greta Holm, Ph.D.")]
    [InlineData("Greta Holm, MS, RDN")]
    public void What_a_person_has_is_no_second_person(string field) =>
        Assert.Equal(["Greta Holm"], MadeUpPage.Read(MadeUpPage.With($"<meta name=author content=\"{field}\">")).Authors);
}
