using System.Text;
using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Pdf;
using static NewsFunctions.Tests.Formats.Pdf.MadePdf;

namespace NewsFunctions.Tests.Formats.Pdf;

public sealed class PdfReaderTests
{
    private const string First = "The observatory above Inland will stay open for the winter after the county found the money to mend its roof, which had leaked on the old telescope since the storm in autumn.";
    private const string Second = "Visitors will be let in on Friday evenings, said Ada Brennick, who runs it. She had feared that the building would be shut for good and its glass sold to a museum abroad.";
    private const string Third = "Work begins in the first week of April and is to last for six weeks. The slates come from the quarry at Saint Orla, where two brothers still split them by hand.";

    private static readonly byte[] Sound = new MadePdf().Page().Line("Observatory saved from closing", size: 20).Paragraph(First).Paragraph(Second).File();

    [Fact]
    public void The_largest_line_is_the_headline_and_gaps_part_the_paragraphs()
    {
        ArticleDraft article = Read(new MadePdf().Page().Line("Observatory above Inland is saved from closing", size: 20).Line("By Petra Vance").Line("8 February 2025").Paragraph(First).Paragraph(Second).File());

        Assert.Equal("Observatory above Inland is saved from closing", article.Title);
        Assert.Equal(["Petra Vance"], article.Authors);
        Assert.Equal(ArticleDate.On(new DateOnly(2025, 2, 8)), article.PublishedAt);
        Assert.Equal([First, Second], article.Body.Select(block => block.Text));
    }

    [Fact]
    public void A_headline_in_two_lines_is_one()
    {
        ArticleDraft article = Read(new MadePdf().Page().Line("Observatory above Inland is saved", size: 22).Line("from closing by the county", size: 22).Paragraph(First).File());

        Assert.Equal("Observatory above Inland is saved from closing by the county", article.Title);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        MadePdf pdf = new MadePdf().Page().Line("Observatory above Inland is saved from closing", size: 20);
        double top = pdf.Down;
        pdf.Paragraph(First, width: 220).Paragraph(Second, width: 220);
        pdf.Down = top;
        pdf.Paragraph(Third, left: 310, width: 220).Paragraph(First, left: 310, width: 220);

        Assert.Equal([First, Second, Third, First], Read(pdf.File()).Body.Select(block => block.Text));
    }

    [Fact]
    public void A_caption_in_small_letters_is_a_pictures_and_parts_no_paragraph()
    {
        string[] halves = [First[..First.IndexOf("which", StringComparison.Ordinal)].Trim(), First[First.IndexOf("which", StringComparison.Ordinal)..]];
        MadePdf pdf = new MadePdf().Page().Line("Observatory saved from closing", size: 20).Paragraph(Second, width: 220).Paragraph(halves[0], width: 220);
        pdf.Line("The dome in March.", size: 8);
        pdf.Down -= 4;
        byte[] file = pdf.Paragraph(halves[1], width: 220).Paragraph(Third, width: 220).Line("Ada Brennick under the roof (Petra Vance / Inland Photo)", size: 8).File();

        ArticleDraft article = Read(file);
        Assert.Equal([Second, First, Third], article.Body.Select(block => block.Text));
        Assert.Equal(["The dome in March.", "Ada Brennick under the roof (Petra Vance / Inland Photo)"], article.Images.Select(image => image.Caption));
    }

    [Fact]
    public void A_table_under_the_columns_is_a_table()
    {
        MadePdf pdf = new MadePdf().Page().Line("Observatory saved from closing", size: 20);
        double top = pdf.Down;
        pdf.Paragraph(First, width: 220).Paragraph(Second, width: 220);
        pdf.Down = top;
        pdf.Paragraph(Third, left: 310, width: 220).Paragraph(First, left: 310, width: 220);
        pdf.Down -= 60;
        foreach ((string year, string visitors, string crowns) in ((string, string, string)[])[("Year", "Visitors", "Crowns"), ("2029", "4,112", "18,400"), ("2030", "5,020", "21,900"), ("2031", "6,301", "27,350")])
        {
            double line = pdf.Down;
            pdf.Line(year);
            pdf.Down = line;
            pdf.Line(visitors, left: 220);
            pdf.Down = line;
            pdf.Line(crowns, left: 400);
        }

        ArticleDraft article = Read(pdf.File());
        Assert.Equal([First, Second, Third, First, "Year\tVisitors\tCrowns\n2029\t4,112\t18,400\n2030\t5,020\t21,900\n2031\t6,301\t27,350"], article.Body.Select(block => block.Text));
    }

    [Fact]
    public void A_paragraph_goes_on_in_the_next_column_and_on_the_next_page()
    {
        string[] halves = [First[..First.IndexOf("which", StringComparison.Ordinal)].Trim(), First[First.IndexOf("which", StringComparison.Ordinal)..]];
        byte[] pdf = new MadePdf().Page().Paragraph(Second).Paragraph(halves[0]).Page().Paragraph(halves[1]).Paragraph(Third).File();

        Assert.Equal([Second, First, Third], Read(pdf).Body.Select(block => block.Text));
    }

    [Fact]
    public void Indents_part_paragraphs_that_no_gap_parts()
    {
        MadePdf pdf = new MadePdf().Page();
        foreach (string text in (string[])["   ", "   "])
        {
            pdf.Line("The ferry had run since the spring of that year and", left: Left + 15).Line("nobody in the town could remember a winter without it.");
        }

        Assert.Equal(2, Read(pdf.File()).Body.Count);
    }

    [Theory]
    [InlineData("The council spoke of infra-", "structure and of money.", "The council spoke of infrastructure and of money.")]
    [InlineData("It is a self-", "governing town with a mayor.", "It is a self-governing town with a mayor.")]
    [InlineData("They signed the Varnholm-", "Larkmouth treaty at noon.", "They signed the Varnholm-Larkmouth treaty at noon.")]
    [InlineData("A deep-sea cable and a deep-", "sea harbour are planned.", "A deep-sea cable and a deep-sea harbour are planned.")]
    public void A_divided_word_is_made_whole_and_a_hyphen_of_its_own_stays(string line, string next, string text) =>
        Assert.Equal(text, Read(new MadePdf().Page().Line(line).Line(next).File()).Body.Single().Text);

    [Fact]
    public void Running_heads_and_page_numbers_are_dropped_and_shown_as_removed()
    {
        MadePdf pdf = new();
        foreach (string text in (string[])[First, Second, Third])
        {
            pdf.Page().Line("The Inland Observer, 8 February 2025", size: 8).Paragraph(text);
            pdf.Down = 40;
            pdf.Line($"Page {pdf.Builder.Pages.Count} of 3", size: 8);
        }

        ArticleDraft article = Read(pdf.File());

        Assert.Equal([First, Second, Third], article.Body.Select(block => block.Text));
        Assert.Contains(new RemovedText("The Inland Observer, 8 February 2025", "page-furniture"), article.Removed);
        Assert.Contains(new RemovedText("Page 2 of 3", "page-furniture"), article.Removed);
    }

    [Fact]
    public void Bold_and_large_lines_inside_are_subheads()
    {
        ArticleDraft article = Read(new MadePdf().Page().Line("Observatory above Inland is saved", size: 20).Paragraph(First).Line("Slates from Saint Orla", heavy: true).Paragraph(Second).Line("What comes next", size: 13).Paragraph(Third).File());

        Assert.Equal(["Slates from Saint Orla", "What comes next"], article.Body.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text));
    }

    [Fact]
    public void The_information_dictionary_fills_what_the_page_does_not_say()
    {
        MadePdf pdf = new MadePdf().Page().Paragraph(First).Paragraph(Second);
        pdf.Builder.DocumentInformation.Title = "Observatory saved from closing";
        pdf.Builder.DocumentInformation.Author = "Petra Vance";
        pdf.Builder.DocumentInformation.CreationDate = "D:20250208101500+01'00'";
        ArticleDraft article = Read(pdf.File());

        Assert.Equal("Observatory saved from closing", article.Title);
        Assert.Equal(["Petra Vance"], article.Authors);
        Assert.Equal("2025-02-08T10:15:00+01:00", article.PublishedAt?.ToString());
    }

    [Fact]
    public void Pages_without_letters_have_no_text() => Assert.Equal(RejectCode.NoText, Refused(new MadePdf().Page().Page().File()));

    [Fact]
    public void A_pdf_that_only_a_password_opens_is_encrypted()
    {
        string sound = Encoding.Latin1.GetString(Sound);
        int trailer = sound.LastIndexOf("/Root", StringComparison.Ordinal);
        string locked = sound.Insert(trailer, $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <{new string('a', 64)}> /U <{new string('b', 64)}> >> /ID [<{new string('c', 32)}> <{new string('c', 32)}>] ");

        Assert.Equal(RejectCode.Encrypted, Refused(Encoding.Latin1.GetBytes(locked)));
    }

    [Fact]
    public void A_pdf_is_told_by_its_content_whatever_its_name()
    {
        Assert.Equal(FormatMatch.ByContent, new PdfReader().Match(Upload(Sound, "story.txt")));
        Assert.Equal(FormatMatch.No, new PdfReader().Match(Upload("A story about %PDF- files."u8.ToArray(), "story.txt")));
    }

    [Fact]
    public void A_stream_that_unpacks_without_end_is_too_complex()
    {
        var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] spaces = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (int i = 0; i <= PdfLimits.MaxStreamBytes / spaces.Length; i++)
            {
                deflate.Write(spaces);
            }
        }

        string[] objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>"];
        string head = "%PDF-1.4\n", table = "0000000000 65535 f \n";
        for (int i = 0; i < objects.Length; i++)
        {
            table += $"{head.Length:D10} 00000 n \n";
            head += $"{i + 1} 0 obj {objects[i]} endobj\n";
        }

        table += $"{head.Length:D10} 00000 n \n";
        head += $"4 0 obj <</Length {packed.Length}/Filter/FlateDecode>>\nstream\n";
        const string End = "\nendstream endobj\n";
        string tail = $"{End}xref\n0 5\n{table}trailer <</Root 1 0 R/Size 5>>\nstartxref\n{head.Length + packed.Length + End.Length}\n%%EOF\n";
        byte[] pdf = [.. Encoding.ASCII.GetBytes(head), .. packed.ToArray(), .. Encoding.ASCII.GetBytes(tail)];

        Assert.Equal(RejectCode.TooComplex, Refused(pdf));
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused_or_read_as_far_as_it_goes()
    {
        for (int length = 10; length < Sound.Length; length += 151)
        {
            ReadOutcome outcome = new PdfReader().Read(Upload(Sound[..length]));
            Assert.True(outcome is ReadOutcome.Refused { Why.Code: RejectCode.Malformed or RejectCode.NoText } or ReadOutcome.Read);
        }
    }

    [Fact]
    public void Damaged_bytes_never_throw() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Byte, Gen.Int[1, 12]).Array[1, 10].Sample(changes =>
        {
            byte[] bytes = [.. Sound];
            foreach ((int at, byte value, int length) in changes)
            {
                bytes.AsSpan(at, Math.Min(length, bytes.Length - at)).Fill(value);
            }

            ReadOutcome outcome = new PdfReader().Read(Upload(bytes));
            Assert.True(outcome is ReadOutcome.Refused { Why.Message.Length: > 20 } or ReadOutcome.Read { Articles.Count: > 0 });
        }, iter: 100);
}
