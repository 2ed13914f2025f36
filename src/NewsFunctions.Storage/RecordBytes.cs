using System.Globalization;
using Azure.Data.Tables;

namespace NewsFunctions.Storage;

/// <summary>Bytes in a table row: a property holds 64 KiB, so they go into numbered pieces.</summary>
internal static class RecordBytes
{
    /// <summary>Bytes that a row may hold in all: an entity is at most 1 MiB, and Azure allows 252 properties of ours.</summary>
    public const int MaxRowLength = 900 * 1024;

    private const int PieceLength = 64 * 1024;

    public static void Write(TableEntity row, string name, ReadOnlySpan<byte> bytes)
    {
        int piece = 0;
        for (int at = 0; at < bytes.Length; at += PieceLength)
        {
            row[Piece(name, piece++)] = bytes.Slice(at, Math.Min(PieceLength, bytes.Length - at)).ToArray();
        }
    }

    /// <summary>The bytes; null when the row has none under this name.</summary>
    public static byte[]? Read(TableEntity row, string name)
    {
        var pieces = new List<byte[]>();
        while (row.GetBinary(Piece(name, pieces.Count)) is { } piece)
        {
            pieces.Add(piece);
        }

        return pieces.Count == 0 ? null : [.. pieces.SelectMany(piece => piece)];
    }

    private static string Piece(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
}
