using System.IO.Compression;
using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Word;

namespace NewsFunctions.Tests.Formats.Word;

/// <summary>Word files made of the XML of their parts.</summary>
internal static class MadeWord
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private const string Types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="MAIN"/>
        <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """;

    private const string Relations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        <Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
        """;

    private const string StyleRelation = """<Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>""";

    public const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>
        <w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Hausstil"><w:name w:val="Paper Crosshead"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Kind"><w:name w:val="Crosshead Child"/><w:basedOn w:val="berschrift2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
        <w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
        <w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
        """;

    /// <summary>A document of this body.</summary>
    public static byte[] File(string body, string core = "", string styles = Styles, string mainType = Main, Action<ZipArchive>? more = null, string relations = StyleRelation)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", Types.Replace("MAIN", mainType, StringComparison.Ordinal));
            Add(archive, "_rels/.rels", Relations);
            Add(archive, "word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""");
            Add(archive, "word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>");
            Add(archive, "word/styles.xml", $"<w:styles {Names}>{styles}</w:styles>");
            Add(archive, "docProps/core.xml", $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>""");
            more?.Invoke(archive);
        }

        return stream.ToArray();
    }

    private const string Names = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
        """;

    /// <summary>A paragraph of a style ("" for the standard one).</summary>
    public static string P(string text, string style = "") => $"<w:p>{(style.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>" : "")}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static Upload Upload(byte[] content, string name = "desk/story.docx") =>
        new() { Name = name, Content = content, UploadedAt = new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.Zero) };

    /// <summary>The article of a document; fails when there is none.</summary>
    public static ArticleDraft Read(byte[] content) => Assert.Single(Assert.IsType<ReadOutcome.Read>(new WordReader().Read(Upload(content))).Articles);

    /// <summary>The code a document is refused with; fails when it is not.</summary>
    public static string Refused(byte[] content) => Assert.IsType<ReadOutcome.Refused>(new WordReader().Read(Upload(content))).Why.Code;

    public static void Add(ZipArchive archive, string name, string content)
    {
        using Stream stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
