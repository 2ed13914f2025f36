using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Formats.Html;

/// <summary>A page, parsed once and laid out flat, in memory on loan until it is disposed.</summary>
internal sealed class HtmlPage : IDisposable
{
    private HtmlPage(ReadOnlyMemory<char> source, PageTree tree, PageTreeBuilder builder)
    {
        Tree = tree;
        Images = builder.Images;
        DeclaredLanguage = tree.Parsed.Root is >= 0 and var root ? tree.Parsed.Attribute(root, AttributeName.Lang) ?? tree.Parsed.Attribute(root, AttributeName.XmlLang) : null;
        Source = source;
        Metadata = new PageMetadata(tree.Parsed, builder.HeadElements);
    }

    public PageTree Tree { get; }

    public PageMetadata Metadata { get; }

    /// <summary>Pictures, as indices of the tree's nodes.</summary>
    public IReadOnlyList<int> Images { get; }

    /// <summary>The page as text; the state of a page's framework is somewhere in it.</summary>
    public ReadOnlyMemory<char> Source { get; }

    /// <summary>The lang attribute of the root.</summary>
    public string? DeclaredLanguage { get; }

    /// <summary>Reads a page, whose text must stay as it is until the page is disposed.</summary>
    public static HtmlPage Parse(ReadOnlyMemory<char> html)
    {
        ParsedTree parsed = TreeConstruction.Of(html);
        var builder = new PageTreeBuilder(parsed);
        return new HtmlPage(html, builder.Build(), builder);
    }

    public void Dispose() => Tree.Dispose();
}
