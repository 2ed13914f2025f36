namespace NewsFunctions.Formats.Html.Construction;

/// <summary>What the standard says of an element while the tree is built (https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements).</summary>
[Flags]
internal enum ElementTraits : uint
{
    None = 0,

    /// <summary>In the category "special".</summary>
    Special = 1,

    /// <summary>Ends the search for an element "in scope".</summary>
    Scope = 1 << 1,

    /// <summary>Ends the search "in list item scope".</summary>
    ListScope = 1 << 2,

    /// <summary>Ends the search "in table scope".</summary>
    TableScope = 1 << 3,

    /// <summary>Its end tag is implied.</summary>
    Implied = 1 << 4,

    /// <summary>In the category "formatting".</summary>
    Formatting = 1 << 5,

    /// <summary>Its start tag closes an open paragraph, and nothing else is to be said of it.</summary>
    Block = 1 << 6,

    /// <summary>Its end tag closes it and what is open inside it, when it is in scope.</summary>
    ClosesBlock = 1 << 7,

    /// <summary>h1 to h6.</summary>
    Heading = 1 << 8,

    /// <summary>table, tbody, tfoot, thead, tr: what stands in them directly goes before the table.</summary>
    TableMajor = 1 << 9,

    /// <summary>tbody, tfoot, thead.</summary>
    TableSection = 1 << 10,

    /// <summary>td, th.</summary>
    TableCell = 1 << 11,

    /// <summary>Belongs into the head wherever its start tag stands.</summary>
    HeadOnly = 1 << 12,

    /// <summary>Its start tag ends MathML and SVG.</summary>
    EndsForeign = 1 << 13,

    /// <summary>An HTML integration point: what stands in it is HTML again.</summary>
    HtmlPoint = 1 << 14,

    /// <summary>A MathML text integration point.</summary>
    MathPoint = 1 << 15,

    /// <summary>Of MathML.</summary>
    Math = 1 << 16,

    /// <summary>Of SVG.</summary>
    Svg = 1 << 17,

    /// <summary>Of MathML or SVG.</summary>
    Foreign = Math | Svg,
}
