using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Documents;

namespace NewsFunctions.Formats.Rtf;

/// <summary>Reads Rich Text Format. Pictures and embedded objects are passed over, never opened.</summary>
public sealed class RtfReader : IArticleReader
{
    /// <inheritdoc/>
    public string Format => "rtf";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return Start(upload.Content.Span).StartsWith("{\\rtf"u8) ? FormatMatch.ByContent : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var document = new RtfDocument();
        IReadOnlyList<DocumentPart> parts = document.Read(Start(upload.Content.Span));
        if (document.TooComplex)
        {
            return ReadOutcome.Refuse(RejectCode.TooComplex, "The RTF file is nested deeper, or holds more text, than any article. Copy the text into a new document and upload that.");
        }

        if (document.CutShort && parts.All(part => part.Text.Length == 0))
        {
            return ReadOutcome.Refuse(RejectCode.Malformed, "The RTF file was cut short before its text begins. Save it again and upload it.");
        }

        return DocumentArticle.Of(parts, document.Info, upload, document.CutShort ? ["The file ends in the middle of its text; the end may be missing."] : []);
    }

    /// <summary>The bytes behind a byte-order mark and white space, which some programs put first.</summary>
    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes) => (bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes).TrimStart(" \r\n\t"u8);
}
