using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Formats.Pdf;
using NewsFunctions.Tests.Solution;

namespace NewsFunctions.Tests.Formats;

/// <summary>The samples of documents and archives, as an editor would upload them.</summary>
public sealed class DocumentSampleTests
{
    /// <summary>Set to 1, it writes the PDF sample anew; a run with it proves nothing.</summary>
    private const string RewriteSwitch = "NEWS_REWRITE_SAMPLES";

    private const string Ridge = "The weather mast on the ridge above Inland was struck by lightning three times in one night, and measured every stroke. Its keeper, Ada Brennick, found the instruments warm but whole in the morning.";
    private const string Plan = "The county had planned to take the mast down in autumn, since a newer one stands at the airfield. The readings of that night have changed its mind: no other instrument in the region recorded the storm without a gap.";
    private const string Wood = "Visitors may walk up to the fence at weekends. The path through the wood is steep, and after rain it is closed by the forester.";

    [Fact]
    public void The_word_sample_is_read_with_its_changes_accepted()
    {
        ArticleDraft article = Samples.One(Samples.File("word", "harbour-railway.docx"));

        Assert.Equal("Harbour railway to carry passengers again", article.Title);
        Assert.Equal("First train in forty years leaves Larkmouth in June", article.Subtitle);
        Assert.Equal(["Wenna Trask"], article.Authors);
        Assert.Equal("Trains are to run every forty minutes between the fish market and the old customs house.", article.Body[1].Text);
        Assert.Equal([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Heading, BlockKind.Table, BlockKind.Quote, BlockKind.Paragraph], article.Body.Select(block => block.Kind));
    }

    [Fact]
    public void The_rtf_sample_is_read_in_its_code_pages()
    {
        ArticleDraft article = Samples.One(Samples.File("rtf", "swimming-hall.rtf"));

        Assert.Equal("Varnholm opens its swimming hall by the gasworks", article.Title);
        Assert.Equal(["Ilka Brandt"], article.Authors);
        Assert.EndsWith("The café ran out of cake by noon.", article.Body[0].Text, StringComparison.Ordinal);
        Assert.Contains("Zdeněk Malý, who had promised “light on the water until evening”. It cost 8.2 million €,", article.Body[1].Text, StringComparison.Ordinal);
        Assert.Equal([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.Paragraph], article.Body.Select(block => block.Kind));
    }

    [Fact]
    public void The_pdf_sample_is_read_column_by_column()
    {
        string path = SolutionFolder.File("samples", "ellery-post", "pdf", "weather-mast.pdf");
        if (Environment.GetEnvironmentVariable(RewriteSwitch) == "1")
        {
            File.WriteAllBytes(path, Mast());
        }

        ArticleDraft article = Samples.One(Samples.File("pdf", "weather-mast.pdf"));

        Assert.Equal("Lightning saves the weather mast above Inland", article.Title);
        Assert.Equal(["Petra Vance"], article.Authors);
        Assert.Equal(ArticleDate.On(new DateOnly(2026, 5, 11)), article.PublishedAt);
        Assert.Equal([Ridge, Plan, Wood], article.Body.Select(block => block.Text));
        Assert.Null(Environment.GetEnvironmentVariable(RewriteSwitch));
    }

    [Fact]
    public void The_zip_sample_holds_an_article_for_each_member()
    {
        ReadOutcome.Read read = Samples.Read(Samples.File("zip", "two-towns.zip"));

        Assert.Equal(["larkmouth/harbour-railway.docx", "varnholm/reading-room.txt"], read.Articles.Select(article => article.ItemKey));
        Assert.Equal(["Harbour railway to carry passengers again", "Reading room in Varnholm keeps its lamps on"], read.Articles.Select(article => article.Title));
        Assert.Empty(read.Failed);
    }

    private static byte[] Mast()
    {
        MadePdf pdf = new MadePdf().Page().Line("Lightning saves the weather mast above Inland", size: 20).Line("By Petra Vance").Line("11 May 2026");
        pdf.Down -= MadePdf.Leading;
        double top = pdf.Down;
        pdf.Paragraph(Ridge, width: 220).Paragraph(Plan, width: 220);
        pdf.Down = top;
        return pdf.Paragraph(Wood, left: 310, width: 220).File();
    }
}
