using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsFunctions.Formats.Documents;

namespace NewsFunctions.Formats.Word;

/// <summary>What a paragraph style comes to with the styles it is based on.</summary>
/// <param name="Kind">What its paragraphs are.</param>
/// <param name="Level">For a heading its level.</param>
/// <param name="ListLevel">The depth of the list its paragraphs are items of, from 1; 0 for none.</param>
/// <param name="Bold">Its letters are bold.</param>
/// <param name="Size">Their size in half points.</param>
/// <param name="Furniture">Its paragraphs are no part of the text.</param>
internal sealed record WordStyle(PartKind Kind, int Level, int ListLevel, bool Bold, int Size, bool Furniture);

/// <summary>The paragraph styles of a document by id.</summary>
internal sealed class WordStyles
{
    /// <summary>Word's own default, 10 points.</summary>
    private const int DefaultSize = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> read = new(StringComparer.Ordinal);
    private readonly string? standard;
    private readonly int documentSize = DefaultSize;

    /// <summary>Reads the part; null gives a document that has only the names.</summary>
    public WordStyles(StyleDefinitionsPart? part)
    {
        foreach (Style style in part?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id && (style.Type?.Value ?? StyleValues.Paragraph) == StyleValues.Paragraph)
            {
                styles.TryAdd(id, style);
                standard ??= style.Default?.Value == true ? id : null;
            }
        }

        documentSize = Size(part?.Styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.FontSize?.Val?.Value) ?? DefaultSize;
        TextSize = Of(null).Size;
    }

    /// <summary>The size of running text, in half points.</summary>
    public int TextSize { get; }

    /// <summary>The style with this id; the standard one for null.</summary>
    public WordStyle Of(string? id)
    {
        string key = id ?? standard ?? "";
        if (!read.TryGetValue(key, out WordStyle? style))
        {
            style = Read(key);
            read[key] = style;
        }

        return style;
    }

    /// <summary>A size as files write it, in half points; null for none.</summary>
    public static int? Size(string? value) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int size) && size is > 0 and < 400 ? size : null;

    private WordStyle Read(string id)
    {
        (PartKind kind, int level) = (PartKind.Paragraph, 0);
        bool? bold = null;
        int? size = null, list = null, outline = null;
        bool furniture = false;
        string? next = id;
        for (int depth = 0; next is not null && depth < WordLimits.MaxStyleChain; depth++)
        {
            Style? style = styles.GetValueOrDefault(next);
            string name = style?.StyleName?.Val?.Value ?? next;
            furniture |= depth == 0 && WordStyleNames.IsFurniture(name);
            if (kind == PartKind.Paragraph)
            {
                (kind, level) = WordStyleNames.Of(name);
            }

            bold ??= IsOn(style?.StyleRunProperties?.Bold);
            size ??= Size(style?.StyleRunProperties?.FontSize?.Val?.Value);
            outline ??= style?.StyleParagraphProperties?.OutlineLevel?.Val?.Value;
            list ??= ListLevel(style?.StyleParagraphProperties?.NumberingProperties);
            next = style?.BasedOn?.Val?.Value;
        }

        if (kind == PartKind.Paragraph && outline is >= 0 and < 9)
        {
            (kind, level) = (PartKind.Heading, Math.Min(outline.Value + 1, 6));
        }

        return new WordStyle(kind, level, list ?? 0, bold ?? false, size ?? documentSize, furniture);
    }

    /// <summary>The depth from 1 of the list a paragraph is in, 0 when it is taken out of one; null when nothing is said.</summary>
    public static int? ListLevel(NumberingProperties? numbering) => numbering is null ? null
        : numbering.NumberingId?.Val?.Value == 0 ? 0
        : numbering.NumberingId is null && numbering.NumberingLevelReference is null ? null
        : Math.Clamp((numbering.NumberingLevelReference?.Val?.Value ?? 0) + 1, 1, 9);

    /// <summary>Whether a switch such as bold is on; null when it is absent.</summary>
    public static bool? IsOn(OnOffType? value) => value is null ? null : value.Val is null || value.Val.Value;
}
