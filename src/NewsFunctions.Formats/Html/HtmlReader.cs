using System.Buffers;
using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Formats.Html;

/// <summary>Reads saved web pages: the article, its fields, and what was left out and why.</summary>
public sealed class HtmlReader : IArticleReader
{
    /// <summary>Bytes at the head in which a page shows that it is one.</summary>
    private const int SniffBytes = 1024;

    private static readonly SearchValues<string> Openings = SearchValues.Create(["<!doctype html", "<html", "<head", "<body", "<frameset", "<article", "<meta ", "<title"], StringComparison.OrdinalIgnoreCase);

    private readonly BlockTrees trees;

    /// <summary>Reads with the trees that ship.</summary>
    public HtmlReader()
        : this(BlockTrees.Shipped)
    {
    }

    /// <summary>Reads with other trees, to measure them.</summary>
    internal HtmlReader(BlockTrees trees) => this.trees = trees;

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public FormatMatch Match(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ReadOnlySpan<byte> head = upload.Content.Span[..Math.Min(upload.Content.Length, SniffBytes)];
        string text = head.IndexOf((byte)0) >= 0 && head.Length >= 2 && head[0] is 0xFF or 0xFE or (byte)'<' ? Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal) : Encoding.Latin1.GetString(head);
        ReadOnlySpan<char> start = text.AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FF\u00FE \t\r\n");
        return start.StartsWith("<", StringComparison.Ordinal) && text.AsSpan().ContainsAny(Openings) ? FormatMatch.ByContent
            : Path.GetExtension(upload.Name) is { } ending && (ending.Equals(".html", StringComparison.OrdinalIgnoreCase) || ending.Equals(".htm", StringComparison.OrdinalIgnoreCase) || ending.Equals(".xhtml", StringComparison.OrdinalIgnoreCase)) ? FormatMatch.ByName
            : FormatMatch.No;
    }

    /// <inheritdoc/>
    public ReadOutcome Read(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        using DecodedText? plain = TextDecoding.Plain(upload.Content.Span);
        if (plain is not null)
        {
            return Read(plain.Text);
        }

        return TextDecoding.TryDecode(upload.Content, HtmlCharset.Declared(upload), out string? html, out Rejection? refused) ? Read(html.AsMemory()) : new ReadOutcome.Refused(refused);
    }

    private ReadOutcome Read(ReadOnlyMemory<char> html)
    {
        if (HtmlLimits.Check(html.Span) is { } tooMuch)
        {
            return new ReadOutcome.Refused(tooMuch);
        }

        using HtmlPage page = HtmlPage.Parse(html);
        return HtmlArticle.Of(page, trees) is { } draft ? ReadOutcome.One(draft)
            : ReadOutcome.Refuse(RejectCode.NoArticle, "The page holds no article text: nothing in it reads like running sentences. It may be a front page, a video page, or a page that loads its text later; save it again from the browser after it has loaded.");
    }
}
