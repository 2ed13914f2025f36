using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Pdf;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace NewsFunctions.Tests.Formats.Pdf;

/// <summary>PDFs set line by line.</summary>
internal sealed class MadePdf
{
    public const double Size = 10, Leading = 13, Top = 780, Left = 60;

    private readonly PdfDocumentBuilder builder = new();
    private readonly PdfDocumentBuilder.AddedFont plain;
    private readonly PdfDocumentBuilder.AddedFont bold;
    private PdfPageBuilder? page;

    public MadePdf()
    {
        plain = builder.AddStandard14Font(Standard14Font.TimesRoman);
        bold = builder.AddStandard14Font(Standard14Font.TimesBold);
    }

    /// <summary>Where the next line goes, from the bottom.</summary>
    public double Down { get; set; } = Top;

    public PdfDocumentBuilder Builder => builder;

    public MadePdf Page()
    {
        page = builder.AddPage(PageSize.A4);
        Down = Top;
        return this;
    }

    /// <summary>One line at the next place.</summary>
    public MadePdf Line(string text, double left = Left, double size = Size, bool heavy = false)
    {
        page!.AddText(text, size, new PdfPoint(left, Down), heavy ? bold : plain);
        Down -= size * Leading / Size;
        return this;
    }

    /// <summary>A paragraph that is broken into lines of a width, and the space behind it.</summary>
    public MadePdf Paragraph(string text, double left = Left, double width = 470, double after = Leading / 2)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && page!.MeasureText(longer, Size, default, plain)[^1].EndBaseLine.X > width)
            {
                Line(line, left);
                longer = word;
            }

            line = longer;
        }

        Line(line, left);
        Down -= after;
        return this;
    }

    public byte[] File() => builder.Build();

    public static Upload Upload(byte[] content, string name = "desk/story.pdf") =>
        new() { Name = name, Content = content, UploadedAt = new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.Zero) };

    public static ArticleDraft Read(byte[] content) => Assert.Single(Assert.IsType<ReadOutcome.Read>(new PdfReader().Read(Upload(content))).Articles);

    public static string Refused(byte[] content) => Assert.IsType<ReadOutcome.Refused>(new PdfReader().Read(Upload(content))).Why.Code;
}
