using System.Text;
using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats;

namespace NewsFunctions.Tests.PlainText;

public sealed class DecodedTextTests
{
    private static readonly byte[][] Pieces =
    [
        .. ((string[])["The council met. ", " ", "\n", "\t", "é", "Ã©", "Ã©tÃ©", "â€", "â€œ", "âge", "\u0007", "\0", "\u001B", "\u001B$B", "\u001B(B", "\uFEFF", "市長", "😀", "<html>"]).Select(Encoding.UTF8.GetBytes),
        [0xE9], [0x93], [0xFF, 0xFE], [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xED, 0xA0, 0x80], [0xC3],
    ];

    private static readonly Gen<byte[]> File = Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(picks => picks.SelectMany(pick => Pieces[pick]).ToArray());

    [Theory]
    [InlineData("Le maire a déclaré à l’assemblée que le théâtre rouvrira.")]
    [InlineData("Мэр города объявил, что новая набережная откроется осенью.")]
    [InlineData("市長は新しい港が秋に開くと発表した。")]
    [InlineData("Escaped \u001B[31mred\u001B[0m text is still text of a hundred characters or more, which is why it is not taken for anything else than that.")]
    public void Text_in_utf8_is_decoded_on_loan(string text)
    {
        using DecodedText? decoded = TextDecoding.Plain(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, decoded?.Text.ToString());
    }

    [Fact]
    public void What_is_decoded_on_loan_is_what_is_decoded_otherwise() => File.Sample(
        bytes =>
        {
            using DecodedText? decoded = TextDecoding.Plain(bytes);
            string? otherwise = TextDecoding.TryDecode(bytes, null, out string? text, out Rejection? _) ? text : null;
            Assert.Equal(decoded is null ? otherwise : decoded.Text.ToString(), otherwise);
        },
        iter: 3_000);
}
