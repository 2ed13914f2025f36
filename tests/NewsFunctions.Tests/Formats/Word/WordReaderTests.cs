using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Word;
using static NewsFunctions.Tests.Formats.Word.MadeWord;

namespace NewsFunctions.Tests.Formats.Word;

public sealed class WordReaderTests
{
    private const string Text = "The ferry Saint Orla was refloated at dawn on Tuesday after eleven hours on the sandbank off Larkmouth, the harbour office said.";
    private const string More = "All 214 passengers had been taken ashore by lifeboat during the night, and nobody was hurt.";

    private static readonly string Body = P("Ferry refloated off Larkmouth", "Titel") + P("Passengers ashore by lifeboat", "Untertitel") + P("By Ines Halloran") + P("11 March 2025")
        + P(Text) + P("A night on the sandbank", "berschrift1") + P(More);

    [Fact]
    public void Title_subtitle_byline_and_date_are_fields_and_no_part_of_the_body()
    {
        ArticleDraft article = Read(File(Body));

        Assert.Equal("Ferry refloated off Larkmouth", article.Title);
        Assert.Equal("Passengers ashore by lifeboat", article.Subtitle);
        Assert.Equal("By Ines Halloran", article.Byline);
        Assert.Equal(["Ines Halloran"], article.Authors);
        Assert.Equal(ArticleDate.On(new DateOnly(2025, 3, 11)), article.PublishedAt);
        Assert.Equal(
            [new(BlockKind.Paragraph, Text), new(BlockKind.Heading, "A night on the sandbank", 1), new Block(BlockKind.Paragraph, More)],
            article.Body);
    }

    [Theory]
    [InlineData("berschrift2", 2)]
    [InlineData("Hausstil", 3)]
    [InlineData("Kind", 2)]
    public void A_heading_is_told_by_name_by_outline_level_and_by_the_style_it_is_based_on(string style, int level) =>
        Assert.Contains(new Block(BlockKind.Heading, "What comes next", level), Read(File(Body + P("What comes next", style) + P(More))).Body);

    [Theory]
    [InlineData("Titre2", 2)]
    [InlineData("Rubrik1", 1)]
    [InlineData("Nagłówek3", 3)]
    [InlineData("見出し1", 1)]
    public void A_heading_of_a_file_without_styles_is_told_by_its_id(string id, int level) =>
        Assert.Contains(new Block(BlockKind.Heading, "What comes next", level), Read(File(P(Text) + P(Text) + P("What comes next", id) + P(More), styles: "")).Body);

    [Fact]
    public void Lists_quotes_and_tables_keep_what_they_are()
    {
        const string Table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Port</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Sailings</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:p><w:r><w:t>Larkmouth</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p><w:p><w:r><w:t>a day</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        const string Second = """<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr><w:r><w:t>on weekdays</w:t></w:r></w:p>""";
        ArticleDraft article = Read(File(Body + P("two boats", "Liste") + Second + P("We were never in danger.", "Zitat") + Table));

        Assert.Equal(
            [new(BlockKind.ListItem, "two boats", 1), new(BlockKind.ListItem, "on weekdays", 2), new(BlockKind.Quote, "We were never in danger."), new Block(BlockKind.Table, "Port\tSailings\nLarkmouth\t12 a day")],
            article.Body.Skip(3));
    }

    [Fact]
    public void A_table_that_only_places_the_text_is_no_table() =>
        Assert.Equal([Text, More], Read(File($"<w:tbl><w:tr><w:tc>{P(Text)}{P(More)}</w:tc></w:tr></w:tbl>")).Body.Select(block => block.Text));

    [Fact]
    public void Tracked_changes_are_accepted()
    {
        string changed = """
            <w:p><w:r><w:t xml:space="preserve">The boat carried </w:t></w:r><w:del><w:r><w:delText>two hundred</w:delText></w:r></w:del><w:ins><w:r><w:t>214</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> people</w:t></w:r>
            <w:moveFrom><w:r><w:t> by night</w:t></w:r></w:moveFrom></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">The end of this line </w:t></w:r></w:p><w:p><w:r><w:t>was deleted.</w:t></w:r></w:p>
            """;

        Assert.Equal(["The boat carried 214 people", "The end of this line was deleted."], Read(File(Body + changed)).Body.Skip(3).Select(block => block.Text));
    }

    [Fact]
    public void Comments_marks_of_notes_hidden_text_and_prompts_are_left_out()
    {
        string marked = """
            <w:p><w:commentRangeStart w:id="1"/><w:r><w:t>The fare rose</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>
            <w:r><w:t xml:space="preserve"> again</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> (check this)</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>
            <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here to enter text.</w:t></w:r></w:p></w:sdtContent></w:sdt>
            """;
        ArticleDraft article = Read(File(Body + marked));

        Assert.Equal(["The fare rose again."], article.Body.Skip(3).Select(block => block.Text));
        Assert.Equal(["The document's 1 note was left out."], article.Warnings);
    }

    [Fact]
    public void A_field_shows_its_result_and_a_table_of_contents_nothing()
    {
        string fields = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>A night on the sandbank 2</w:t></w:r></w:p>
            <w:p><w:r><w:t>The tide 3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/a"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
            <w:r><w:t>the timetable</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink r:id="none"><w:r><w:t xml:space="preserve"> and the map</w:t></w:r></w:hyperlink><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>
            """;

        Assert.Equal(["See the timetable and the map."], Read(File(Body + fields)).Body.Skip(3).Select(block => block.Text));
    }

    [Fact]
    public void A_text_box_that_is_written_in_two_ways_is_read_once()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>The harbour master had warned of the sandbank.</w:t></w:r></w:p></w:txbxContent>";
        string boxed = $"<w:p><w:r><w:t>{More}</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{Box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{Box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

        Assert.Equal([More, "The harbour master had warned of the sandbank."], Read(File(P(Text) + boxed)).Body.Skip(1).Select(block => block.Text));
    }

    [Fact]
    public void Hyphens_and_line_breaks_come_out_as_they_read()
    {
        string line = $"<w:p><w:r><w:t>Quay</w:t><w:noBreakHyphen/><w:t>side work</w:t><w:softHyphen/><w:t>ers</w:t><w:br/><w:t>were early.</w:t></w:r></w:p><w:p><w:r><w:t>{Text}</w:t><w:br/><w:t>{More}</w:t></w:r></w:p>";

        Assert.Equal(["Quay-side workers were early.", Text, More], Read(File(Body + line)).Body.Skip(3).Select(block => block.Text));
    }

    [Fact]
    public void A_caption_belongs_to_its_picture_and_stays_in_the_text_beside_a_table()
    {
        const string Image = "<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>";
        const string Table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        ArticleDraft article = Read(File(Body + Image + P("The ferry on the sandbank at low water", "Beschriftung") + P(Text) + P("Sailings by port", "Beschriftung") + Table));

        Assert.Equal("The ferry on the sandbank at low water", Assert.Single(article.Images).Caption);
        Assert.Contains(new Block(BlockKind.Paragraph, "Sailings by port"), article.Body);
    }

    [Fact]
    public void Core_properties_fill_what_the_page_does_not_say()
    {
        ArticleDraft article = Read(File(P(Text) + P(More), """
            <dc:title>Ferry refloated off Larkmouth</dc:title><dc:creator>Halloran, Ines</dc:creator><cp:keywords>ferries, Larkmouth</cp:keywords><dc:language>en-gb</dc:language>
            <dcterms:created>2025-03-11T06:10:00Z</dcterms:created><dcterms:modified>2025-03-11T08:00:00Z</dcterms:modified>
            """));

        Assert.Equal("Ferry refloated off Larkmouth", article.Title);
        Assert.Equal(["Ines Halloran"], article.Authors);
        Assert.Equal(["ferries", "Larkmouth"], article.Topics);
        Assert.Equal("en-GB", article.Language);
        Assert.Equal("2025-03-11T06:10:00Z", article.PublishedAt?.ToString());
        Assert.Equal("2025-03-11T08:00:00Z", article.UpdatedAt?.ToString());
        Assert.Contains(ArticleField.PublishedAt, article.Inferred);
    }

    [Theory]
    [InlineData("Microsoft Office User")]
    [InlineData("admin")]
    [InlineData("Press Office")]
    [InlineData("Benutzer Eins")]
    public void A_creator_that_is_no_person_is_no_author(string creator) =>
        Assert.Empty(Read(File(P(Text) + P(More), $"<dc:creator>{creator}</dc:creator>")).Authors);

    [Theory]
    [InlineData("Document1")]
    [InlineData("Untitled")]
    [InlineData("ferry_final_v2")]
    [InlineData("Microsoft Word - ferry.doc")]
    public void A_title_that_a_program_made_up_is_none(string title) =>
        Assert.Equal("A night on the sandbank", Read(File(P("A night on the sandbank", "berschrift1") + P(Text) + P(More), $"<dc:title>{title}</dc:title>")).Title);

    [Fact]
    public void A_bold_first_line_is_the_headline_and_a_bold_line_between_paragraphs_a_subhead()
    {
        static string Bold(string text) => $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>";
        ArticleDraft article = Read(File(Bold("Ferry refloated off Larkmouth") + P(Text) + Bold("Lifeboats at midnight") + P(More)));

        Assert.Equal("Ferry refloated off Larkmouth", article.Title);
        Assert.Equal([new(BlockKind.Paragraph, Text), new(BlockKind.Heading, "Lifeboats at midnight", 2), new Block(BlockKind.Paragraph, More)], article.Body);
    }

    [Fact]
    public void A_document_with_macros_is_read_without_them() =>
        Assert.Equal("Ferry refloated off Larkmouth", Read(File(Body, mainType: "application/vnd.ms-word.document.macroEnabled.main+xml", more: archive => Add(archive, "word/vbaProject.bin", "not run"))).Title);

    [Fact]
    public void A_document_is_told_by_its_content_whatever_its_name()
    {
        var reader = new WordReader();

        Assert.Equal(FormatMatch.ByContent, reader.Match(Upload(File(Body), "story.txt")));
        Assert.Equal(FormatMatch.ByContent, reader.Match(Upload(File(Body)[..900], "story.docx")));
        Assert.Equal(FormatMatch.No, reader.Match(Upload("A story in plain text."u8.ToArray(), "story.docx")));
    }
}
