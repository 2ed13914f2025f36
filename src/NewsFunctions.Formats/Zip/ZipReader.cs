using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Formats.Zip;

/// <summary>
/// Reads ZIP archives: each member as an upload of its own, keyed by its path. Other kinds of file that are packed as ZIP are refused by name.
/// Nothing is written to disk.
/// </summary>
/// <param name="readers">Gives all readers; asked at each file, so that this reader may be one of them.</param>
public sealed class ZipReader(Func<IReadOnlyList<IArticleReader>> readers) : IArticleReader
{
    /// <inheritdoc/>
    public string Format => "zip";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return ZipContents.IsZip(upload.Content.Span) ? FormatMatch.ByContent : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload) => ZipContents.Of(upload) switch
    {
        { Kind: ZipKind.Other, Name: var name } => ReadOutcome.Refuse(RejectCode.UnsupportedFormat, $"The file is {name}, which is not read. Save the article as .docx, as a web page or as text and upload that."),
        _ => new Unpacking(upload, readers()).Read(),
    };
}
