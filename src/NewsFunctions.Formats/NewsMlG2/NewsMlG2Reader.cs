using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.NewsMlG2;

/// <summary>Reads NewsML-G2: a newsItem, a packageItem, or a newsMessage of many items.</summary>
public sealed class NewsMlG2Reader : IArticleReader
{
    /// <inheritdoc/>
    public string Format => "newsml-g2";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return XmlRoot.Of(upload) is { } root && NewsMlG2Document.IsRoot(root) ? FormatMatch.ByContent : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!XmlFile.TryText(upload.Content, out string? text, out Rejection? refused) || !XmlFile.TryLoad(text, out XElement? root, out refused))
        {
            return new ReadOutcome.Refused(refused);
        }

        IReadOnlyList<XElement> items = NewsMlG2Document.ItemsOf(root);
        return items.Count == 0
            ? ReadOutcome.Refuse(RejectCode.NoArticle, $"This NewsML-G2 file is a {root.Name.LocalName}; only newsItems hold articles.")
            : ReferenceEquals(items[0], root) ? RecordFile.One(NewsMlG2Article.Of(root))
            : RecordFile.Many([.. items.Select(NewsMlG2Article.Of)]);
    }
}
