using System.Globalization;

namespace NewsFunctions.Tests.Html;

public sealed class HtmlDatesTests
{
    [Fact]
    public void A_date_in_universal_time_gives_way_to_the_day_that_readers_saw() =>
        Assert.Equal("2031-09-02", Day("<p class=\"date\">September 2, 2031</p>", "<meta property=article:published_time content=\"2031-09-03T02:40:00Z\">"));

    [Fact]
    public void The_first_of_two_dates_is_that_of_publication() =>
        Assert.Equal("2031-09-02", Day("<div class=\"dates\">September 2, 2031 | Updated September 9, 2031</div>"));

    [Theory]
    [InlineData("Updated September 9, 2031 | Published September 2, 2031")]
    [InlineData("Aktualisiert am 9. September 2031, veröffentlicht am 2. September 2031")]
    [InlineData("Actualizado el 9 de septiembre de 2031 | Publicado el 2 de septiembre de 2031")]
    [InlineData("Mis à jour le 9 septembre 2031 - Publié le 2 septembre 2031")]
    [InlineData("Обновлено 9 сентября 2031 | Опубликовано 2 сентября 2031")]
    [InlineData("更新时间：2031-09-09 发布时间：2031-09-02")]
    [InlineData("최종수정 2031.09.09 입력 2031.09.02")]
    [InlineData("آخر تحديث 9 سبتمبر 2031 | تاريخ النشر 2 سبتمبر 2031")]
    public void Of_two_labelled_dates_the_one_behind_publication_counts(string line) =>
        Assert.Equal("2031-09-02", Day($"<div>{line}</div>"));

    [Theory]
    [InlineData("Last updated: 9 September 2031")]
    [InlineData("Zuletzt aktualisiert am 9. September 2031")]
    [InlineData("Actualizado: 9 de septiembre de 2031")]
    [InlineData("Dernière mise à jour le 9 septembre 2031")]
    [InlineData("Aggiornato il 9 settembre 2031")]
    [InlineData("Atualizado em 9 de setembro de 2031")]
    [InlineData("Bijgewerkt op 9 september 2031")]
    [InlineData("Uppdaterad 9 september 2031")]
    [InlineData("Aktualizacja: 9 września 2031")]
    [InlineData("Обновлено: 9 сентября 2031")]
    [InlineData("Son güncelleme: 9 Eylül 2031")]
    [InlineData("Diperbarui 9 September 2031")]
    [InlineData("Cập nhật 9/9/2031")]
    [InlineData("最終更新 2031年9月9日")]
    [InlineData("최종수정 2031.09.09")]
    [InlineData("آخر تحديث: 9 سبتمبر 2031")]
    [InlineData("עודכן: 09.09.2031")]
    [InlineData("अपडेट: 9 सितंबर 2031")]
    public void A_change_is_no_publication_in_any_language(string line)
    {
        const string Head = "<meta property=article:published_time content=\"2029-05-04\"><meta property=article:modified_time content=\"2031-09-09\">";
        Assert.Equal("2029-05-04", Day($"<div>{line}</div>", Head));
        Assert.Equal("2031-09-09", Day($"<div>{line}</div>"));
    }

    [Fact]
    public void The_day_of_a_change_counts_less_than_the_one_in_the_address() =>
        Assert.Equal("2031-09-02", Day("<div>Updated 9 September 2031</div>", "<link rel=canonical href=\"https://courier.example/2031/09/02/harbour-reopens\">"));

    [Fact]
    public void A_date_of_one_of_several_teasers_is_not_the_articles()
    {
        const string Teasers = "<ul class=\"more\"><li>Quays<p class=\"when\">16 November 2028</p></li><li>Locks<p class=\"when\">18 December 2027</p></li><li>Ferries<p class=\"when\">20 May 2026</p></li></ul>";
        Assert.Null(Day(Teasers));
        Assert.Equal("2031-09-02", Day(Teasers, "<meta property=article:published_time content=\"2031-09-02\">"));
        Assert.Equal("2031-09-02", Day("<div>2 September 2031</div>" + Teasers));
    }

    [Fact]
    public void A_line_that_says_what_is_declared_settles_it()
    {
        const string Shown = "<div class=\"meta\">Harbours September 2, 2031 13:42</div><div>16 November 2028</div>";
        Assert.Equal("2031-09-02", Day(Shown, "<meta property=article:published_time content=\"2031-09-02\">"));
        Assert.Equal("2028-11-16", Day(Shown, "<meta property=article:published_time content=\"2031-10-02\">"));
    }

    [Fact]
    public void A_date_in_a_long_line_that_speaks_of_publication_is_read() =>
        Assert.Equal("2031-09-05", Day("<div>05/09/2031 - Publicado por: Capitania do Porto - Categoria: Obras - Assuntos: porto, cais, barcos, canal, dragagem</div>", "<link rel=canonical href=\"https://correio.example.es/porto\">"));

    [Fact]
    public void A_sentence_that_speaks_of_a_publication_is_no_date() =>
        Assert.Null(Day("<p>The plans for the new quay, which the port published on 4 May 2029 after long talks with the town, came to nothing.</p>"));

    [Fact]
    public void A_labelled_date_counts_wherever_it_stands()
    {
        string around = string.Concat(Enumerable.Repeat("<ul><li>Weather</li><li>Tides</li></ul>", 12)) + "<div><p>Published</p><p>2 September 2031</p></div>";
        Assert.Equal("2031-09-02", DayOf(MadeUpPage.With(around: around)));
    }

    [Theory]
    [InlineData("2029-05-04T08:00:00+02:00", "2031-09-02T08:00:00+02:00", "2031-09-02")]
    [InlineData("2031-08-30T08:00:00+02:00", "2031-09-02T08:00:00+02:00", "2031-09-02")]
    [InlineData("2029-05-04T08:00:00+02:00", "2031-09-12T08:00:00+02:00", "2031-09-02")]
    [InlineData("2031-08-30T08:00:00+02:00", "2031-09-12T08:00:00+02:00", "2031-08-30")]
    public void A_text_is_of_the_day_that_its_page_shows_alone(string published, string modified, string day) =>
        Assert.Equal(day, Day("<div>2 September 2031</div>", $"<meta property=article:published_time content=\"{published}\"><meta property=article:modified_time content=\"{modified}\">"));

    [Fact]
    public void What_a_newsroom_declares_stands() =>
        Assert.Equal("2031-08-30", Day("<div>2 September 2031</div>", """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Vellmar harbour reopens","datePublished":"2031-08-30","dateModified":"2031-09-02"}</script>"""));

    [Fact]
    public void An_old_text_whose_page_names_a_change_keeps_its_day() =>
        Assert.Equal("2029-05-04", Day("<div>Updated on <time>2 September 2031</time></div>", "<meta property=article:published_time content=\"2029-05-04\"><meta property=article:modified_time content=\"2031-09-02\">"));

    [Fact]
    public void Dates_that_a_template_glues_together_are_told_by_their_elements() =>
        Assert.Equal("2031-09-02", Day("<div>Harbours<span class=\"dateline\">SEPTEMBER 2, 2031</span><span class=\"dateline updated\">Updated: SEPTEMBER 9, 2031</span></div>"));

    [Fact]
    public void A_date_glued_to_a_name_is_read() =>
        Assert.Equal("2031-09-02", Day("<div>By<span><a href=\"/author/gh\">Greta Holm</a></span><span><span>Sep 2, 2031</span> | 6 comments</span></div>"));

    [Theory]
    [InlineData("<span><time class=\"updated\">May 9, 2032</time><time class=\"entry-date published\">September 2, 2031</time></span> by Greta Holm")]
    [InlineData("<span><time itemprop=\"dateModified\">May 9, 2032</time><time itemprop=\"datePublished\">September 2, 2031</time></span>")]
    [InlineData("<time class=\"entry-date published updated\">September 2, 2031</time>")]
    public void Microformats_and_schema_org_tell_a_change_from_publication(string dates) =>
        Assert.Equal("2031-09-02", Day($"<div class=\"entry-meta\">{dates}</div>"));

    [Fact]
    public void A_date_deep_inside_many_elements_is_read() =>
        Assert.Equal("2031-09-02", Day($"<div>Harbours{string.Concat(Enumerable.Repeat("<span>", 200))}September 2, 2031{string.Concat(Enumerable.Repeat("</span>", 200))}Greta Holm</div>"));

    [Theory]
    [InlineData("2031-09-04", "2031-09-04")]
    [InlineData("2031-09-03T01:30:00Z", "2031-09-02")]
    public void A_time_element_says_exactly_what_its_text_says_save_for_the_time_zone(string exact, string day) =>
        Assert.Equal(day, Day($"<div><time datetime=\"{exact}\">2 September 2031</time></div>"));

    [Theory]
    [InlineData("en", "", "09/02/2031", "2031-09-02")]
    [InlineData("en-US", "", "09-02-2031", "2031-09-02")]
    [InlineData("en-GB", "", "02/09/2031", "2031-09-02")]
    [InlineData("en-US", "https://courier.co.uk/harbour", "02/09/2031", "2031-09-02")]
    [InlineData("en", "", "02.09.2031", "2031-09-02")]
    public void Day_and_month_stand_as_the_language_or_the_country_has_them(string language, string address, string shown, string day)
    {
        string page = MadeUpPage.With($"<link rel=canonical href=\"{address}\">", $"<div>{shown}</div>" + MadeUpPage.Body);
        Assert.Equal(day, DayOf(page.Replace("<html lang=\"en\">", $"<html lang=\"{language}\">", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_declared_tells_day_from_month() =>
        Assert.Equal("2031-09-02", Day("<div>02/09/2031</div>", "<meta property=article:published_time content=\"2031-09-02T08:00:00Z\">"));

    [Theory]
    [InlineData("Last Updated: June 2031", "2031-06-01")]
    [InlineData("Publié en juin 2031", "2031-06-01")]
    [InlineData("发布时间：2031年6月", "2031-06-01")]
    [InlineData("The harbour in June 2031", null)]
    public void A_labelled_month_is_better_than_nothing(string line, string? day) =>
        Assert.Equal(day, DayOf(MadeUpPage.With(around: $"<div>{line}</div>")));

    [Theory]
    [InlineData("https://courier.example/2031/09/02/harbour-reopens", "2031-09-02")]
    [InlineData("https://courier.example/news/2031-09-02-harbour-reopens", "2031-09-02")]
    [InlineData("https://courier.example/2031/13/02/harbour-reopens", null)]
    [InlineData("https://courier.example/2031-09-024", null)]
    public void A_page_that_shows_no_date_is_of_the_day_in_its_address(string address, string? day) =>
        Assert.Equal(day, DayOf(MadeUpPage.With($"<link rel=canonical href=\"{address}\">")));

    private static string? Day(string shown, string head = "") => DayOf(MadeUpPage.With(head, shown + MadeUpPage.Body));

    private static string? DayOf(string page) => MadeUpPage.Read(page).PublishedAt?.Day.ToString("O", CultureInfo.InvariantCulture);
}
