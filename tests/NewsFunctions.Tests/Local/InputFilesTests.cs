using System.IO.Compression;
using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Tests.Local;

public sealed class InputFilesTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("news-files").FullName;

    [Fact]
    public void A_folder_is_read_recursively_in_name_order_and_names_are_relative_to_it()
    {
        foreach (string name in (string[])["b.txt", "a/z.txt", "a/b.txt", "B.txt", "a.txt", ".hidden"])
        {
            Put(name, "text");
        }

        string[] expected = OperatingSystem.IsLinux() ? ["B.txt", "a.txt", "a/b.txt", "a/z.txt", "b.txt"] : ["a.txt", "a/b.txt", "a/z.txt", "b.txt"];
        Assert.Equal(expected, InputFiles.Expand([folder]).Select(file => file.Name));
    }

    [Fact]
    public void A_file_given_by_itself_has_its_base_name() => Assert.Equal("a.txt", InputFiles.Expand([Put("deep/a.txt", "text")]).Single().Name);

    [Fact]
    public void What_is_not_there_is_named()
    {
        CommandException e = Assert.Throws<CommandException>(() => InputFiles.Expand([Path.Combine(folder, "nosuch.txt")]));
        Assert.Contains("nosuch.txt", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_an_error() => Assert.Throws<CommandException>(() => InputFiles.Expand([folder]));

    [Fact]
    public void Gz_is_opened_and_leaves_the_name()
    {
        string path = Path.Combine(folder, "a.txt.gz");
        using (var gzip = new GZipStream(File.Create(path), CompressionMode.Compress))
        {
            gzip.Write("Hello"u8);
        }

        FileContent content = FileContent.Read(new InputFile(path, "x/a.txt.gz"), limit: 100);
        Assert.Equal(("x/a.txt", "Hello"), (content.Name, Encoding.UTF8.GetString(content.Content)));
        Assert.Null(content.Refused);
    }

    [Fact]
    public void A_damaged_gz_is_refused() =>
        Assert.Equal(RejectCode.Malformed, FileContent.Read(new InputFile(Put("a.txt.gz", "no gzip at all"), "a.txt.gz"), limit: 100).Refused?.Code);

    [Fact]
    public void No_more_is_loaded_than_one_byte_over_the_limit()
    {
        string path = Path.Combine(folder, "bomb.gz");
        using (var gzip = new GZipStream(File.Create(path), CompressionMode.Compress))
        {
            gzip.Write(new byte[1_000_000]);
        }

        Assert.Equal(101, FileContent.Read(new InputFile(path, "bomb.gz"), limit: 100).Content.Length);
    }

    private string Put(string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
