using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Xml;

/// <summary>
/// Reads XML of nobody's standard, as small agencies and publishing systems send it: an element with a headline and a text among its
/// children is an article. XML without one is refused: its tags are no text for an editor.
/// </summary>
public sealed class XmlRecordReader : IArticleReader
{
    private static readonly string[] Titles = ["headline", "title", "hl1", "heading", "subject"];

    private static readonly string[] Bodies = ["body", "content", "text", "fulltext", "bodytext", "story", "articlebody", "maintext"];

    /// <inheritdoc/>
    public string Format => "xml";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        bool declared = upload.Content.Span.IndexOf("<?xml"u8) is >= 0 and < 8;
        return XmlRoot.Of(upload) is { } root && !root.Name.Equals("html", StringComparison.OrdinalIgnoreCase) && (declared || upload.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            ? FormatMatch.ByContent
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

        XElement[] records = [.. root.DescendantsAndSelf().Where(IsRecord).Where(record => !record.Ancestors().Any(IsRecord)).Take(RecordFile.MaxItems + 1)];
        return records.Length == 0
            ? ReadOutcome.Refuse(RejectCode.UnsupportedFormat, $"This XML (<{root.Name.LocalName}>) is of no format that is read, and no element in it has a headline and a text. Export it as NITF, NewsML or RSS.")
            : records.Length == 1 ? RecordFile.One(Of(records[0]))
            : RecordFile.Many([.. records.Select(Of)]);
    }

    private static bool IsRecord(XElement element) => Titles.Any(name => element.Child(name) is not null) && Bodies.Any(name => element.Child(name) is { } body && !body.Value.AsSpan().Trim().IsEmpty);

    private static RecordItem Of(XElement record)
    {
        string? key = First(record, "guid", "id", "newsid", "articleid", "uri", "url");
        if (RecordStatus.Refusal(First(record, "status", "pubstatus")) is { } refusal)
        {
            return new RecordItem(key ?? "", null, refusal);
        }

        string? url = Addresses.Resolve(First(record, "url", "link"), null);
        string? title = First(record, Titles);
        string? byline = First(record, "byline", "author", "creator");
        XElement? source = Bodies.Select(record.Child).FirstOrDefault(body => body is not null && !body.Value.AsSpan().Trim().IsEmpty);
        Fragment body = source is null ? Fragment.Empty : source.HasElements ? MarkupBlocks.Of(source, Addresses.Base(url)) : FragmentBlocks.OfHtml(source.Value, Addresses.Base(url));
        return RecordItem.OfBody(key, new ArticleDraft
        {
            Title = title,
            Subtitle = First(record, "subtitle", "subheadline", "deck", "standfirst"),
            Byline = byline,
            Authors = RecordPeople.Of(byline),
            Dateline = RecordDateline.Of(First(record, "dateline", "town", "city", "location")),
            Source = First(record, "source", "origin", "provider", "agency", "publisher")?.Trim('/'),
            Section = First(record, "section", "category"),
            Url = url,
            Language = RecordLanguage.Of(First(record, "language", "lang") ?? XmlWords.LanguageOf(record)),
            PublishedAt = RecordDates.Parse(First(record, "publishdate", "publicationdate", "pubdate", "published", "date", "datetime", "created")),
            UpdatedAt = RecordDates.Parse(First(record, "updated", "modified", "lastmodified")),
            EmbargoUntil = RecordDates.Embargo(First(record, "embargo", "embargountil")),
            Body = RecordBody.Without(body.Blocks, title, byline),
            Images = body.Images,
            Removed = body.Removed,
        });
    }

    private static string? First(XElement record, params string[] names) => names.Select(name => FragmentBlocks.Line(record.Child(name)?.Value)).FirstOrDefault(text => text is not null);
}
