using System.Text;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Local.Commands;

/// <summary>What became of a line.</summary>
internal enum LineFate
{
    /// <summary>It stands in the body.</summary>
    Kept,

    /// <summary>It became a field.</summary>
    Field,

    /// <summary>It was dropped.</summary>
    Dropped,

    /// <summary>It cannot be told: the reader joined or changed it.</summary>
    Unknown,
}

/// <summary>A line of a file and what became of it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Why">The field it became, or the rule that dropped it.</param>
internal sealed record ExplainedLine(string Text, LineFate Fate, string? Why)
{
    /// <summary>Of plain text every line in its order; of other formats, whose lines mean nothing, first the kept blocks, then what was dropped.</summary>
    public static IEnumerable<ExplainedLine> Of(Article article, string format, byte[] content) => format == "text" && Decode(content) is { } text
        ? InOrder(article, text)
        :
        [
            .. article.Body.Select(block => new ExplainedLine(block.Text, LineFate.Kept, null)),
            .. article.Images.Where(image => image.Caption is not null).Select(image => new ExplainedLine(image.Caption!, LineFate.Field, "caption")),
            .. article.Removed.Select(removed => new ExplainedLine(removed.Text, LineFate.Dropped, removed.Rule)),
        ];

    private static IEnumerable<ExplainedLine> InOrder(Article article, string text)
    {
        var body = article.Body.Select(block => Plain(block.Text)).ToList();
        var removed = article.Removed.Select(each => (Text: Plain(each.Text), each.Rule)).ToList();
        (string Name, string? Text)[] fields =
        [
            ("title", article.Title), ("subtitle", article.Subtitle), ("byline", article.Byline), ("url", article.Url),
            .. article.Images.Select(image => ("caption", image.Caption)),
        ];
        foreach (string raw in text.Split('\n'))
        {
            string line = Plain(raw);
            if (line.Length > 0)
            {
                yield return Judge(raw.Trim(), line, body, removed, fields);
            }
        }
    }

    private static ExplainedLine Judge(string raw, string line, List<string> body, List<(string Text, string Rule)> removed, (string Name, string? Text)[] fields)
    {
        // Removed text is cut at 500 characters; a dateline is cut off the head of its line.
        int dropped = removed.FindIndex(each => each.Text == line || (each.Text.Length >= 400 && line.StartsWith(each.Text.TrimEnd('…'), StringComparison.Ordinal)));
        if (dropped >= 0)
        {
            string rule = removed[dropped].Rule;
            removed.RemoveAt(dropped);
            return new ExplainedLine(raw, LineFate.Dropped, rule);
        }

        if (body.Exists(block => block.Contains(line, StringComparison.Ordinal) || (block.Length > 20 && line.EndsWith(block, StringComparison.Ordinal))))
        {
            return new ExplainedLine(raw, LineFate.Kept, null);
        }

        foreach ((string name, string? value) in fields)
        {
            if (value is not null && (Plain(value) == line || (value.Length > 3 && line.Contains(Plain(value), StringComparison.Ordinal))))
            {
                return new ExplainedLine(raw, LineFate.Field, name);
            }
        }

        return removed.Find(each => each.Text.Contains(line, StringComparison.Ordinal)) is { Rule: { } part }
            ? new ExplainedLine(raw, LineFate.Dropped, part)
            : new ExplainedLine(raw, LineFate.Unknown, null);
    }

    /// <summary>One kind of space, no case of composition: the way the record writes text.</summary>
    private static string Plain(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>UTF-8 or null: other encodings are told by the reader alone.</summary>
    private static string? Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
