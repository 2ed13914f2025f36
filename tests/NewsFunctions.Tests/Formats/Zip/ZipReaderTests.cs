using System.IO.Compression;
using System.Text;
using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;
using NewsFunctions.Formats.Zip;
using NewsFunctions.Tests.Formats.Word;

namespace NewsFunctions.Tests.Formats.Zip;

public sealed class ZipReaderTests
{
    private const string Story = "Varnholm opens its new swimming hall\n\nThe swimming hall by the old gasworks opened on Saturday with free entry for children. Six hundred people came on the first day, the town said.\n";

    private static readonly byte[] Sound = Archive(("monday/hall.txt", Story), ("tuesday/hall.txt", Story));

    [Fact]
    public void Each_member_is_an_article_keyed_by_its_path() =>
        Assert.Equal(["monday/hall.txt", "tuesday/hall.txt"], Articles(Sound).Select(article => article.ItemKey));

    [Fact]
    public void Members_are_read_by_the_reader_of_their_format()
    {
        byte[] archive = Archive(("a.docx", MadeWord.File(MadeWord.P("Hall opens", "Titel") + MadeWord.P("The swimming hall by the old gasworks opened on Saturday."))), ("b.txt", Bytes(Story)));

        Assert.Equal("Hall opens", Articles(archive)[0].Title);
    }

    [Fact]
    public void Folders_and_the_systems_own_files_are_passed_over()
    {
        ReadOutcome.Read read = Read(Archive(("monday/", ""), ("monday/hall.txt", Story), ("__MACOSX/monday/._hall.txt", "x"), ("monday/.DS_Store", "x"), ("Thumbs.db", "x")));

        Assert.Single(read.Articles);
        Assert.Empty(read.Failed);
    }

    [Fact]
    public void Members_that_are_no_articles_are_listed_with_their_reasons()
    {
        ReadOutcome.Read read = Read(Archive(("hall.txt", Bytes(Story)), ("empty.txt", []), ("../../etc/cron.d/x", Bytes(Story)), ("c:\\x.txt", Bytes(Story)), ("/abs.txt", Bytes(Story))));

        Assert.Equal(
            [("empty.txt", RejectCode.EmptyFile), ("../../etc/cron.d/x", RejectCode.UnsafeContent), ("c:/x.txt", RejectCode.UnsafeContent), ("/abs.txt", RejectCode.UnsafeContent)],
            read.Failed.Select(item => (item.Key, item.Why.Code)));
    }

    [Fact]
    public void An_archive_in_an_archive_is_read_and_one_deeper_is_not()
    {
        byte[] two = Archive(("week.zip", Archive(("monday/hall.txt", Story))));
        byte[] three = Archive(("hall.txt", Bytes(Story)), ("month.zip", two));

        Assert.Equal(["week.zip/monday/hall.txt"], Articles(two).Select(article => article.ItemKey));
        Assert.Equal([("month.zip/week.zip", RejectCode.TooComplex)], Read(three).Failed.Select(item => (item.Key, item.Why.Code)));
    }

    [Fact]
    public void More_members_than_the_limit_are_refused() =>
        Assert.Equal(RejectCode.TooComplex, Refused(Archive([.. Enumerable.Range(0, ZipLimits.MaxMembers + 1).Select(i => ($"{i}.txt", "x"))])));

    [Fact]
    public void A_bomb_is_refused_by_its_ratio() =>
        Assert.Equal(RejectCode.TooComplex, Refused(Archive(("bomb.txt", new byte[8 * 1024 * 1024]))));

    [Fact]
    public void Archives_inside_share_one_budget()
    {
        byte[] inner = Archive([.. Enumerable.Range(0, ZipLimits.MaxMembers / 2).Select(i => ($"{i}.txt", Story))]);

        ReadOutcome.Read read = Read(Archive(("hall.txt", Bytes(Story)), ("a.zip", inner), ("b.zip", inner)));

        Assert.Contains(read.Failed, item => item is { Key: "b.zip", Why.Code: RejectCode.TooComplex });
    }

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    [InlineData("META-INF/container.xml", "book")]
    public void Other_files_that_are_packed_as_zip_are_refused_by_name(string part, string name)
    {
        Rejection why = Assert.IsType<ReadOutcome.Refused>(Outcome(Archive(("[Content_Types].xml", "<Types/>"), (part, "<x/>")))).Why;

        Assert.Equal(RejectCode.UnsupportedFormat, why.Code);
        Assert.Contains(name, why.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_document_is_no_archive_of_articles() =>
        Assert.Equal(RejectCode.UnsupportedFormat, Refused(Archive(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"))));

    [Fact]
    public void A_packed_file_is_read_as_what_is_in_it()
    {
        ArticleDraft article = Assert.Single(Assert.IsType<ReadOutcome.Read>(Outcome(Gzip(Bytes(Story)), "desk/hall.txt.gz")).Articles);

        Assert.Equal("Varnholm opens its new swimming hall", article.Title);
        Assert.Equal("", article.ItemKey);
    }

    [Fact]
    public void Packing_over_and_over_is_refused()
    {
        byte[] packed = Bytes(Story);
        for (int i = 0; i <= ZipLimits.MaxDepth; i++)
        {
            packed = Gzip(packed);
        }

        Assert.Equal(RejectCode.TooComplex, Refused(packed, "hall.txt.gz"));
    }

    [Fact]
    public void A_packed_bomb_is_refused() => Assert.Equal(RejectCode.TooComplex, Refused(Gzip(new byte[8 * 1024 * 1024]), "bomb.gz"));

    [Fact]
    public void An_archive_that_is_cut_short_is_malformed()
    {
        for (int length = 4; length < Sound.Length - 22; length += 13)
        {
            Assert.Equal(RejectCode.Malformed, Refused(Sound[..length]));
        }
    }

    [Fact]
    public void Damaged_archives_never_throw()
    {
        byte[] packed = Gzip(Bytes(Story));
        Gen.Select(Gen.Int[0, 10_000], Gen.Byte, Gen.Int[1, 8]).Array[1, 10].Sample(changes =>
        {
            foreach (byte[] sound in (byte[][])[Sound, packed])
            {
                byte[] bytes = [.. sound];
                foreach ((int at, byte value, int length) in changes)
                {
                    int start = at % bytes.Length;
                    bytes.AsSpan(start, Math.Min(length, bytes.Length - start)).Fill(value);
                }

                Upload upload = Made(bytes);
                ReadOutcome outcome = sound == packed ? new GzipReader(() => ArticleReaders.All).Read(upload) : new ZipReader(() => ArticleReaders.All).Read(upload);
                Assert.True(outcome is ReadOutcome.Refused { Why.Message.Length: > 20 } or ReadOutcome.Read { Articles.Count: > 0 });
            }
        }, iter: 200);
    }

    private static ReadOutcome.Read Read(byte[] archive) => Assert.IsType<ReadOutcome.Read>(Outcome(archive));

    private static IReadOnlyList<ArticleDraft> Articles(byte[] archive) => Read(archive).Articles;

    private static string Refused(byte[] archive, string name = "desk/week.zip") => Assert.IsType<ReadOutcome.Refused>(Outcome(archive, name)).Why.Code;

    private static ReadOutcome Outcome(byte[] content, string name = "desk/week.zip")
    {
        Upload upload = Made(content, name);
        IArticleReader reader = Assert.IsType<IArticleReader>(ReaderChoice.For(upload, ArticleReaders.All), exactMatch: false);
        Assert.Contains(reader.Format, (string[])["zip", "gzip"]);
        return reader.Read(upload);
    }

    private static Upload Made(byte[] content, string name = "desk/week.zip") => new() { Name = name, Content = content, UploadedAt = new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.Zero) };

    private static byte[] Archive(params (string Name, string Content)[] members) => Archive([.. members.Select(member => (member.Name, Bytes(member.Content)))]);

    private static byte[] Archive(params (string Name, byte[] Content)[] members)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream member = archive.CreateEntry(name).Open();
                member.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
