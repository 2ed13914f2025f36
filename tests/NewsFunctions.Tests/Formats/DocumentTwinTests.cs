using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Tests.Formats.Pdf;
using NewsFunctions.Tests.Formats.Word;

namespace NewsFunctions.Tests.Formats;

/// <summary>One article saved from an editor's program in three formats.</summary>
public sealed class DocumentTwinTests
{
    private const string Title = "Larkmouth lends its fire boat to Saint Orla";
    private const string First = "The fire boat of Larkmouth will lie in Saint Orla for the summer, after the island lost its own in the storm of last November.";
    private const string Second = "A crew of four goes with it. They will be paid by the island, and sleep in the school until the holidays end.";

    [Fact]
    public void The_same_article_comes_out_of_word_pdf_and_rtf()
    {
        ArticleDraft word = Samples.One(Samples.Of("boat.docx", MadeWord.File(MadeWord.P(Title, "Titel") + MadeWord.P("By Wenna Trask") + MadeWord.P("4 May 2026") + MadeWord.P(First) + MadeWord.P(Second))));
        ArticleDraft pdf = Samples.One(Samples.Of("boat.pdf", new MadePdf().Page().Line(Title, size: 18).Line("By Wenna Trask").Line("4 May 2026").Paragraph(First).Paragraph(Second).File()));
        ArticleDraft rtf = Samples.One(Samples.Of("boat.rtf", Encoding.ASCII.GetBytes($@"{{\rtf1\ansi\pard\b\fs36 {Title}\b0\par\fs24 By Wenna Trask\par 4 May 2026\par {First}\par {Second}\par}}")));

        foreach (ArticleDraft draft in (ArticleDraft[])[word, pdf, rtf])
        {
            Assert.Equal(Title, draft.Title);
            Assert.Equal(["Wenna Trask"], draft.Authors);
            Assert.Equal(ArticleDate.On(new DateOnly(2026, 5, 4)), draft.PublishedAt);
            Assert.Equal([First, Second], Samples.Body(draft));
        }
    }
}
