using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace NewsFunctions.Formats.Pdf;

/// <summary>
/// Reads the text layer of PDFs: columns in reading order, divided words whole again, running heads and page numbers dropped, the headline by
/// its size. No script is run, no attached file opened; pictures of text stay pictures.
/// </summary>
public sealed class PdfReader : IArticleReader
{
    /// <summary>Letters below which a page is a picture with a stamp on it.</summary>
    private const int MinLetters = 20;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(PdfLimits.MaxSeconds);

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return PdfFile.Match(upload);
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        var filters = new PdfFilters();
        try
        {
            ReadOutcome outcome = OwnThread.Run(token => ReadDocument(upload, filters, token), TimeLimit, TooLong);
            return filters.LimitReached ? TooLarge : outcome;
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadOutcome.Refuse(RejectCode.Encrypted, "The PDF is protected by a password. Save it without one and upload it again.");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library has no one exception for damage: PdfDocumentFormatException, InvalidOperationException, KeyNotFoundException,
            // InvalidFontFormatException, IndexOutOfRangeException and others all mean it.
            return filters.LimitReached ? TooLarge : ReadOutcome.Refuse(RejectCode.Malformed, "The PDF is damaged or was cut short. Save or export it again and upload it.");
        }
    }

    private static ReadOutcome ReadDocument(Upload upload, PdfFilters filters, CancellationToken token)
    {
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = PdfLimits.MaxObjectDepth, FilterProvider = filters, UseActualText = true, ClipPaths = false };
        using PdfDocument document = PdfDocument.Open(upload.Content, options);
        if (document.NumberOfPages > PdfLimits.MaxPages)
        {
            return ReadOutcome.Refuse(RejectCode.TooComplex, string.Create(
                CultureInfo.InvariantCulture, $"The PDF has {document.NumberOfPages:N0} pages; at most {PdfLimits.MaxPages} are read. Upload the pages with the article."));
        }

        var pages = new List<IReadOnlyList<PdfRow>>();
        long letters = 0;
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            token.ThrowIfCancellationRequested();
            IReadOnlyList<PdfRow> rows = PdfRows.Read(document.GetPage(number));
            letters += rows.Sum(row => (long)row.Words.Sum(word => word.Text.Length));
            if (letters > PdfLimits.MaxLetters)
            {
                return ReadOutcome.Refuse(RejectCode.TooComplex, "The PDF has more text than a book. Upload the pages with the article.");
            }

            pages.Add(rows);
        }

        return letters < MinLetters
            ? ReadOutcome.Refuse(RejectCode.NoText, "The PDF holds pictures of pages and no text, as a scanner makes them. Run text recognition on it, or upload the article as text.")
            : DocumentArticle.Of(Parts(pages), PdfProperties.Of(document.Information), upload);
    }

    private static IReadOnlyList<DocumentPart> Parts(IReadOnlyList<IReadOnlyList<PdfRow>> pages)
    {
        var dropped = new SortedSet<string>(StringComparer.Ordinal);
        IReadOnlyList<IReadOnlyList<PdfRow>> kept = PdfFurniture.Without(pages, dropped);
        PdfLine[] lines = [.. kept.SelectMany((rows, i) => new PdfColumns(i + 1).Read(rows))];
        return [.. PdfParts.Read(PdfParagraphs.Read(lines), new PdfHyphens(lines)), .. dropped.Select(text => new DocumentPart(PartKind.Furniture, text))];
    }

    private static ReadOutcome TooLarge => ReadOutcome.Refuse(RejectCode.TooComplex, "The PDF unpacks to far more than an article can have. Save the text as a document and upload that.");

    private static ReadOutcome TooLong() => ReadOutcome.Refuse(RejectCode.TooComplex, "Reading the PDF takes far too long. Save the text as a document and upload that.");
}
