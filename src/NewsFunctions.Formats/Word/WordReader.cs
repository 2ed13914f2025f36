using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Documents;
using NewsFunctions.Formats.Zip;

namespace NewsFunctions.Formats.Word;

/// <summary>
/// Reads Word documents (.docx, and .docm without its macros): tracked changes are accepted; comments, headers, footers and notes are left
/// out. Nothing is executed, nothing linked is fetched.
/// </summary>
public sealed class WordReader : IArticleReader
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(WordLimits.MaxSeconds);

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload) => WordFile.Match(upload);

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        try
        {
            return WordFile.Check(upload.Content) is { } refused
                ? new ReadOutcome.Refused(refused)
                : OwnThread.Run(_ => ReadPackage(upload), TimeLimit, () => ReadOutcome.Refuse(RejectCode.TooComplex, "Reading the Word file takes far too long. Copy the text into a new document and upload that."));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The package library meets damage with whatever its next step throws, from FileFormatException and XmlException to
            // UriFormatException, KeyNotFoundException and NullReferenceException; each means the same to an editor.
            return ReadOutcome.Refuse(RejectCode.Malformed, "The Word file is damaged or was cut short. Open it in Word, save it again and upload it.");
        }
    }

    private static ReadOutcome ReadPackage(Upload upload)
    {
        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = WordLimits.MaxPartCharacters };
        using WordprocessingDocument document = WordprocessingDocument.Open(ZipContents.Stream(upload.Content), isEditable: false, settings);
        if (document.MainDocumentPart is not { } main)
        {
            return ReadOutcome.Refuse(RejectCode.Malformed, "The Word file has no document in it. Open it in Word, save it again and upload it.");
        }

        if ((WordFile.Check(main) ?? WordFile.Check(main.StyleDefinitionsPart)) is { } refused)
        {
            return new ReadOutcome.Refused(refused);
        }

        if (main.Document?.Body is not { } content)
        {
            return ReadOutcome.Refuse(RejectCode.NoText, "The Word file has no text in it. Check that the right file was saved and upload it again.");
        }

        var chunks = new WordChunks(main, upload);
        var body = new WordBody(new WordStyles(main.StyleDefinitionsPart), chunks);
        IReadOnlyList<DocumentPart> parts = body.Read(content);
        return DocumentArticle.Of(parts, WordProperties.Of(document), upload, [.. Warning(body.Notes, "note was", "notes were"), .. Warning(chunks.LeftOut, "inserted file was", "inserted files were")]);
    }

    private static string[] Warning(int count, string one, string many) => count == 0 ? []
        : [string.Create(CultureInfo.InvariantCulture, $"The document's {count} {(count == 1 ? one : many)} left out.")];
}
