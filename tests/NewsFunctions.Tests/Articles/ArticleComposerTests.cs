using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;

namespace NewsFunctions.Tests.Articles;

public sealed class ArticleComposerTests
{
    private static readonly DateTimeOffset Uploaded = new(2031, 5, 6, 22, 30, 0, TimeSpan.Zero);
    private static readonly ArticleDraft Draft = new()
    {
        Title = "Bakers’ strike ends",
        Source = "Evening Post",
        PublishedAt = ArticleDate.On(new DateOnly(2031, 5, 2)),
        Language = "en",
        Body = [new Block(BlockKind.Paragraph, "The bakers of Lindau went back to work on Friday.")],
    };

    [Fact]
    public void The_cells_of_a_table_stay_apart()
    {
        var draft = new ArticleDraft { Title = "Crossings", Body = [new Block(BlockKind.Paragraph, "Crossings rose."), new Block(BlockKind.Table, " Year\tCrossings \r\n\t\n2028\t\t1  20")] };
        Article article = new ArticleComposer(new NewsroomCalendar("UTC")).Compose(draft, new UploadFacts("a.txt", "text", new Dictionary<string, string>(), default))!;
        Assert.Equal("Year\tCrossings\n2028\t\t1 20", article.Body[1].Text);
    }

    [Fact]
    public void What_the_uploader_says_goes_before_what_the_file_says()
    {
        Article article = Compose(Draft, ("title", "Strike%20of%20bakers%20over"), ("source", "Wire"), ("author", "A. Lind; B. Ost"), ("published", "2031-05-03"), ("Language", "de"))!;
        Assert.Equal(("Strike of bakers over", "Wire", "de"), (article.Title, article.Source!.Name, article.Language));
        Assert.Equal(["A. Lind", "B. Ost"], article.Authors);
        Assert.Equal(new DateOnly(2031, 5, 3), article.Day);
        Assert.All([ArticleField.Title, ArticleField.Source, ArticleField.Authors, ArticleField.PublishedAt, ArticleField.Day], field => Assert.Equal(Origin.Metadata, article.Origins[field]));
    }

    [Fact]
    public void A_field_keeps_where_it_came_from()
    {
        Article article = Compose(Draft with { Inferred = new HashSet<ArticleField> { ArticleField.PublishedAt } })!;
        Assert.Equal(Origin.Declared, article.Origins[ArticleField.Title]);
        Assert.Equal(Origin.Inferred, article.Origins[ArticleField.PublishedAt]);
        Assert.Equal(Origin.Inferred, article.Origins[ArticleField.Day]);
        Assert.DoesNotContain(ArticleField.Byline, article.Origins.Keys);
    }

    [Fact]
    public void Without_a_date_the_day_is_that_of_the_upload_in_the_newsroom()
    {
        Article article = Compose(Draft with { PublishedAt = null }, timeZone: "Asia/Tokyo")!;
        Assert.Equal((new DateOnly(2031, 5, 7), Origin.Upload, null), (article.Day, article.Origins[ArticleField.Day], article.PublishedAt));
    }

    [Fact]
    public void Without_a_title_the_first_sentence_is_one()
    {
        Article article = Compose(Draft with { Title = null })!;
        Assert.Equal(("The bakers of Lindau went back to work on Friday.", Origin.Inferred), (article.Title, article.Origins[ArticleField.Title]));
    }

    [Fact]
    public void A_body_that_opens_with_a_table_still_gives_a_title_of_one_line()
    {
        Article article = Compose(Draft with { Title = null, Body = [new Block(BlockKind.Table, "Baker\tLoaves\nLindau\t12")] })!;
        Assert.Equal(("Baker Loaves Lindau 12", "Baker Loaves Lindau 12"), (article.Title, article.Lead));
    }

    [Theory]
    [InlineData("LINDAU, Northmark (EPW) — ", "LINDAU, Northmark", "EPW")]
    [InlineData("LINDAU (EPW) - ", "LINDAU", "EPW")]
    [InlineData("(EPW) — ", null, "EPW")]
    [InlineData("LINDAU — ", "LINDAU", null)]
    [InlineData("NORTH LINDAU, May 2 (EPW) — ", "NORTH LINDAU", "EPW")]
    public void A_dateline_is_taken_off_the_first_paragraph_of_any_format(string opening, string? place, string? agency)
    {
        string text = Draft.Body[0].Text;
        Article article = Compose(Draft with { Body = [new Block(BlockKind.Paragraph, opening + text)] })!;
        Assert.Equal((new Dateline(place, agency), Origin.Inferred), (article.Dateline, article.Origins[ArticleField.Dateline]));
        Assert.Equal((text, text), (article.Body[0].Text, article.Lead));
    }

    [Theory]
    [InlineData("PORT MARLOW (GZN) — Bakers went back to work.", "Port Marlow", "GZN", "Bakers went back to work.")]
    [InlineData("Port Marlow - Bakers went back to work.", "Port Marlow", null, "Bakers went back to work.")]
    [InlineData("PORT MARLOW - Bakers went back to work.", "Port Marlow Westland", null, "Bakers went back to work.")]
    [InlineData("(Port Marlow, Westland - November 21) Bakers went back to work.", "Port Marlow, Westland", null, "Bakers went back to work.")]
    [InlineData("Port Marlow bakers stayed out on Friday - and won.", "Port Marlow", null, "Port Marlow bakers stayed out on Friday - and won.")]
    [InlineData("WESTERHOLM (GZN) — Bakers went back to work.", "Port Marlow", null, "WESTERHOLM (GZN) — Bakers went back to work.")]
    public void A_declared_dateline_is_not_told_again_by_the_text(string opening, string declared, string? agency, string rest)
    {
        Article article = Compose(Draft with { Dateline = new Dateline(declared, null), Body = [new Block(BlockKind.Paragraph, opening)] })!;
        Assert.Equal((new Dateline(declared, agency), Origin.Declared, rest), (article.Dateline, article.Origins[ArticleField.Dateline], article.Body[0].Text));
    }

    [Theory]
    [InlineData("Port Marlow (gzn/dpa) - The bakers went back.", "Port Marlow", "gzn/dpa")]
    [InlineData("Puerto Marlo, 2 may (EFE).- Los panaderos volvieron.", "Puerto Marlo", "EFE")]
    public void Agencies_write_datelines_in_their_own_ways(string opening, string place, string agency) =>
        Assert.Equal(new Dateline(place, agency), Compose(Draft with { Body = [new Block(BlockKind.Paragraph, opening)] })!.Dateline);

    [Theory]
    [InlineData("WARNING — The video shows the storm.")]
    [InlineData("INTERVIEW - Il y a deux ans, la ville changeait.")]
    [InlineData("Port Marlow (population 3,000) - a town of bakers.")]
    public void A_label_is_no_place(string opening) => Assert.Null(Compose(Draft with { Body = [new Block(BlockKind.Paragraph, opening)] })!.Dateline);

    [Fact]
    public void A_dash_in_running_text_is_no_dateline() =>
        Assert.Null(Compose(Draft with { Body = [new Block(BlockKind.Paragraph, "The bakers — all forty of them — went back to work on Friday.")] })!.Dateline);

    [Fact]
    public void The_first_folder_is_the_source_of_last_resort()
    {
        Assert.Equal("Evening Post", Compose(Draft)!.Source!.Name);
        Assert.Equal(("Desk", Origin.Upload), (Compose(Draft with { Source = null })!.Source!.Name, Compose(Draft with { Source = null })!.Origins[ArticleField.Source]));
    }

    [Fact]
    public void Text_has_one_form()
    {
        Article article = Compose(Draft with { Title = " Bakers\u00A0\u00A0strike\r\nends\u200B ", Body = [new Block(BlockKind.Paragraph, "Cafe\u0301 so\u00ADft  “quoted”\u0007")] })!;
        Assert.Equal("Bakers strike ends", article.Title);
        Assert.Equal("Café soft “quoted”", article.Body[0].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0 ")]
    [InlineData("18 64")]
    public void A_body_without_words_is_no_article(string text) => Assert.Null(Compose(Draft with { Body = [new Block(BlockKind.Paragraph, text)] }));

    [Fact]
    public void A_heading_alone_is_no_article() => Assert.Null(Compose(Draft with { Body = [new Block(BlockKind.Heading, "Bakers", 2)] }));

    [Fact]
    public void The_hash_is_of_what_a_reader_sees()
    {
        Assert.Equal(Compose(Draft)!.ContentHash, Compose(Draft with { Removed = [new RemovedText("Share", "share-bar")], Warnings = ["Odd."] })!.ContentHash);
        Assert.NotEqual(Compose(Draft)!.ContentHash, Compose(Draft with { Title = "Bakers’ strike over" })!.ContentHash);
    }

    private static Article? Compose(ArticleDraft draft, params (string Key, string Value)[] metadata) => Compose(draft, "UTC", metadata);

    private static Article? Compose(ArticleDraft draft, string timeZone, params (string Key, string Value)[] metadata) =>
        new ArticleComposer(new NewsroomCalendar(timeZone)).Compose(draft, new UploadFacts("desk/bakers.txt", "text", metadata.ToDictionary(pair => pair.Key, pair => pair.Value), Uploaded));
}
