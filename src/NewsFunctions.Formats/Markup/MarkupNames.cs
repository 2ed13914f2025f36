using System.Collections.Frozen;

namespace NewsFunctions.Formats.Markup;

/// <summary>What the elements of HTML and NITF mean for a text that is rebuilt from them. NITF's names are those of its DTD 3.6.</summary>
internal static class MarkupNames
{
    /// <summary>Elements whose content is never text of the article.</summary>
    public static FrozenSet<string> Dropped { get; } = Set(
        "script", "style", "noscript", "template", "iframe", "object", "embed", "form", "button", "select", "input", "textarea", "svg", "math",
        "canvas", "nav", "head", "link", "meta", "title", "map", "audio", "video", "media-metadata", "media-object", "nitf-table-metadata",
        "virtloc", "person.alt");

    /// <summary>Elements that begin and end a paragraph.</summary>
    public static FrozenSet<string> Paragraphs { get; } = Set(
        "p", "div", "section", "article", "main", "header", "footer", "aside", "address", "details", "summary", "center", "dl", "dt", "dd", "hr",
        "body", "html", "ul", "ol", "menu", "dir", "fieldset", "hgroup", "block", "content", "body.content", "body.end", "tagline", "note", "nitf", "abstract", "fn");

    /// <summary>Headings, with their level.</summary>
    public static FrozenDictionary<string, int> Headings { get; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["h1"] = 1,
        ["h2"] = 2,
        ["h3"] = 3,
        ["h4"] = 4,
        ["h5"] = 5,
        ["h6"] = 6,
        ["hl1"] = 1,
        ["hl2"] = 2,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Quotations set apart.</summary>
    public static FrozenSet<string> Quotes { get; } = Set("blockquote", "bq");

    /// <summary>Pictures with what belongs to them.</summary>
    public static FrozenSet<string> Figures { get; } = Set("figure", "media");

    /// <summary>Captions of pictures.</summary>
    public static FrozenSet<string> Captions { get; } = Set("figcaption", "media-caption");

    /// <summary>Credits of pictures.</summary>
    public static FrozenSet<string> Credits { get; } = Set("media-producer", "credit", "cite");

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
