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
        ArgumentNullException.ThrowIfNull(upload);
        if (!TextDecoding.TryDecode(upload.Content, Charset(upload.ContentType), out string? text, out Rejection? refused))
        {
            return new ReadOutcome.Refused(refused);
        }

        return Read(text, LineWeights.Model) is { } draft
            ? ReadOutcome.One(draft)
            : ReadOutcome.Refuse(RejectCode.NoArticle, "No article text was found in the file: nothing in it reads like running sentences. Check that the right file was uploaded.");
    }

    /// <summary>The article of a text; null when there is none in it.</summary>
    internal static ArticleDraft? Read(string text, LineModel model)
    {
        text = HardWrap.Join(text);
        List<TextLine> lines = TextLines.Split(text, out bool cut);
        if (lines.Count == 0)
        {
            return null;
        }

        var features = new LineFeatures(text, lines);
        LineState[] states = ArticleLines.Find(features, model);
        return new TextArticle(text, features, states).Draft(cut ? [$"The text has more than {TextLines.MaxLines} lines; the rest was not read."] : []);
    }

    /// <summary>The charset parameter of a content type.</summary>
    private static string? Charset(string? contentType)
    {
        int at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : contentType!.AsSpan(at + "charset=".Length).Trim().ToString().Split(';')[0].Trim(' ', '"', '\'');
    }
}
