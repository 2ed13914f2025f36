using System.IO.Compression;
using System.Text;
using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Word;
using static NewsFunctions.Tests.Formats.Word.MadeWord;

namespace NewsFunctions.Tests.Formats.Word;

public sealed class HostileWordTests
{
    private static readonly byte[] Sound = File(P("The bridge over the Varn was closed to lorries on Monday while engineers inspected its bearings.") + P("It reopens on Friday."));

    [Fact]
    public void A_password_protected_document_is_refused_as_encrypted()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage\0"), .. new byte[512]];

        Assert.Equal(FormatMatch.ByContent, new WordReader().Match(Upload(ole)));
        Assert.Equal(RejectCode.Encrypted, Refused(ole));
    }

    [Fact]
    public void A_document_that_is_cut_short_is_malformed()
    {
        for (int length = 4; length < Sound.Length; length += 97)
        {
            Assert.Equal(RejectCode.Malformed, Refused(Sound[..length]));
        }
    }

    [Fact]
    public void Relations_in_a_circle_and_to_missing_parts_do_not_matter()
    {
        byte[] circle = File(P("The bridge was closed to lorries on Monday."), relations: """
            <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="document.xml"/>
            <Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/missing.png"/>
            <Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External" Target="http://[not an address"/>
            """);

        ReadOutcome outcome = new WordReader().Read(Upload(circle));

        Assert.True(outcome is ReadOutcome.Read or ReadOutcome.Refused { Why.Code: RejectCode.Malformed });
    }

    [Fact]
    public void A_document_type_is_never_read() =>
        Assert.Equal(RejectCode.Malformed, Refused(Replaced("word/document.xml", """<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>""")));

    [Fact]
    public void A_tower_of_elements_is_too_complex() =>
        Assert.Equal(RejectCode.TooComplex, Refused(File(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000)))));

    [Fact]
    public void A_part_that_unpacks_to_far_more_than_a_text_is_too_complex() =>
        Assert.Equal(RejectCode.TooComplex, Refused(File(P(new string('a', WordLimits.MaxPartCharacters)))));

    [Fact]
    public void A_document_of_pictures_alone_has_no_text() =>
        Assert.Equal(RejectCode.NoText, Refused(File("<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>")));

    [Fact]
    public void Damaged_bytes_never_throw() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Byte, Gen.Int[1, 40]).Array[1, 12].Sample(changes =>
        {
            byte[] bytes = [.. Sound];
            foreach ((int at, byte value, int length) in changes)
            {
                bytes.AsSpan(at, Math.Min(length, bytes.Length - at)).Fill(value);
            }

            ReadOutcome outcome = new WordReader().Read(Upload(bytes));
            Assert.True(outcome is ReadOutcome.Refused { Why.Message.Length: > 20 } or ReadOutcome.Read { Articles.Count: > 0 });
        }, iter: 150);

    [Fact]
    public void Damaged_xml_never_throws() =>
        Gen.Select(Gen.Int[0, Xml.Length - 1], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Int[0, 20]).Array[1, 4].Sample(changes =>
        {
            string xml = Xml;
            foreach ((int at, string text, int length) in changes)
            {
                int start = Math.Min(at, xml.Length);
                xml = string.Concat(xml.AsSpan(0, start), text, xml.AsSpan(Math.Min(start + length, xml.Length)));
            }

            ReadOutcome outcome = new WordReader().Read(Upload(Replaced("word/document.xml", xml)));
            Assert.True(outcome is ReadOutcome.Refused { Why.Message.Length: > 20 } or ReadOutcome.Read { Articles.Count: > 0 });
        }, iter: 150);

    private static readonly string[] Pieces = ["<", ">", "w:p", "<w:tbl>", "</w:p>", "\"", "&", "w:val=\"x\"", "<w:fldChar w:fldCharType=\"end\"/>", "\0", "9999999999999"];

    private static readonly string Xml = """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Titel"/><w:outlineLvl w:val="1"/><w:ind w:left="720" w:right="720"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>
        <w:r><w:rPr><w:b w:val="true"/><w:sz w:val="24"/></w:rPr><w:t>Bridge closed to lorries</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>one</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>two</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>It reopens on Friday.</w:t></w:r></w:p></w:body></w:document>
        """;

    private static byte[] Replaced(string part, string content)
    {
        var stream = new MemoryStream();
        stream.Write(Sound);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
            Add(archive, part, content);
        }

        return stream.ToArray();
    }
}
