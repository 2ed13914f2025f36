using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Documents;
using NewsFunctions.Formats.Email;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Rtf;
using NewsFunctions.Formats.Zip;

namespace NewsFunctions.Formats.Word;

/// <summary>
/// Texts of other formats that a document takes in where they stand (<c>w:altChunk</c>), as programs write them that put documents together: web
/// pages, plain text, RTF and whole Word documents. Lives for one document.
/// </summary>
/// <param name="main">The document that holds them.</param>
/// <param name="upload">The file it came from.</param>
internal sealed class WordChunks(MainDocumentPart main, Upload upload)
{
    private int chunks;
    private long bytes;

    /// <summary>How many were left out: too many, too large, too deep inside each other, or of a kind that is not read.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The parts of a chunk; none when it is left out.</summary>
    /// <param name="chunk">Where it stands.</param>
    /// <param name="isFirst">Nothing stands above it, so that its head is the document's.</param>
    public IReadOnlyList<DocumentPart> Read(AltChunk chunk, bool isFirst)
    {
        IReadOnlyList<DocumentPart>? parts = Content(chunk) is { } content ? Parts(content.Bytes, content.Type, isFirst) : null;
        LeftOut += parts is null ? 1 : 0;
        return parts ?? [];
    }

    private (ReadOnlyMemory<byte> Bytes, string Type)? Content(AltChunk chunk)
    {
        if (chunk.Id?.Value is not { } id || !main.TryGetPartById(id, out OpenXmlPart? part) || part is not AlternativeFormatImportPart || ++chunks > WordLimits.MaxChunks)
        {
            return null;
        }

        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        if (BoundedStream.Read(stream, Math.Max(stream.Length, 1), WordLimits.MaxChunkBytes - bytes) is not { IsEmpty: false } content)
        {
            return null;
        }

        bytes += content.Length;
        return (content, part.ContentType);
    }

    private DocumentPart[]? Parts(ReadOnlyMemory<byte> content, string type, bool isFirst)
    {
        var inner = new Upload { Name = "chunk", Content = content, UploadedAt = upload.UploadedAt, Depth = upload.Depth + 1 };
        if (ZipContents.IsZip(content.Span))
        {
            return inner.Depth <= ZipLimits.MaxDepth && ZipContents.Of(inner)?.Kind == ZipKind.Word ? Parts(new WordReader().Read(inner), isFirst) : null;
        }

        if (content.Span.StartsWith("{\\rtf"u8))
        {
            return Parts(new RtfReader().Read(inner), isFirst);
        }

        if (EmailDocument.Looks(content.Span))
        {
            using MimeKit.MimeMessage? message = EmailDocument.Load(content, out _);
            return message?.HtmlBody is { Length: > 0 } page ? Parts(FragmentBlocks.OfHtml(page, null).Blocks) : null;
        }

        return type.Contains("xml", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            ? TextDecoding.TryDecode(content, null, out string? text, out _) ? Parts((type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) ? FragmentBlocks.OfText(text) : FragmentBlocks.OfHtml(text, null)).Blocks) : null
            : null;
    }

    private static DocumentPart[]? Parts(ReadOutcome outcome, bool isFirst) => outcome is not ReadOutcome.Read { Articles: [var article] } ? null :
    [
        .. article.Title is { } title ? [new DocumentPart(isFirst ? PartKind.Title : PartKind.Heading, title, isFirst ? 0 : 1)] : Array.Empty<DocumentPart>(),
        .. article.Byline is { } byline ? [new DocumentPart(isFirst ? PartKind.Byline : PartKind.Paragraph, byline)] : Array.Empty<DocumentPart>(),
        .. Parts(article.Body),
    ];

    private static DocumentPart[] Parts(IReadOnlyList<Block> blocks) => [.. blocks.Select(block => new DocumentPart(KindOf(block.Kind), block.Text, block.Level))];

    private static PartKind KindOf(BlockKind kind) => kind switch
    {
        BlockKind.Heading => PartKind.Heading,
        BlockKind.Quote => PartKind.Quote,
        BlockKind.ListItem => PartKind.ListItem,
        BlockKind.Table => PartKind.Table,
        _ => PartKind.Paragraph,
    };
}
