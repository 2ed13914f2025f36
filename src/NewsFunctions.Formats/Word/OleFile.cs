namespace NewsFunctions.Formats.Word;

/// <summary>Compound files (MS-CFB): the office documents of the old kind, and the wrapping of encrypted new ones.</summary>
internal static class OleFile
{
    /// <summary>Bytes in which the names of streams are looked for, from the start and from the end.</summary>
    private const int SearchedBytes = 1024 * 1024;

    /// <summary>Whether the bytes begin as a compound file does.</summary>
    public static bool IsOle(ReadOnlySpan<byte> bytes) => bytes is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    /// <summary>Whether it wraps an encrypted document (MS-OFFCRYPTO 2.3.4.4).</summary>
    public static bool IsEncryptedPackage(ReadOnlySpan<byte> bytes) => HasStream(bytes, "EncryptedPackage");

    /// <summary>What the file is in an editor's words.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes) =>
        HasStream(bytes, "WordDocument") ? "a Word document of the old kind (.doc)"
        : HasStream(bytes, "Workbook") || HasStream(bytes, "Book") ? "an Excel workbook of the old kind (.xls)"
        : HasStream(bytes, "PowerPoint Document") ? "a PowerPoint presentation of the old kind (.ppt)"
        : HasStream(bytes, "__properties_version1.0") ? "an Outlook message (.msg)"
        : "an office document of the old kind (.doc, .xls, .msg)";

    /// <summary>Directory entries hold names in UTF-16; a search for the name finds them wherever the directory lies.</summary>
    private static bool HasStream(ReadOnlySpan<byte> bytes, string name)
    {
        ReadOnlySpan<byte> wanted = System.Text.Encoding.Unicode.GetBytes(name + "\0");
        return bytes[..Math.Min(bytes.Length, SearchedBytes)].IndexOf(wanted) >= 0
            || bytes[^Math.Min(bytes.Length, SearchedBytes)..].IndexOf(wanted) >= 0;
    }
}
