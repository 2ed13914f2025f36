using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Nitf;

/// <summary>Reads NITF 3.x, the News Industry Text Format of IPTC.</summary>
public sealed class NitfReader : IArticleReader
{
    /// <inheritdoc/>
    public string Format => "nitf";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return XmlRoot.Of(upload) is { Name: "nitf" } ? FormatMatch.ByContent
            : upload.Name.EndsWith(".nitf", StringComparison.OrdinalIgnoreCase) ? FormatMatch.ByName
            : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!XmlFile.TryText(upload.Content, out string? text, out Rejection? refused) || !XmlFile.TryLoad(text, out XElement? root, out refused))
        {
            return new ReadOutcome.Refused(refused);
        }

        return RecordFile.One(NitfArticle.Of(new NitfDocument(root)));
    }
}
