using System.Buffers;
using System.Text;
using Markdig;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Documents;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Markdown;

/// <summary>Reads Markdown with or without front matter.</summary>
public sealed class MarkdownReader : IArticleReader
{
    private static readonly string[] Endings = [".md", ".markdown", ".mdown", ".mkd", ".mdx"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseEmphasisExtras().UseFootnotes().UseFigures().Build();

    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t>-*+");

    /// <summary>Characters from which the parser gets a time limit: brackets that are never closed cost it their number squared.</summary>
    private const int LongText = 64 * 1024;

    /// <summary>Characters of the longest text that is read; the longest books have some 3,000,000.</summary>
    private const int MaxText = 4 * 1024 * 1024;

    /// <summary>Marks of quotes and lists before the first word of a line.</summary>
    private const int MaxNested = 100;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public string Format => "markdown";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ReadOnlySpan<byte> head = upload.Content.Span[..Math.Min(upload.Content.Length, FrontMatter.MaxLength)];
        bool fenced = head.StartsWith("---"u8) || head.StartsWith("+++"u8) || head.StartsWith("\uFEFF---"u8);
        return fenced && FrontMatter.Begins(Encoding.UTF8.GetString(head)) ? FormatMatch.ByContent
            : Endings.Any(ending => upload.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? FormatMatch.ByName
            : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!TextDecoding.TryDecode(upload.Content, "utf-8", out string? text, out Rejection? refused))
        {
            return new ReadOutcome.Refused(refused);
        }

        FrontMatter file = FrontMatter.Of(text);
        string? html = file.Body.Length > MaxText || IsNested(file.Body) ? null
            : file.Body.Length <= LongText ? Html(file.Body)
            : OwnThread.Run(_ => new Parsed(Html(file.Body)), TimeLimit, () => new Parsed(null)).Html;
        return html is not null
            ? RecordFile.One(MarkdownArticle.Of(file, html, upload.Name))
            : ReadOutcome.Refuse(RejectCode.TooComplex, "The Markdown is nested too deep, is longer than a book, or takes far too long to read. No article is written like that: check the file.");
    }

    /// <summary>Whether a line has more marks of quotes and lists before its words than any text; one kind of mark alone, without words, is a line drawn over the page.</summary>
    private static bool IsNested(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            int words = line.IndexOfAnyExcept(Marks);
            ReadOnlySpan<char> marks = words < 0 ? line : line[..words];
            int quotes = marks.Count('>'), dashes = marks.Count('-'), stars = marks.Count('*'), pluses = marks.Count('+');
            int all = quotes + dashes + stars + pluses;
            if (all > MaxNested && (words >= 0 || (all != dashes && all != stars)))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Parsed(string? Html);

    private static string? Html(string markdown)
    {
        try
        {
            return Markdig.Markdown.ToHtml(MarkdownTemplates.Without(markdown), Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting, which it reports in no other way.
            return null;
        }
    }
}
