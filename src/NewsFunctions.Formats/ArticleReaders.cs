using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Email;
using NewsFunctions.Formats.Feeds;
using NewsFunctions.Formats.Html;
using NewsFunctions.Formats.Json;
using NewsFunctions.Formats.Markdown;
using NewsFunctions.Formats.NewsMl;
using NewsFunctions.Formats.NewsMlG2;
using NewsFunctions.Formats.Nitf;
using NewsFunctions.Formats.Pdf;
using NewsFunctions.Formats.PlainText;
using NewsFunctions.Formats.Rtf;
using NewsFunctions.Formats.Wire;
using NewsFunctions.Formats.Word;
using NewsFunctions.Formats.Xml;
using NewsFunctions.Formats.Zip;

namespace NewsFunctions.Formats;

/// <summary>Every format that is read.</summary>
public static class ArticleReaders
{
    /// <summary>All readers in the order they are asked; plain text, which takes any text at all, is last.</summary>
    public static IReadOnlyList<IArticleReader> All { get; } =
    [
        new WordReader(),
        new PdfReader(),
        new RtfReader(),
        new ZipReader(() => All!),
        new GzipReader(() => All!),
        new EmailReader(() => All!),
        new NewsMlG2Reader(),
        new NewsMlReader(),
        new NitfReader(),
        new FeedReader(),
        new JsonReader(),
        new WireReader(),
        new MarkdownReader(),
        new XmlRecordReader(),
        new HtmlReader(),
        new PlainTextReader(),
    ];
}
