using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Formats.PlainText;

/// <summary>Reads text, mostly scraped off a page with all that stood around the article.</summary>
public sealed class PlainTextReader : IArticleReader
{
    /// <inheritdoc/>
    public string Format => "text";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload) => FormatMatch.ByName;

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        string[] lines = Encoding.UTF8.GetString(upload.Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length < 2
            ? ReadOutcome.Refuse(RejectCode.NoArticle, "The file has a single line. Upload the headline and the text.")
            : ReadOutcome.One(new ArticleDraft { Title = lines[0], Body = [.. lines.Skip(1).Select(line => new Block(BlockKind.Paragraph, line))] });
    }
}
