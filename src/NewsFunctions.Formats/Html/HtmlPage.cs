using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsFunctions.Formats.Html;

/// <summary>A page, parsed once and laid out flat.</summary>
internal sealed class HtmlPage
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { SkipComments = true, IsNotSupportingFrames = true, DisableElementPositionTracking = true });

    private HtmlPage(PageTree tree, PageTreeBuilder builder, string? declaredLanguage)
    {
        Tree = tree;
        Images = builder.Images;
        DeclaredLanguage = declaredLanguage;
        Metadata = new PageMetadata(builder.HeadElements);
    }

    public PageTree Tree { get; }

    public PageMetadata Metadata { get; }

    /// <summary>Pictures, as indices of the tree's nodes.</summary>
    public IReadOnlyList<int> Images { get; }

    /// <summary>The lang attribute of the root.</summary>
    public string? DeclaredLanguage { get; }

    public static HtmlPage Parse(string html)
    {
        using IHtmlDocument document = Parser.ParseDocument(html);
        var builder = new PageTreeBuilder();
        PageTree tree = builder.Build(document);
        return new HtmlPage(tree, builder, document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang"));
    }
}
