namespace NewsFunctions.Formats.Html;

/// <summary>An element of a page, in document order.</summary>
internal struct PageNode
{
    /// <summary>The element in <see cref="PageTree.Parsed"/>, for the few attributes that are read later.</summary>
    public int Element;

    /// <summary>What it is.</summary>
    public HtmlTag Tag;

    /// <summary>Index of the element around it; −1 for the root.</summary>
    public int Parent;

    /// <summary>How many elements stand around it.</summary>
    public int Depth;

    /// <summary>What its own names say.</summary>
    public Marks Own;

    /// <summary>Hash of element name and class: elements made by one template share it.</summary>
    public int Signature;

    /// <summary>Index behind its last descendant.</summary>
    public int End;

    /// <summary>Its first block.</summary>
    public int FirstBlock;

    /// <summary>Index behind its last block.</summary>
    public int EndBlock;
}
