using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;
using NewsFunctions.Tests.Solution;

namespace NewsFunctions.Tests.Formats;

/// <summary>Whatever happens to the bytes of a file on its way, no reader throws and none hangs.</summary>
public sealed class MutationTests
{
    private static readonly string[] Folders = ["json", "nitf", "newsml", "newsml-g2", "feeds", "wire", "markdown", "email"];

    private static readonly Upload[] Seeds = [.. Folders.SelectMany(folder => Directory.EnumerateFiles(SolutionFolder.File("samples", "ellery-post", folder)))
        .Order(StringComparer.Ordinal).Select(path => Samples.Of(Path.GetFileName(path), File.ReadAllBytes(path)))];

    /// <summary>Each number is a file of its own: the same on every machine, and named by the test that fails.</summary>
    private const int Files = 1500;

    [Fact]
    public void No_reader_throws_on_a_damaged_file()
    {
        for (int number = 0; number < Files; number++)
        {
            Upload upload = Damaged(number);
            try
            {
                foreach (IArticleReader reader in ArticleReaders.All)
                {
                    reader.Match(upload);
                }

                Assert.NotNull(Samples.ReaderOf(upload).Read(upload));
            }
            catch (Exception e)
            {
                Assert.Fail($"File {number}, made of {upload.Name}: {e}");
            }
        }
    }

    [Fact]
    public void No_reader_throws_on_a_file_of_another_format()
    {
        foreach (Upload upload in Seeds)
        {
            foreach (IArticleReader reader in ArticleReaders.All)
            {
                Assert.NotNull(reader.Read(upload));
            }
        }
    }

    private static Upload Damaged(int number)
    {
        var random = new Random(number);
        Upload seed = Seeds[number % Seeds.Length];
        byte[] bytes = seed.Content.ToArray();
        for (int edits = random.Next(1, 7); edits > 0; edits--)
        {
            bytes = Edit(bytes, random);
        }

        return seed with { Content = bytes };
    }

    /// <summary>Cuts, doubles, moves or overwrites a part of the file, or writes a mark of its syntax into it.</summary>
    private static byte[] Edit(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length + 1), end = Math.Min(bytes.Length, at + random.Next(60));
        byte[] marks = "<>&\"'{}[],:;/=#\0\u0001\u0002\u0003^\r\n"u8.ToArray();
        return random.Next(6) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
            4 => [.. bytes[..at], marks[random.Next(marks.Length)], .. bytes[at..]],
            _ => [.. bytes[end..], .. bytes[..at]],
        };
    }
}
