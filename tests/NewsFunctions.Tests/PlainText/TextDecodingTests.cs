using System.Text;
using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats;

namespace NewsFunctions.Tests.PlainText;

public sealed class TextDecodingTests
{
    private const string French = "Le maire a déclaré à l’assemblée que la rénovation du théâtre coûtera près de 4 000 €, « un effort mesuré ».";
    private const string Polish = "Wójt gminy zapowiedział, że nowa szkoła zostanie otwarta we wrześniu. Mieszkańcy łąk i wsi cieszą się z tej decyzji.";
    private const string Russian = "Мэр города объявил, что новая набережная откроется осенью. Жители давно ждали этого решения.";
    private const string Greek = "Ο δήμαρχος ανακοίνωσε ότι το νέο λιμάνι θα ανοίξει το φθινόπωρο. Οι κάτοικοι περίμεναν την απόφαση.";
    private const string Japanese = "市長は新しい港が秋に開くと発表した。住民はこの決定を長く待っていたという。";
    private const string Chinese = "市长宣布新港口将于秋季开放。居民们早就在等待这个决定，他们说这是一个好消息。";
    private const string Korean = "시장은 새 항구가 가을에 문을 연다고 발표했다. 주민들은 이 결정을 오래 기다려 왔다.";
    private const string Turkish = "Belediye başkanı yeni limanın sonbaharda açılacağını söyledi. Şehir sakinleri bu kararı uzun süredir bekliyordu.";
    private const string Hebrew = "ראש העיר הודיע כי הנמל החדש ייפתח בסתיו. התושבים חיכו להחלטה הזאת זמן רב.";
    private const string Arabic = "أعلن رئيس البلدية أن الميناء الجديد سيفتح في الخريف. وانتظر السكان هذا القرار طويلا.";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> TextsInTheirOldEncodings => new()
    {
        { "windows-1252", French },
        { "windows-1250", Polish },
        { "iso-8859-2", Polish },
        { "windows-1251", Russian },
        { "koi8-r", Russian },
        { "windows-1253", Greek },
        { "shift_jis", Japanese },
        { "euc-jp", Japanese },
        { "iso-2022-jp", Japanese },
        { "gb18030", Chinese },
        { "euc-kr", Korean },
        { "windows-1255", Hebrew },
        { "windows-1256", Arabic },
    };

    [Theory]
    [MemberData(nameof(TextsInTheirOldEncodings))]
    public void An_old_encoding_is_told_without_a_declaration(string charset, string text) =>
        Assert.Equal(text, Decoded(Encoding.GetEncoding(charset).GetBytes(text)));

    [Theory]
    [MemberData(nameof(TextsInTheirOldEncodings))]
    public void A_declared_encoding_is_taken_at_its_word(string charset, string text) =>
        Assert.Equal(text, Decoded(Encoding.GetEncoding(charset).GetBytes(text), charset));

    [Theory]
    [InlineData("iso-8859-1", "windows-1252", French)]
    [InlineData("iso-8859-9", "windows-1254", Turkish)]
    [InlineData("gb2312", "gb18030", Chinese)]
    public void A_label_means_what_the_encoding_standard_says(string label, string charset, string text) =>
        Assert.Equal(text, Decoded(Encoding.GetEncoding(charset).GetBytes(text), label));

    [Fact]
    public void Unicode_is_read_with_and_without_its_mark()
    {
        foreach (string text in (string[])[French, Polish, Russian, Greek, Japanese, Chinese, Korean, Turkish, Hebrew, Arabic])
        {
            foreach (Encoding encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
            {
                Assert.Equal(text, Decoded([.. encoding.Preamble, .. encoding.GetBytes(text)]));
            }

            string lines = text.Replace(". ", ".\r\n", StringComparison.Ordinal) + "\r\n12:30 \r\n";
            Assert.Equal(lines, Decoded(Encoding.UTF8.GetBytes(lines)));
            Assert.Equal(lines, Decoded(Encoding.Unicode.GetBytes(lines)));
            Assert.Equal(lines, Decoded(Encoding.BigEndianUnicode.GetBytes(lines)));
        }
    }

    [Fact]
    public void A_wrong_declaration_does_not_spoil_valid_utf8() => Assert.Equal(French, Decoded(Encoding.UTF8.GetBytes(French), "iso-8859-1"));

    [Fact]
    public void Utf8_cut_inside_a_character_keeps_the_rest() =>
        Assert.StartsWith("Le maire a déclaré", Decoded(Encoding.UTF8.GetBytes("Le maire a déclaré à la presse qué")[..^1]), StringComparison.Ordinal);

    [Fact]
    public void Pictures_and_programs_are_refused_by_name()
    {
        Rejection refused = Refused([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        Assert.Equal(RejectCode.UnsupportedFormat, refused.Code);
        Assert.Contains("PNG", refused.Message, StringComparison.Ordinal);
        Assert.Equal(RejectCode.UnsupportedFormat, Refused([.. Enumerable.Range(0, 4096).Select(i => unchecked((byte)(i * 7919 >> 3)))]).Code);
    }

    [Fact]
    public void White_space_alone_is_an_empty_file() => Assert.Equal(RejectCode.EmptyFile, Refused(" \r\n\t \u00A0\n"u8.ToArray()).Code);

    [Fact]
    public void Text_in_no_encoding_is_refused() =>
        Assert.Equal(RejectCode.Undecodable, Refused([.. Enumerable.Range(0, 600).Select(i => (byte)(0x81 + (i * 31 % 3 == 0 ? 0 : 0x7E - (i % 2))))]).Code);

    [Fact]
    public void No_bytes_make_it_throw() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        bool decoded = TextDecoding.TryDecode(bytes, null, out string? text, out Rejection? refused);
        return decoded ? text is { Length: > 0 } && refused is null : text is null && refused is not null;
    });

    [Fact]
    public void Any_text_survives_utf8() => Gen.String.Where(text => !string.IsNullOrWhiteSpace(text) && !text.Any(c => c < (char)32)).Sample(text =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes("The council met. " + text);
        return Decoded(bytes) == Encoding.UTF8.GetString(bytes);
    });

    private static string Decoded(byte[] bytes, string? declared = null)
    {
        Assert.True(TextDecoding.TryDecode(bytes, declared, out string? text, out Rejection? refused), refused?.Message);
        return text;
    }

    private static Rejection Refused(byte[] bytes)
    {
        Assert.False(TextDecoding.TryDecode(bytes, null, out _, out Rejection? refused));
        return refused;
    }
}
