using System.Text;
using MimeKit;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Zip;

namespace NewsFunctions.Formats.Email;

/// <summary>Reads e-mail (.eml), its attachments that are articles, and web pages saved as MHTML.</summary>
/// <param name="readers">Gives all readers, for attachments and the pages in MHTML; asked at each file, so that this reader may be one of them.</param>
public sealed class EmailReader(Func<IReadOnlyList<IArticleReader>> readers) : IArticleReader
{
    /// <summary>Words below which the text of a message with attachments only says that they are there.</summary>
    private const int CoveringNote = 60;

    private const int MaxAttachments = 50;

    /// <inheritdoc/>
    public string Format => "email";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return EmailDocument.Looks(upload.Content.Span) ? FormatMatch.ByContent
            : upload.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) || IsPageName(upload.Name) ? FormatMatch.ByName
            : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        using MimeMessage? message = EmailDocument.Load(upload.Content, out Rejection? refused);
        if (message is null)
        {
            return new ReadOutcome.Refused(refused!);
        }

        if (IsSavedPage(message, upload.Name) && message.HtmlBody is { Length: > 0 } html)
        {
            return Page(upload, message, html);
        }

        RecordItem text = EmailArticle.Of(message);
        RecordItem[] attached = [.. message.Attachments.OfType<MimePart>().Take(MaxAttachments).SelectMany(part => Attached(upload, part))];
        bool isCover = attached.Any(item => item.Draft is not null) && (text.Draft is null || text.Draft.Body.Sum(block => Core.Text.Words.Count(block.Text)) < CoveringNote);
        return attached.Length == 0 ? RecordFile.One(text)
            : isCover ? RecordFile.Many(attached)
            : RecordFile.Many([text with { Key = "message" }, .. attached]);
    }

    private ReadOutcome Page(Upload upload, MimeMessage message, string html)
    {
        Upload page = upload with { Name = upload.Name + ".html", Content = Encoding.UTF8.GetBytes("\uFEFF" + html), ContentType = "text/html" };
        string? url = Addresses.Resolve(message.Headers["Snapshot-Content-Location"] ?? message.Headers["Content-Location"], null);
        IArticleReader? reader = readers().FirstOrDefault(candidate => candidate.Match(page) == FormatMatch.ByContent);
        ReadOutcome outcome = reader?.Read(page) ?? RecordFile.One(EmailArticle.OfMarkup(message, html, url));
        return outcome is ReadOutcome.Read read ? read with { Articles = [.. read.Articles.Select(article => article with { Url = article.Url ?? url })] } : outcome;
    }

    private IEnumerable<RecordItem> Attached(Upload upload, MimePart part)
    {
        string name = MemberName.Clean((part.FileName ?? "attachment").Replace('\\', '/').Split('/')[^1]);
        // Logos, signatures and calendars come with every mail: they are no failed articles.
        if (part.Content is null || part.ContentType.MediaType is "image" or "audio" or "video" || part.ContentType.IsMimeType("text", "calendar") || part.ContentType.IsMimeType("application", "pkcs7-signature"))
        {
            return [];
        }

        // Depth keeps a mail in a mail in a mail from going on without end.
        using Stream encoded = part.Content.Open();
        if (upload.Depth >= ZipLimits.MaxDepth || BoundedStream.Read(encoded, part.Content.Stream?.Length ?? 0, ZipLimits.MaxMemberBytes) is not { IsEmpty: false } content)
        {
            return [RecordItem.Failed(name, RejectCode.TooComplex, "The attachment is too large, empty, or lies too deep inside other files. Upload it by itself.")];
        }

        var attached = upload with { Name = name, Content = content, ContentType = null, Depth = upload.Depth + 1 };
        return ReaderChoice.For(attached, readers())?.Read(attached) switch
        {
            ReadOutcome.Read read => [.. read.Articles.Select(article => RecordItem.Of(KeyOf(name, article.ItemKey), article) with { Identity = article.Identity }), .. read.Failed.Select(item => Failed(name, item))],
            ReadOutcome.Refused { Items.Count: > 0 } refused => refused.Items.Select(item => Failed(name, item)),
            ReadOutcome.Refused refused => [new RecordItem(name, null, refused.Why)],
            _ => [],
        };
    }

    private static RecordItem Failed(string name, FailedItem item) => new(KeyOf(name, item.Key), null, item.Why) { Identity = item.Identity };

    private static string KeyOf(string name, string inner) => inner.Length == 0 ? name : $"{name}#{inner}";

    private static bool IsSavedPage(MimeMessage message, string name) => IsPageName(name) || message.Headers["Snapshot-Content-Location"] is not null
        || (message.To.Count == 0 && message.Body is MultipartRelated);

    private static bool IsPageName(string name) => name.EndsWith(".mht", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".mhtml", StringComparison.OrdinalIgnoreCase);
}
