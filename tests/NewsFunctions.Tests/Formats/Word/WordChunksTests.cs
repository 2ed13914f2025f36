using System.IO.Compression;
using System.Text;
using NewsFunctions.Core.Articles;
using static NewsFunctions.Tests.Formats.Word.MadeWord;

namespace NewsFunctions.Tests.Formats.Word;

/// <summary>Files of other formats that a document takes in (w:altChunk).</summary>
public sealed class WordChunksTests
{
    private const string Chunk = """<w:altChunk r:id="c1"/>""";
    private const string Lead = "The bridge over the Varn was closed to lorries on Monday while engineers inspected its bearings.";

    [Theory]
    [InlineData("chunk.html", "<html><body><h2>Why it closed</h2><p>A lorry had struck the rail.</p><ul><li>One lane is open.</li></ul></body></html>", "Why it closed|A lorry had struck the rail.|One lane is open.")]
    [InlineData("chunk.txt", "A lorry had struck the rail.\n\nOne lane is open.", "A lorry had struck the rail.|One lane is open.")]
    [InlineData("chunk.rtf", "{\\rtf1\\ansi A lorry had struck the rail.\\par One lane is open.\\par}", "A lorry had struck the rail.|One lane is open.")]
    public void The_text_of_a_chunk_stands_where_the_document_takes_it_in(string name, string content, string blocks)
    {
        ArticleDraft article = Read(With(P(Lead) + Chunk + P("It reopens on Friday."), name, Encoding.UTF8.GetBytes(content)));
        Assert.Equal([Lead, .. blocks.Split('|'), "It reopens on Friday."], article.Body.Select(block => block.Text));
    }

    [Fact]
    public void A_whole_document_taken_in_gives_its_head_too()
    {
        byte[] inner = File(P("Bridge closed to lorries", "Titel") + P(Lead) + P("It reopens on Friday."));
        ArticleDraft article = Read(With(Chunk, "chunk.docx", inner));
        Assert.Equal("Bridge closed to lorries", article.Title);
        Assert.Contains(Lead, article.Body.Select(block => block.Text));
    }

    [Fact]
    public void Documents_too_deep_inside_each_other_are_left_out_and_said_so()
    {
        byte[] document = File(P(Lead));
        for (int i = 0; i < 5; i++)
        {
            document = With(P(Lead) + Chunk, "chunk.docx", document);
        }

        ArticleDraft article = Read(document);
        Assert.Equal(3, article.Body.Count);
    }

    [Fact]
    public void A_chunk_that_is_missing_is_said_so()
    {
        ArticleDraft article = Read(File(P(Lead) + Chunk + P("It reopens on Friday.")));
        Assert.Contains("inserted file was left out", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }

    private static byte[] With(string body, string name, byte[] content)
    {
        byte[] document = File(body, relations: $"""<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="{name}"/>""", more: archive =>
        {
            using Stream stream = archive.CreateEntry("word/" + name).Open();
            stream.Write(content);
        });
        return Typed(document, name);
    }

    /// <summary>Names the chunk's type where the package lists its types.</summary>
    private static byte[] Typed(byte[] document, string name)
    {
        string type = Path.GetExtension(name) switch
        {
            ".html" => "text/html",
            ".txt" => "text/plain",
            ".rtf" => "application/rtf",
            _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        };
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry types = archive.GetEntry("[Content_Types].xml")!;
            string text;
            using (var reader = new StreamReader(types.Open()))
            {
                text = reader.ReadToEnd();
            }

            types.Delete();
            Add(archive, "[Content_Types].xml", text.Replace("</Types>", $"""<Override PartName="/word/{name}" ContentType="{type}"/></Types>""", StringComparison.Ordinal));
        }

        return stream.ToArray();
    }
}
