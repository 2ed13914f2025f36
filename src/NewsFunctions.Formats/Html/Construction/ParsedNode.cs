namespace NewsFunctions.Formats.Html.Construction;

/// <summary>An element or a text of a page, linked to those around it by index; −1 is none.</summary>
internal struct ParsedNode
{
    public int Parent;
    public int First;
    public int Last;
    public int Next;
    public int Previous;

    /// <summary>The first attribute of an element; the number of a text.</summary>
    public int Start;

    /// <summary>How many attributes an element has; <see cref="IsText"/> for a text.</summary>
    public int Count;

    public ElementTraits Traits;
    public ElementName Name;

    /// <summary>How many elements stood around it when it was put in.</summary>
    public short Depth;

    /// <summary>Whether its end is still awaited.</summary>
    public bool IsOpen;

    /// <summary>What <see cref="Count"/> is for a text.</summary>
    public const int IsText = -1;
}
