using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.NewsMl;

/// <summary>Reads NewsML 1.0 to 1.2, the format before NewsML-G2.</summary>
public sealed class NewsMlReader : IArticleReader
{
    /// <inheritdoc/>
    public string Format => "newsml";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return XmlRoot.Of(upload) is { Name: "NewsML" or "NewsItem" } ? FormatMatch.ByContent : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!XmlFile.TryText(upload.Content, out string? text, out Rejection? refused) || !XmlFile.TryLoad(text, out XElement? root, out refused))
        {
            return new ReadOutcome.Refused(refused);
        }

        RecordItem[] items = [.. NewsMlDocument.ItemsOf(root).SelectMany(NewsMlArticle.All)];
        return items.Length == 1 ? RecordFile.One(items[0]) : RecordFile.Many(items);
    }
}
