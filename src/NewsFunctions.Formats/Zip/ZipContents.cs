using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Formats.Zip;

/// <summary>The kinds of file that are ZIP archives.</summary>
internal enum ZipKind
{
    /// <summary>An archive of files.</summary>
    Archive,

    /// <summary>A Word document (.docx, .docm, .dotx).</summary>
    Word,

    /// <summary>Any other document, app or book that is packed as ZIP.</summary>
    Other,
}

/// <summary>What a ZIP file is, told from its directory.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">In an editor's words, "an Excel workbook (.xlsx)".</param>
internal sealed record ZipContents(ZipKind Kind, string Name)
{
    private const int MaxTypesBytes = 1024 * 1024;

    private static readonly ZipContents Plain = new(ZipKind.Archive, "a ZIP archive");

    /// <summary>Parts by which packed documents give themselves away, each with what it is.</summary>
    private static readonly (string Entry, ZipContents Contents)[] Telling =
    [
        ("word/document.xml", new(ZipKind.Word, "a Word document (.docx)")),
        ("xl/workbook.xml", new(ZipKind.Other, "an Excel workbook (.xlsx)")),
        ("xl/workbook.bin", new(ZipKind.Other, "an Excel workbook (.xlsb)")),
        ("ppt/presentation.xml", new(ZipKind.Other, "a PowerPoint presentation (.pptx)")),
        ("META-INF/container.xml", new(ZipKind.Other, "an electronic book (.epub)")),
        ("visio/document.xml", new(ZipKind.Other, "a Visio drawing (.vsdx)")),
        ("Index/Document.iwa", new(ZipKind.Other, "an Apple Pages, Numbers or Keynote document")),
        ("Index.zip", new(ZipKind.Other, "an Apple Pages, Numbers or Keynote document")),
        ("designmap.xml", new(ZipKind.Other, "an InDesign document (.idml)")),
        ("META-INF/MANIFEST.MF", new(ZipKind.Other, "a Java program (.jar)")),
        ("AndroidManifest.xml", new(ZipKind.Other, "an Android app (.apk)")),
    ];

    /// <summary>Whether the bytes begin as a ZIP file does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] or [(byte)'P', (byte)'K', 0x30, 0x30, (byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>What the file is; null for what is no ZIP file or one without a readable directory.</summary>
    public static ZipContents? Of(Upload upload)
    {
        if (!IsZip(upload.Content.Span))
        {
            return null;
        }

        try
        {
            using ZipArchive archive = Open(upload.Content);
            return Of(archive);
        }
        catch (Exception e) when (IsBroken(e))
        {
            return null;
        }
    }

    /// <summary>The archive. Throws what <see cref="IsBroken"/> tells.</summary>
    public static ZipArchive Open(ReadOnlyMemory<byte> content) => new(Stream(content), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);

    /// <summary>A stream over the bytes, without a copy where they are an array.</summary>
    public static MemoryStream Stream(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out ArraySegment<byte> array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);

    /// <summary>What <see cref="ZipArchive"/> throws at damaged and hostile archives: sizes and offsets in them are whatever a file says.</summary>
    public static bool IsBroken(Exception e) => e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException or IndexOutOfRangeException;

    private static ZipContents Of(ZipArchive archive)
    {
        if (archive.Entries.Count > ZipLimits.MaxEntries)
        {
            return Plain;
        }

        if (OpenDocument(archive) is { } document)
        {
            return document;
        }

        foreach ((string entry, ZipContents contents) in Telling)
        {
            if (Find(archive, entry) is not null)
            {
                return contents;
            }
        }

        // Some producers name the main part otherwise ("word/document2.xml"); the table of content types tells.
        string types = Find(archive, "[Content_Types].xml") is { } part ? Encoding.UTF8.GetString(Head(part, MaxTypesBytes)) : "";
        return types.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) || types.Contains("ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal)
            ? new ZipContents(ZipKind.Word, "a Word document (.docx)")
            : types.Length > 0 ? new ZipContents(ZipKind.Other, "an office document of a kind that is not read") : Plain;
    }

    /// <summary>OpenDocument and EPUB begin with an entry "mimetype" that names them.</summary>
    private static ZipContents? OpenDocument(ZipArchive archive)
    {
        if (Find(archive, "mimetype") is not { } entry)
        {
            return null;
        }

        string type = Encoding.ASCII.GetString(Head(entry, 100)).Trim();
        return type switch
        {
            _ when type.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal) => new ZipContents(ZipKind.Other, "an OpenDocument text (.odt)"),
            _ when type.StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal) => new ZipContents(ZipKind.Other, "an OpenDocument spreadsheet (.ods)"),
            _ when type.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal) => new ZipContents(ZipKind.Other, "an OpenDocument file"),
            "application/epub+zip" => new ZipContents(ZipKind.Other, "an electronic book (.epub)"),
            _ when type.StartsWith("application/", StringComparison.Ordinal) => new ZipContents(ZipKind.Other, "a document that is packed as a ZIP file"),
            _ => null,
        };
    }

    private static ZipArchiveEntry? Find(ZipArchive archive, string name) =>
        archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName.Replace('\\', '/').TrimStart('/'), name, StringComparison.OrdinalIgnoreCase));

    private static byte[] Head(ZipArchiveEntry entry, int most)
    {
        if (entry.IsEncrypted)
        {
            return [];
        }

        using System.IO.Stream stream = entry.Open();
        byte[] buffer = new byte[Math.Min(most, Math.Max(entry.Length, 0))];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }
}
