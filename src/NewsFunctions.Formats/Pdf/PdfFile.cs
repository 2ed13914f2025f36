using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Formats.Pdf;

/// <summary>What a PDF looks like.</summary>
internal static class PdfFile
{
    /// <summary>Readers accept the mark anywhere in the first 1,024 bytes (PDF 1.7, implementation note 13).</summary>
    private const int MarkWithin = 1024;

    /// <summary>Whether the bytes are those of a PDF. A mark that is not at the start counts only where what stands before it is not text.</summary>
    public static FormatMatch Match(Upload upload)
    {
        ReadOnlySpan<byte> bytes = upload.Content.Span;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, MarkWithin)];
        int mark = head.IndexOf("%PDF-"u8);
        return mark >= 0 && (mark < 8 || upload.Name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) ? FormatMatch.ByContent : FormatMatch.No;
    }
}
