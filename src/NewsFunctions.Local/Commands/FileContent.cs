using System.IO.Compression;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Local.Commands;

/// <summary>Reads a file as an upload would be read: <c>.gz</c> is opened, what is too large is never loaded.</summary>
/// <param name="Name">The upload's name, without ".gz".</param>
/// <param name="Content">The bytes, at most one more than the limit, so that the parser says that it is too large.</param>
/// <param name="Refused">Why it could not be opened; null when it could.</param>
internal sealed record FileContent(string Name, byte[] Content, Rejection? Refused)
{
    /// <summary>Reads the file.</summary>
    public static FileContent Read(InputFile file, long limit)
    {
        using FileStream stream = File.OpenRead(file.Path);
        if (!file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return new FileContent(file.Name, ReadUpTo(stream, limit + 1), null);
        }

        string name = file.Name[..^".gz".Length];
        try
        {
            using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
            return new FileContent(name, ReadUpTo(unpacked, limit + 1), null);
        }
        catch (InvalidDataException)
        {
            return new FileContent(name, [], new Rejection(RejectCode.Malformed, "The file ends in .gz but cannot be unpacked: it is damaged or no gzip file. Pack it again, or give it unpacked."));
        }
    }

    private static byte[] ReadUpTo(Stream stream, long most)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[81920];
        for (int read; content.Length < most && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - content.Length))) > 0;)
        {
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
