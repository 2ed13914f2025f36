using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Zip;

/// <summary>Unpacking that stops at a limit, whatever sizes the archive declares.</summary>
internal static class BoundedStream
{
    private const int Piece = 64 * 1024;

    /// <summary>What is said of an archive that comes to more than its limits.</summary>
    public static Rejection TooLarge { get; } = new(RejectCode.TooComplex, string.Create(
        CultureInfo.InvariantCulture,
        $"The archive unpacks to far more than it weighs, or to more than {ZipLimits.MaxTotalBytes / 1024 / 1024} MiB. Upload the articles in smaller archives, without pictures and films."));

    /// <summary>The unpacked bytes; null when they are more than <paramref name="most"/>, or far more than the packed ones account for.</summary>
    public static ReadOnlyMemory<byte>? Read(Stream stream, long packed, long most)
    {
        using var unpacked = new MemoryStream();
        byte[] piece = new byte[Piece];
        for (int read; (read = stream.Read(piece)) > 0;)
        {
            unpacked.Write(piece, 0, read);
            if (unpacked.Length > most || (unpacked.Length > ZipLimits.RatioJudgedFrom && unpacked.Length / ZipLimits.MaxRatio > packed))
            {
                return null;
            }
        }

        return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
    }
}
