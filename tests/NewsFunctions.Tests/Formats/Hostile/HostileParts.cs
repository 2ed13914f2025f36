using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsFunctions.Tests.Formats.Hostile;

/// <summary>What hostile files are made of.</summary>
internal static class HostileParts
{
    public const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
        <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    public const string RootRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A piece so often that it fills about so many characters.</summary>
    public static string Times(string piece, int characters) => new StringBuilder().Insert(0, piece, Math.Max(characters / piece.Length, 1)).ToString();

    public static byte[] Noise(int size)
    {
        byte[] noise = new byte[size];
        new Random(4711).NextBytes(noise);
        return noise;
    }

    public static string Laughs(string root) => $"""<!DOCTYPE {root} [<!ENTITY a "ha">{string.Concat(Enumerable.Range('b', 20).Select(c => $"<!ENTITY {(char)c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">"))}]><{root}><channel><item><title>&u;</title><description>&u;</description></item></channel></{root}>""";

    public static string Mail(string rest) => "From: a@b.example\nTo: c@d.example\nSubject: Ferry\nDate: Mon, 05 May 2031 10:00:00 +0000\nMIME-Version: 1.0\n" + rest;

    public static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Relation(string id, string kind, string target) => $"""<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>""";

    public static byte[] Docx(string body, string relations = "", params (string Name, byte[] Content)[] more) => Archive(
    [
        ("[Content_Types].xml", Bytes(ContentTypes)),
        ("_rels/.rels", Bytes(RootRelations)),
        ("word/_rels/document.xml.rels", Bytes($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""")),
        ("word/document.xml", Bytes($"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{body}</w:body></w:document>""")),
        .. more,
    ]);

    /// <summary>A PDF whose object 2 is its page tree.</summary>
    public static string PdfFile(string pages, string trailer)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        int[] at = new int[4];
        string[] objects = ["<< /Type /Catalog /Pages 2 0 R >>", pages, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"];
        for (int i = 0; i < objects.Length; i++)
        {
            at[i + 1] = pdf.Length;
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = pdf.Length;
        pdf.Append("xref\n0 4\n0000000000 65535 f \n");
        for (int i = 1; i < at.Length; i++)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{at[i]:D10} 00000 n \n");
        }

        return pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size 4 /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n").ToString();
    }

    public static byte[] Archive(params (string Name, byte[] Content)[] members)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream member = archive.CreateEntry(name).Open();
                member.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An archive whose member says that it unpacks to ten bytes.</summary>
    public static byte[] Lying(int size)
    {
        byte[] archive = Archive(("a.txt", new byte[size]));
        for (int i = 0; i + 30 < archive.Length; i++)
        {
            bool local = archive.AsSpan(i).StartsWith("PK\u0003\u0004"u8), central = archive.AsSpan(i).StartsWith("PK\u0001\u0002"u8);
            if (local || central)
            {
                BinaryPrimitives.WriteInt32LittleEndian(archive.AsSpan(i + (local ? 22 : 24)), 10);
            }
        }

        return archive;
    }

    public static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return bytes.ToArray();
    }
}
