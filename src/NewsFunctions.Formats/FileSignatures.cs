using NewsFunctions.Formats.Word;

namespace NewsFunctions.Formats;

/// <summary>Binary formats by their first bytes, so that a refusal can say what the file is.</summary>
internal static class FileSignatures
{
    /// <summary>The format in an editor's words ("a picture (PNG)"); null when the bytes are of none that is known.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a picture (PNG)",
        [0xFF, 0xD8, 0xFF, ..] => "a picture (JPEG)",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "a picture (GIF)",
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => "a picture (TIFF)",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "a picture (WebP)",
        [(byte)'8', (byte)'B', (byte)'P', (byte)'S', 0, 1 or 2, ..] => "a Photoshop picture",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "a picture (BMP)",
        [0, 0, 1, 0, _, 0, ..] => "an icon",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e', (byte)'i' or (byte)'v', ..] or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'m', (byte)'i', (byte)'f', ..] => "a picture (HEIC)",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', ..] => "a picture (AVIF)",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'M', (byte)'4', (byte)'A' or (byte)'B', ..] => "a sound file (M4A)",
        [(byte)'M', (byte)'T', (byte)'h', (byte)'d', 0, 0, 0, 6, ..] or [0xFF, 0xFB or 0xF3 or 0xF2, > 0x0F and < 0xF0, ..] => "a sound file",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W' or (byte)'A', ..] => "a sound or video file",
        [(byte)'I', (byte)'D', (byte)'3', < 5, ..] or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] or [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "a sound file",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] or [0x1A, 0x45, 0xDF, 0xA3, ..]
            or [0, 0, 1, 0xBA or 0xB3, ..] or [(byte)'F', (byte)'L', (byte)'V', 1, ..] or [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, ..] => "a video file",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF that could not be read",
        [(byte)'P', (byte)'K', 3 or 5 or 7, 4 or 6 or 8, ..] => "an archive or office document that could not be read",
        [0x1F, 0x8B, 8, ..] => "an archive (.gz) that could not be read",
        [(byte)'B', (byte)'Z', (byte)'h', _, 0x31, 0x41, ..] => "a bzip2 archive",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "an xz archive",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7-Zip archive",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => "a RAR archive",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "a zstd archive",
        _ when bytes.Length > 262 && bytes[257..262].SequenceEqual("ustar"u8) => "a tar archive",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => OleFile.NameOf(bytes),
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', 0x90, 0, ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..]
            or [0xCE or 0xCF, 0xFA, 0xED, 0xFE, ..] or [0, (byte)'a', (byte)'s', (byte)'m', 1, 0, ..] => "a program",
        _ when bytes.Length > 64 && bytes[0] == 'M' && bytes[1] == 'Z' && bytes[..Math.Min(bytes.Length, 1024)].IndexOf("This program "u8) > 0 => "a program",
        [(byte)'w', (byte)'O', (byte)'F', (byte)'F' or (byte)'2', ..] => "a font",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', (byte)'f', ..] => "a database",
        _ => null,
    };
}
