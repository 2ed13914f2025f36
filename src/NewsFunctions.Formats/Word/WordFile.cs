using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Zip;

namespace NewsFunctions.Formats.Word;

/// <summary>What a Word file looks like, and what is checked before a library opens it.</summary>
internal static class WordFile
{
    /// <summary>No DTD, nothing fetched, parts of a bounded size.</summary>
    public static XmlReaderSettings SafeXml { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = WordLimits.MaxPartCharacters,
        CloseInput = false,
    };

    /// <summary>Whether the bytes are those of a Word document, or of an office document that only a password opens.</summary>
    public static FormatMatch Match(Upload upload)
    {
        if (ZipContents.IsZip(upload.Content.Span))
        {
            return ZipContents.Of(upload) is { } contents
                ? contents.Kind == ZipKind.Word ? FormatMatch.ByContent : FormatMatch.No
                : HasWordName(upload.Name) ? FormatMatch.ByContent : FormatMatch.No;
        }

        return OleFile.IsOle(upload.Content.Span) && OleFile.IsEncryptedPackage(upload.Content.Span) ? FormatMatch.ByContent : FormatMatch.No;
    }

    /// <summary>Why a package is not opened; null when it may be.</summary>
    public static Rejection? Check(ReadOnlyMemory<byte> content)
    {
        if (OleFile.IsOle(content.Span))
        {
            return new Rejection(RejectCode.Encrypted, "The document is protected by a password. Open it in Word, remove the password (File, Info, Protect Document), save it and upload it again.");
        }

        using ZipArchive archive = ZipContents.Open(content);
        long total = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            total += Math.Max(entry.Length, 0);
            if (total > WordLimits.MaxPackageBytes || (IsXml(entry.FullName) && entry.Length > WordLimits.MaxPartCharacters))
            {
                return new Rejection(RejectCode.TooComplex, "The Word file unpacks to far more than an article can have. Copy the text into a new document and upload that.");
            }

            if (entry.IsEncrypted)
            {
                return new Rejection(RejectCode.Encrypted, "Parts of the Word file are protected by a password. Save it without the password and upload it again.");
            }
        }

        return archive.Entries.Count > WordLimits.MaxParts
            ? new Rejection(RejectCode.TooComplex, "The Word file has far more parts than an article can have. Copy the text into a new document and upload that.")
            : null;
    }

    /// <summary>Why a part is not parsed; null when it may be: a library that follows nested elements by calling itself must not meet a tower of them.</summary>
    public static Rejection? Check(OpenXmlPart? part)
    {
        if (part is null)
        {
            return null;
        }

        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, SafeXml);
        while (reader.Read())
        {
            if (reader.Depth > WordLimits.MaxDepth)
            {
                return new Rejection(RejectCode.TooComplex, "The Word file nests its text deeper than any real document. Copy the text into a new document and upload that.");
            }
        }

        return null;
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool HasWordName(string name) => name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".docm", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dotx", StringComparison.OrdinalIgnoreCase);
}
