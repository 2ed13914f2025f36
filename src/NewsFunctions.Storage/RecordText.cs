using Azure.Data.Tables;

namespace NewsFunctions.Storage;

/// <summary>Long text in a table row: a property holds 64 KiB, which is 32 Ki UTF-16 units, so the text goes into numbered pieces.</summary>
internal static class RecordText
{
    /// <summary>UTF-16 units of a piece, a little under the 32,768 that a property may hold.</summary>
    public const int PieceLength = 30_000;

    /// <summary>UTF-16 units that a row may hold in all: an entity is at most 1 MiB, and 900 KiB leave room for the other properties.</summary>
    public const int MaxRowLength = 900 * 1024 / 2;

    public static void Write(TableEntity row, string name, string text)
    {
        int piece = 0;
        for (int at = 0; at < text.Length; at += PieceLength)
        {
            row[Piece(name, piece++)] = text.Substring(at, Math.Min(PieceLength, text.Length - at));
        }
    }

    /// <summary>The text; null when the row has none under this name.</summary>
    public static string? Read(TableEntity row, string name)
    {
        var pieces = new List<string>();
        while (row.GetString(Piece(name, pieces.Count)) is { } piece)
        {
            pieces.Add(piece);
        }

        return pieces.Count == 0 ? null : string.Concat(pieces);
    }

    private static string Piece(string name, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}{number}");
}
