using System.IO.Compression;
using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Formats.Zip;

/// <summary>Reads a file that is packed with gzip (RFC 1952) as what is in it.</summary>
/// <param name="readers">Gives all readers; asked at each file, so that this reader may be one of them.</param>
public sealed class GzipReader(Func<IReadOnlyList<IArticleReader>> readers) : IArticleReader
{
    /// <summary>Flag of the header that a file name follows, and the flags of what may stand before it.</summary>
    private const int HasName = 8, HasExtra = 4;

    private const int HeaderBytes = 10, MaxName = 255;

    /// <inheritdoc/>
    public string Format => "gzip";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return upload.Content.Span is [0x1F, 0x8B, 8, ..] ? FormatMatch.ByContent : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (upload.Depth >= ZipLimits.MaxDepth)
        {
            return ReadOutcome.Refuse(RejectCode.TooComplex, "The file is packed more often than is read. Unpack it and upload what is in it.");
        }

        try
        {
            using var stream = new GZipStream(ZipContents.Stream(upload.Content), CompressionMode.Decompress);
            if (BoundedStream.Read(stream, upload.Content.Length, ZipLimits.MaxMemberBytes) is not { } content)
            {
                return new ReadOutcome.Refused(BoundedStream.TooLarge);
            }

            var inner = upload with { Name = NameOf(upload), Content = content, ContentType = null, Depth = upload.Depth + 1 };
            return content.IsEmpty ? ReadOutcome.Refuse(RejectCode.EmptyFile, "The packed file is empty. Check the export and upload it again.")
                : ReaderChoice.For(inner, readers())?.Read(inner)
                    ?? ReadOutcome.Refuse(RejectCode.UnsupportedFormat, "What is packed in the file is not a kind of file that is read here. Upload the article as text, a web page or a document.");
        }
        catch (Exception e) when (ZipContents.IsBroken(e))
        {
            return ReadOutcome.Refuse(RejectCode.Malformed, "The .gz file is damaged or was cut short. Pack it again and upload it.");
        }
    }

    /// <summary>The upload's name without ".gz", or the name in the header when the upload's says nothing.</summary>
    private static string NameOf(Upload upload)
    {
        string name = upload.Name;
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && Path.HasExtension(name[..^3]))
        {
            return name[..^3];
        }

        ReadOnlySpan<byte> bytes = upload.Content.Span;
        if (bytes.Length > HeaderBytes && (bytes[3] & (HasName | HasExtra)) == HasName)
        {
            ReadOnlySpan<byte> rest = bytes[HeaderBytes..Math.Min(bytes.Length, HeaderBytes + MaxName)];
            int end = rest.IndexOf((byte)0);
            string inner = end > 0 ? MemberName.Clean(Encoding.Latin1.GetString(rest[..end])) : "";
            return inner.Length > 0 && !MemberName.Escapes(inner) ? inner : name;
        }

        return name;
    }
}
