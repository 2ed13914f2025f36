using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsFunctions.Formats.Html;

/// <summary>A page, parsed once and laid out flat.</summary>
internal sealed class HtmlPage
{
    /// <summary>The attributes that are read anywhere; all others are never made.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = FrozenSet.Create(StringComparer.Ordinal,
        "class", "id", "itemprop", "data-testid", "role", "aria-hidden", "hidden", "style", "lang", "xml:lang", "content", "property", "name", "rel", "href", "type",
        "datetime", "pubdate", "src", "data-src", "data-lazy-src", "data-original", "width", "height").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HtmlParser Parser = new(new HtmlParserOptions
    {
        SkipComments = true,
        IsNotSupportingFrames = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => Attributes.Contains(name.Span),
    });

    private HtmlPage(string source, PageTree tree, PageTreeBuilder builder, string? declaredLanguage)
    {
        Tree = tree;
        Images = builder.Images;
        DeclaredLanguage = declaredLanguage;
        Source = source;
        Metadata = new PageMetadata(builder.HeadElements);
    }

    public PageTree Tree { get; }

    public PageMetadata Metadata { get; }

    /// <summary>Pictures, as indices of the tree's nodes.</summary>
    public IReadOnlyList<int> Images { get; }

    /// <summary>The page as text; the state of a page's framework is somewhere in it.</summary>
    public string Source { get; }

    /// <summary>The lang attribute of the root.</summary>
    public string? DeclaredLanguage { get; }

    public static HtmlPage Parse(string html)
    {
        using IHtmlDocument document = Parser.ParseDocument(html);
        var builder = new PageTreeBuilder();
        PageTree tree = builder.Build(document);
        return new HtmlPage(html, tree, builder, document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang"));
    }
}
