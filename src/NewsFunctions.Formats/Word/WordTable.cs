
namespace NewsFunctions.Formats.Word;

/// <summary>A table as it was gathered: cells of paragraphs.</summary>
/// <param name="Rows">The rows, each with its cells, each with the texts of its paragraphs.</param>
internal sealed record WordTable(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Rows)
{
    /// <summary>Characters of a cell that is a column of running text.</summary>
    private const int MaxCell = 600;

    /// <summary>Whether it only puts running text in place: one cell, or cells that hold whole articles.</summary>
    public bool IsLayout => Rows.Sum(row => row.Count) <= 1
        || Rows.All(row => row.Count(cell => cell.Count > 0) <= 1)
        || Rows.Any(row => row.Any(cell => cell.Count > 2 && cell.Sum(text => text.Length) > MaxCell));

    /// <summary>One line a row, cells apart by a tab.</summary>
    public string Text => string.Join('\n', Rows
        .Where(row => row.Any(cell => cell.Count > 0))
        .Select(row => string.Join('\t', row.Select(cell => Core.Text.PlainText.OneLine(string.Join(' ', cell))))));
}
