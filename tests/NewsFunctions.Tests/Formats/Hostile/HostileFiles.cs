using System.Text;
using static NewsFunctions.Tests.Formats.Hostile.HostileCase;
using static NewsFunctions.Tests.Formats.Hostile.HostileParts;

namespace NewsFunctions.Tests.Formats.Hostile;

/// <summary>Every kind of file that has hurt a reader somewhere, made to measure.</summary>
public static class HostileFiles
{
    // Archives are judged by their ratio from a mebibyte on.
    private const int Bomb = 9 * 1024 * 1024;

    private const string Words = "The ferry sailed again on Monday after four months in the dry dock. ";

    /// <summary>The cases that need no sample.</summary>
    public static IReadOnlyList<HostileCase> All { get; } = [.. Xml(), .. Html(), .. PlainText(), .. Json(), .. Markdown(), .. Email(), .. Documents(), .. Archives(), .. Encodings(), .. Names()];

    /// <summary>Each sample cut in the middle: whatever comes of it, nothing is thrown.</summary>
    public static IEnumerable<HostileCase> Truncated(string samples) => Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => new HostileCase($"cut {Path.GetRelativePath(samples, path)}", Path.GetFileName(path), _ => File.ReadAllBytes(path) is var bytes ? bytes[..(bytes.Length * 3 / 5)] : []));

    private static IEnumerable<HostileCase> Xml() =>
    [
        new("external entity", "a.xml", _ => Bytes("""<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>"""), "unsafe-content"),
        new("external parameter entity", "a.xml", _ => Bytes("""<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://nowhere.example/a.dtd">%x;]><rss><channel><item><title>&y;</title></item></channel></rss>"""), "unsafe-content", "malformed", "no-text"),
        new("billion laughs", "a.xml", _ => Bytes(Laughs("rss")), "unsafe-content"),
        new("billion laughs in a feed read leniently", "a.rss", _ => Bytes(Laughs("rss").Replace("</rss>", "<item>", StringComparison.Ordinal)), "unsafe-content"),
        new("entity of one long value", "a.xml", size => Bytes($"<!DOCTYPE nitf [<!ENTITY a \"{new string('a', size / 2)}\">]><nitf><p>{Times("&a;", size / 2)}</p></nitf>"), "unsafe-content"),
        new("nesting without end", "a.xml", size => Bytes("<nitf>" + Times("<p>", size)), "too-complex"),
        new("nesting without end in a feed", "a.xml", size => Bytes("<rss><channel><item>" + Times("<a>", size)), "too-complex"),
        new("millions of elements", "a.xml", size => Bytes("<nitf><body><body.content>" + Times("<p/>", size) + "</body.content></body></nitf>"), "too-complex", "no-text"),
        new("millions of paragraphs", "a.xml", size => Bytes("<nitf><body><body.content>" + Times("<p>a</p>", size) + "</body.content></body></nitf>"), "too-complex", Read),
        new("thousands of attributes", "a.xml", size => Bytes($"<nitf {string.Concat(Enumerable.Range(0, Math.Min(size / 8, 1_000_000)).Select(i => $" a{i}=''"))}/>"), "too-complex"),
        new("an attribute without end", "a.xml", size => Bytes($"<nitf a='{new string('a', size)}"), "too-complex", "malformed"),
        new("a comment without end", "a.xml", size => Bytes($"<nitf><!-- {Times("- ", size)}"), "too-complex", "malformed"),
        new("CDATA without end", "a.xml", size => Bytes($"<rss><channel><item><description><![CDATA[{Times("]] ", size)}"), "too-complex", "malformed", "no-text"),
        new("one line of XML", "a.xml", size => Bytes($"<nitf><body><body.content><p>{Times(Words, size)}</p></body.content></body></nitf>"), Read, "too-complex"),
        new("a feed of very many items", "a.xml", size => Bytes($"<rss><channel>{string.Concat(Enumerable.Range(0, size / 180).Select(i => $"<item><guid>g{i}</guid><title>Ferry {i}</title><description>{Words}</description></item>"))}</channel></rss>"), Read, "too-complex"),
        new("markup in markup in markup", "a.xml", size => Bytes($"<rss><channel><item><title>t</title><description>{Times("&lt;div&gt;", size)}</description></item></channel></rss>"), Read, "too-complex", "no-text"),
    ];

    private static IEnumerable<HostileCase> Html() =>
    [
        new("one line of HTML", "a.html", size => Bytes($"<html><body><article><h1>Ferry</h1><p>{Times(Words, size)}</p></article></body></html>"), Read, "too-complex"),
        new("boxes without end", "a.html", size => Bytes("<html><body>" + Times("<div>", size)), "too-complex"),
        new("formatting that is never closed", "a.html", size => Bytes("<html><body>" + Times("<b><i><p>a", size)), "too-complex"),
        new("tables in tables", "a.html", size => Bytes("<html><body>" + Times("<table><tr><td>a", size)), "too-complex"),
        new("a tag without end", "a.html", size => Bytes("<html><body><p " + Times("a=b ", size))),
        new("a script without end", "a.html", size => Bytes($"<html><body><p>{Words}</p><script>{Times("<!--<script>", size)}"), "no-article", Read, "too-complex"),
        new("millions of links", "a.html", size => Bytes("<html><body>" + Times("<a href=/a>a</a> ", size)), "too-complex", "no-article"),
        new("JSON-LD without end", "a.html", size => Bytes($"<html><head><script type='application/ld+json'>{Times("[", size)}</script></head><body><article><h1>Ferry</h1><p>{Times(Words, 2000)}</p></article></body></html>"), Read, "no-article"),
    ];

    private static IEnumerable<HostileCase> PlainText() =>
    [
        new("one line of text", "a.txt", size => Bytes(Times(Words, size)), Read, "no-article", "too-complex"),
        new("one word", "a.txt", size => Bytes(new string('a', size)), "no-article", Read),
        new("one line of values", "a.csv", size => Bytes(Times("4711,\"ferry\",12.5,", size)), "no-article", Read),
        new("rows of values", "a.csv", size => Bytes(Times("4711,\"ferry\",12.5\n", size)), "no-article", Read, "too-complex"),
        new("empty lines", "a.txt", size => Bytes("a" + new string('\n', size)), "no-article"),
        new("short lines", "a.txt", size => Bytes(Times("ab\n", size)), "no-article", Read, "too-complex"),
        new("sentences, one a line", "a.txt", size => Bytes(Times(Words + "\n\n", size)), Read, "too-complex"),
        new("brackets", "a.txt", size => Bytes(Words + new string('[', size)), Read, "no-article"),
        new("combining marks", "a.txt", size => Bytes("a" + new string('\u0301', size / 2)), "no-article", Read),
        new("quotation marks", "a.txt", size => Bytes(Words + Times("\"", size)), Read, "no-article"),
        new("a wire without end", "a.txt", size => Bytes("\u0001a1234\u0002" + Times("^" + Words + "<\r\n", size)), Read, "malformed", "no-text", "no-article"),
    ];

    private static IEnumerable<HostileCase> Json() =>
    [
        new("lists in lists", "a.json", size => Bytes(Times("[", size)), "malformed", "too-complex"),
        new("objects in objects", "a.json", size => Bytes(Times("{\"a\":", size)), "malformed", "too-complex"),
        new("one line of JSON", "a.json", size => Bytes($$"""{"title":"Ferry","body":"{{Times(Words, size)}}"}"""), Read, "too-complex"),
        new("a body of boxes", "a.json", size => Bytes($$"""{"title":"Ferry","body":"{{Times("<div>", size)}}a"}"""), Read, "no-text", "too-complex"),
        new("a body of angle brackets", "a.json", size => Bytes($$"""{"title":"Ferry","body":"{{Times("<", size)}}"}"""), Read, "no-text", "no-article"),
        new("a body of tags that never end", "a.json", size => Bytes($$"""{"title":"Ferry","body":"{{Times("<a ", size)}}"}"""), Read, "no-text", "no-article"),
        new("a body of shortcodes", "a.json", size => Bytes($$"""{"title":"Ferry","body":"[/embed]{{Times("[embed][gallery a=1 b='", size)}}"}"""), Read, "no-text", "no-article"),
        new("a body of references", "a.json", size => Bytes($$"""{"title":"Ferry","body":"{{Times("&amp;amp;", size)}}"}"""), Read, "no-text", "no-article"),
        new("a title without end", "a.json", size => Bytes($$"""{"title":"{{Times("(", size / 2)}}{{Times("URGENT: ", size / 2)}}","body":"{{Words}}"}"""), Read),
        new("paragraphs without end", "a.json", size => Bytes($$"""{"title":"Ferry","body":"{{Times("<p>(Reporting by</p>", size)}}"}"""), Read, "too-complex"),
        new("many small items", "a.json", size => Bytes($"[{string.Join(',', Enumerable.Range(0, size / 120).Select(i => $$"""{"id":"{{i}}","title":"Ferry {{i}}","body":"{{Words}}"}"""))}]"), Read, "too-complex"),
        new("many members", "a.json", size => Bytes($"{{{string.Join(',', Enumerable.Range(0, size / 14).Select(i => $"\"a{i}\":1"))}}}"), "no-article"),
        new("a number without end", "a.json", size => Bytes($$"""{"title":"Ferry","version":{{new string('9', size)}},"body":"{{Words}}"}"""), Read),
        new("lines of JSON", "a.jsonl", size => Bytes(Times("{\"title\":\"a\"}\n", size)), "no-text", "no-article", "too-complex"),
        new("broken lines of JSON", "a.jsonl", size => Bytes(Times("{\n", size)), "malformed", "no-article", "too-complex"),
    ];

    private static IEnumerable<HostileCase> Markdown() =>
    [
        new("quotes in quotes", "a.md", size => Bytes(Times(">", size) + " a"), Read, "no-article", "no-text", "too-complex"),
        new("lists in lists", "a.md", size => Bytes(Times("- ", size) + "a"), Read, "no-article", "no-text", "too-complex"),
        new("open links", "a.md", size => Bytes("# Ferry\n\n" + Times("[", size)), Read, "no-article", "no-text", "too-complex"),
        new("open emphasis", "a.md", size => Bytes("# Ferry\n\n" + Times("*a _b ", size)), Read, "no-article", "no-text", "too-complex"),
        new("open code", "a.md", size => Bytes("# Ferry\n\n" + Times("`a ``b ", size)), Read, "no-article", "no-text", "too-complex"),
        new("one line of Markdown", "a.md", size => Bytes("# Ferry\n\n" + Times(Words, size)), Read, "too-complex"),
        new("aliases that grow", "a.md", _ => Bytes("---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ntags: [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n---\n" + Words), Read, "unsafe-content", "malformed", "too-complex"),
        new("front matter in itself", "a.md", _ => Bytes("---\na: &a [*a]\ntags: *a\n---\n" + Words), Read, "unsafe-content", "malformed"),
        new("front matter nested without end", "a.md", size => Bytes("---\na: " + Times("[", size) + "\n---\n" + Words), Read, "malformed", "too-complex", "no-article"),
    ];

    private static IEnumerable<HostileCase> Email() =>
    [
        new("parts in parts", "a.eml", size => Bytes(Mail(string.Concat(Enumerable.Range(0, Math.Min(size / 60, 100_000)).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")))), "malformed", "no-text", "no-article", "too-complex", Read),
        new("mails in mails", "a.eml", size => Bytes(Mail(Times("Content-Type: message/rfc822\n\n", size))), "malformed", "no-text", "no-article", "too-complex", Read),
        new("a header without end", "a.eml", size => Bytes("From: a@b.example\nSubject: " + new string('a', size) + "\n\n" + Words), Read, "malformed", "too-complex"),
        new("headers without end", "a.eml", size => Bytes("From: a@b.example\n" + Times("X-A: b\n", size) + "\n" + Words), Read, "malformed", "too-complex"),
        new("one line of mail", "a.eml", size => Bytes(Mail("Content-Type: text/plain\n\n" + Times(Words, size))), Read, "too-complex"),
        new("quotes in quotes of mail", "a.eml", size => Bytes(Mail("Content-Type: text/plain\n\n" + Words + "\n" + Times("> ", size))), Read, "no-text", "too-complex"),
        new("addresses without end", "a.eml", size => Bytes("From: " + Times("(", size) + "\nSubject: a\n\n" + Words), Read, "malformed", "too-complex"),
    ];

    private static IEnumerable<HostileCase> Documents() =>
    [
        new("a document with relations in a circle", "a.docx", _ => Docx(Paragraph(Words), relations: Relation("a", "officeDocument", "document.xml") + Relation("b", "aFChunk", "document.xml") + Relation("c", "styles", "document.xml")), Read, "malformed"),
        new("a document that takes itself in", "a.docx", _ => Docx(Paragraph(Words) + """<w:altChunk r:id="b"/>""", relations: Relation("b", "aFChunk", "document.xml")), Read, "malformed"),
        new("documents in documents", "a.docx", _ => Enumerable.Range(0, 8).Aggregate(Docx(Paragraph(Words)), (inner, _) => Docx(Paragraph(Words) + """<w:altChunk r:id="b"/>""", Relation("b", "aFChunk", "inner.docx"), ("word/inner.docx", inner))), Read, "too-complex"),
        new("a document with macros", "a.docm", _ => Docx(Paragraph(Words), "", ("word/vbaProject.bin", new byte[4096])), Read),
        new("a document with a bomb in it", "a.docx", size => Docx(Paragraph(Words), "", ("word/styles.xml", new byte[size])), Read, "malformed", "too-complex"),
        new("a document of one huge part", "a.docx", size => Docx(string.Concat(Enumerable.Repeat(Paragraph(Words), size / 110))), Read, "too-complex"),
        new("tables in tables in a document", "a.docx", size => Docx(Times("<w:tbl><w:tr><w:tc>", size)), "malformed", "too-complex"),
        new("a document with an entity", "a.docx", _ => Archive(("[Content_Types].xml", Bytes(ContentTypes)), ("_rels/.rels", Bytes(RootRelations)), ("word/document.xml", Bytes("<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"))), "malformed", "unsafe-content"),
        new("a document with a password", "a.docx", _ => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage\0"), .. new byte[512]], "encrypted"),
        new("a PDF with a password", "a.pdf", _ => Bytes(PdfFile("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + new string('1', 64) + "> /U <" + new string('2', 64) + "> /P -4 >> /ID [<01> <01>]")), "encrypted", "malformed"),
        new("a PDF whose pages hold themselves", "a.pdf", _ => Bytes(PdfFile("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>", "")), "malformed", "no-text", "too-complex"),
        new("a PDF of lists in lists", "a.pdf", size => Bytes(PdfFile("<< /Type /Pages /Kids " + Times("[", size) + " /Count 1 >>", "")), "malformed", "no-text", "too-complex"),
        new("a PDF that is all header", "a.pdf", size => Bytes("%PDF-1.7\n" + Times("1 0 obj\n", size)), "malformed", "too-complex", "no-text"),
        new("groups in groups of RTF", "a.rtf", size => Bytes("{\\rtf1 " + Times("{", size)), "malformed", "too-complex", "no-text"),
        new("one line of RTF", "a.rtf", size => Bytes("{\\rtf1 " + Times(Words, size) + "}"), Read, "too-complex"),
        new("a control word without end", "a.rtf", size => Bytes("{\\rtf1 \\" + new string('a', size) + " x}"), Read, "malformed", "no-text", "no-article", "too-complex"),
        new("binary data without end in RTF", "a.rtf", _ => Bytes("{\\rtf1 " + Words + "\\bin2147483647 aaa}"), Read, "malformed", "no-text"),
    ];

    private static IEnumerable<HostileCase> Archives() =>
    [
        new("a bomb", "a.zip", size => Archive(("a.txt", new byte[Math.Max(size, Bomb) * 8])), "too-complex"),
        new("a packed bomb", "a.gz", size => Gzip(new byte[Math.Max(size, Bomb) * 8]), "too-complex"),
        new("archives in archives", "a.zip", _ => Enumerable.Range(0, 6).Aggregate(Archive(("a.txt", Bytes(Words))), (inner, _) => Archive(("a.zip", inner))), "too-complex"),
        new("archives beside archives in archives", "a.zip", size => Archive([.. Enumerable.Range(0, 16).Select(i => ($"{i}.zip", Archive([.. Enumerable.Range(0, 16).Select(k => ($"{k}.txt", new byte[Math.Max(size, Bomb) / 8]))])))]), "too-complex"),
        new("names that leave the archive", "a.zip", _ => Archive(("../../etc/a.txt", Bytes(Words)), ("/etc/b.txt", Bytes(Words)), ("C:\\c.txt", Bytes(Words))), "unsafe-content", "no-article"),
        new("a member that lies about its length", "a.zip", size => Lying(size), "unsupported-format", "malformed", "too-complex", "no-article", "no-text"),
        new("ten thousand members", "a.zip", _ => Archive([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.txt", Array.Empty<byte>()))]), "too-complex"),
        new("packed over and over", "a.gz", _ => Enumerable.Range(0, 6).Aggregate(Bytes(Words), (inner, _) => Gzip(inner)), "too-complex"),
    ];

    private static IEnumerable<HostileCase> Encodings() =>
    [
        new("two encodings in one text", "a.txt", size => [.. Bytes(Times("Das Café öffnet am Montag wieder, sagte er. ", size * 2 / 5)), .. Encoding.Latin1.GetBytes(Times("Das Café öffnet am Montag wieder, sagte er. ", size * 2 / 5))], Read, "undecodable-text", "no-article"),
        new("UTF-16 cut in a letter", "a.txt", size => Encoding.Unicode.GetBytes(Times(Words, size / 2))[..^1], Read, "no-article", "undecodable-text", "too-complex"),
        new("text with NUL in it", "a.txt", size => Bytes(Times(Words + "\0", size)), Read, "unsupported-format", "undecodable-text", "too-complex"),
        new("noise", "a.txt", Noise, "unsupported-format", "undecodable-text"),
        new("noise of high bytes", "a.txt", size => [.. Noise(size).Select(b => (byte)(b | 0x80))], "unsupported-format", "undecodable-text", "no-article", Read),
        new("a page that names an unknown encoding", "a.html", _ => Bytes($"<html><head><meta charset='x-no-such'></head><body><article><h1>Ferry</h1><p>{Times(Words, 2000)}</p></article></body></html>"), Read),
        new("letters broken twice", "a.txt", size => Bytes(Times("Ã©â€™ a ", size / 2)), Read, "no-article"),
    ];

    private static IEnumerable<HostileCase> Names() =>
    [
        new("a document called text", "a.txt", _ => Docx(Paragraph(Words)), Read),
        new("a PDF called JSON", "a.json", _ => Bytes(PdfFile("<< /Type /Pages /Kids [] /Count 0 >>", "")), "malformed", "no-text"),
        new("JSON called XML", "a.xml", _ => Bytes($$"""{"title":"Ferry","body":"{{Words}}"}"""), Read),
        new("a web page called PDF", "a.pdf", _ => Bytes($"<html><body><article><h1>Ferry</h1><p>{Times(Words, 2000)}</p></article></body></html>"), Read, "malformed"),
        new("a picture called text", "a.txt", size => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Noise(size)], "unsupported-format"),
        new("a program called document", "a.docx", size => [0x4D, 0x5A, 0x90, 0x00, .. Noise(size)], "unsupported-format", "malformed"),
    ];
}
