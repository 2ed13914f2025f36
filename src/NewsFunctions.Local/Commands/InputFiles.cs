using System.IO.Compression;

namespace NewsFunctions.Local.Commands;

/// <summary>The files a command is given: folders are read recursively in name order, <c>.gz</c> is opened.</summary>
internal static class InputFiles
{
    public static IEnumerable<FileInfo> Expand(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal)
        : Enumerable.Repeat(new FileInfo(path), 1));

    /// <summary>The bytes, and the name without ".gz".</summary>
    public static (string Name, byte[] Content) Open(FileInfo file)
    {
        byte[] bytes = File.ReadAllBytes(file.FullName);
        if (!file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return (file.Name, bytes);
        }

        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
        {
            gzip.CopyTo(unpacked);
        }

        return (file.Name[..^3], unpacked.ToArray());
    }
}
