using System.Text;
using NewsFunctions.Formats.Documents;

namespace NewsFunctions.Formats.Rtf;

/// <summary>A paragraph as it was gathered.</summary>
/// <param name="Part">Its part; whether it is prominent is told at the end, when the size of running text is known.</param>
/// <param name="Size">The size of most of its letters, in half points.</param>
/// <param name="Letters">Its letters.</param>
internal sealed record RtfParagraph(DocumentPart Part, int Size, int Letters);

/// <summary>The text of the document as it comes: paragraphs, and the cells and rows of tables.</summary>
internal sealed class RtfText
{
    /// <summary>Letters so much larger than running text stand out.</summary>
    private const double LargerBy = 1.25;

    private readonly List<RtfParagraph> paragraphs = [];
    private readonly StringBuilder line = new();
    private readonly List<string> cells = [];
    private readonly List<string> rows = [];
    private readonly Dictionary<int, int> sizes = [];
    private int letters, bold, characters;

    /// <summary>The style's part of the open paragraph.</summary>
    public PartKind Kind { get; set; } = PartKind.Paragraph;

    /// <summary>Its level.</summary>
    public int Level { get; set; }

    /// <summary>It stands in a table.</summary>
    public bool InTable { get; set; }

    /// <summary>A limit was passed; what comes is no longer taken.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Adds characters.</summary>
    public void Add(string text, in RtfState state)
    {
        characters += text.Length;
        TooLong |= characters > RtfLimits.MaxText || paragraphs.Count > RtfLimits.MaxParagraphs;
        if (TooLong)
        {
            return;
        }

        line.Append(text);
        int more = text.Count(char.IsLetterOrDigit);
        letters += more;
        bold += state.Bold ? more : 0;
        sizes[state.Size] = sizes.GetValueOrDefault(state.Size) + more;
    }

    /// <summary>Ends the paragraph.</summary>
    public void EndParagraph()
    {
        if (InTable)
        {
            // A paragraph inside a cell; the cell's end closes it.
            line.Append(' ');
            return;
        }

        EndTable();
        string text = Core.Text.PlainText.OneLine(line.ToString());
        if (text.Length > 0 && !TooLong)
        {
            paragraphs.Add(new RtfParagraph(new DocumentPart(Kind, text, Level, letters > 0 && bold * 10 >= letters * 9), MostUsedSize(), letters));
        }

        Clear();
    }

    /// <summary>Ends a cell of a table.</summary>
    public void EndCell()
    {
        cells.Add(Core.Text.PlainText.OneLine(line.ToString()));
        Clear();
    }

    /// <summary>Ends a row of a table.</summary>
    public void EndRow()
    {
        if (cells.Any(cell => cell.Length > 0))
        {
            rows.Add(string.Join('\t', cells));
        }

        cells.Clear();
        InTable = false;
    }

    /// <summary>Adds the place of a picture.</summary>
    public void AddImage()
    {
        if (paragraphs.Count == 0 || paragraphs[^1].Part.Kind != PartKind.Image)
        {
            paragraphs.Add(new RtfParagraph(new DocumentPart(PartKind.Image, ""), 0, 0));
        }
    }

    /// <summary>Ends the document: its parts.</summary>
    public IReadOnlyList<DocumentPart> End()
    {
        if (cells.Count > 0)
        {
            EndCell();
            EndRow();
        }

        InTable = false;
        EndParagraph();
        int size = paragraphs.Where(paragraph => paragraph.Part.Kind == PartKind.Paragraph).GroupBy(paragraph => paragraph.Size).MaxBy(group => group.Sum(paragraph => (long)paragraph.Letters))?.Key ?? 0;
        return [.. paragraphs.Select(paragraph => paragraph.Part with { Prominent = paragraph.Part.Prominent || paragraph.Size >= size * LargerBy })];
    }

    private void EndTable()
    {
        if (rows.Count > 0)
        {
            // A table of one cell, or of one column, only places its text.
            bool table = rows.Any(row => row.Contains('\t', StringComparison.Ordinal)) && rows.Count > 1;
            IEnumerable<DocumentPart> parts = table
                ? [new DocumentPart(PartKind.Table, string.Join('\n', rows))]
                : rows.SelectMany(row => row.Split('\t', StringSplitOptions.RemoveEmptyEntries)).Select(cell => new DocumentPart(PartKind.Paragraph, cell));
            paragraphs.AddRange(parts.Select(part => new RtfParagraph(part, 0, 0)));
            rows.Clear();
        }
    }

    private int MostUsedSize() => sizes.Count == 0 ? 0 : sizes.MaxBy(one => one.Value).Key;

    private void Clear()
    {
        line.Clear();
        sizes.Clear();
        letters = bold = 0;
    }
}
