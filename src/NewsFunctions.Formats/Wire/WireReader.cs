using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Wire;

/// <summary>Reads wire text: IPTC 7901 and ANPA 1312, one message or a spool of many.</summary>
public sealed class WireReader : IArticleReader
{
    /// <inheritdoc/>
    public string Format => "wire";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return WireDocument.Looks(upload.Content.Span) ? FormatMatch.ByContent : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        RecordItem[] messages = [.. WireDocument.All(upload.Content).Take(RecordFile.MaxItems + 1).Select(WireArticle.Of)];
        return messages.Length == 1 ? RecordFile.One(messages[0]) : RecordFile.Many(messages);
    }
}
