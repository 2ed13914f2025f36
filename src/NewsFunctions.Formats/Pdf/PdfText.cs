namespace NewsFunctions.Formats.Pdf;

/// <summary>A letter, or several that one glyph stands for, as it is set on a page. Lengths are in points, up is positive.</summary>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Base, double Size, bool Bold);

/// <summary>Letters without a gap between them.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Right, double Base, double Size, bool Bold);

/// <summary>The words on one baseline of a page, from left to right, across all columns.</summary>
internal sealed record PdfRow(IReadOnlyList<PdfWord> Words)
{
    /// <summary>The baseline of its longest word: columns beside each other do not share theirs to the point.</summary>
    public double Base => Words.MaxBy(word => word.Text.Length).Base;

    /// <summary>The size most of its letters have.</summary>
    public double Size => Words.MaxBy(word => word.Text.Length).Size;

    /// <summary>Its text.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text));
}

/// <summary>A line of a column.</summary>
/// <param name="Text">Its words; a tab where a gap is as wide as between a table's cells.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Base">Its baseline.</param>
/// <param name="Size">The size of its letters.</param>
/// <param name="Bold">All of it is bold.</param>
/// <param name="Column">The column it is in.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Base, double Size, bool Bold, PdfColumn Column);

/// <summary>A column: lines below each other.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">Where its lines begin at the left.</param>
/// <param name="Right">Where they end at the right.</param>
internal sealed record PdfColumn(int Page, double Left, double Right);

/// <summary>A paragraph.</summary>
/// <param name="Lines">Its lines.</param>
internal sealed record PdfParagraph(IReadOnlyList<PdfLine> Lines)
{
    /// <summary>The size of its letters.</summary>
    public double Size => Lines[0].Size;

    /// <summary>All of it is bold.</summary>
    public bool Bold => Lines.All(line => line.Bold);

    /// <summary>The page it begins on.</summary>
    public int Page => Lines[0].Column.Page;
}
