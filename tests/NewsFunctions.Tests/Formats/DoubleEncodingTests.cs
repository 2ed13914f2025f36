using System.Text;
using NewsFunctions.Formats;

namespace NewsFunctions.Tests.Formats;

public sealed class DoubleEncodingTests
{
    [Theory]
    [InlineData("Das Café öffnet. „Spät“, sagte er – und ging.")]
    [InlineData("L'été à Port-Marlow : « c'était bien », dit-elle… 20 €")]
    [InlineData("Мэр сказал, что новый порт откроется осенью.")]
    [InlineData("市长宣布新港口将于秋季开放。")]
    public void Text_that_was_encoded_twice_is_read(string text) => Assert.Equal(text, DoubleEncoding.Undone(Broken("Café — à") + Broken(text))[8..]);

    [Theory]
    [InlineData("Das Café öffnet. „Spät“, sagte er – und ging.")]
    [InlineData("« CAFÉ » et «À LA CARTE» : l’ÎLE À…")]
    [InlineData("CORAÇÃO, NÃO, ÃÃ, Â, â, €")]
    [InlineData("Мэр сказал: «новый порт» — осенью.")]
    [InlineData("Plain text.")]
    [InlineData("One Ã© alone is no proof.")]
    public void Sound_text_stays(string text) => Assert.Equal(text, DoubleEncoding.Undone(text));

    [Fact]
    public void Text_that_was_taken_for_iso_8859_1_is_read_too() =>
        Assert.Equal("A harbour’s “new” quay", DoubleEncoding.Undone(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("A harbour’s “new” quay"))));

    [Fact]
    public void Sound_letters_beside_broken_ones_stay() => Assert.Equal("Café, “quoted” – “CAFÉ” öffnet, ÄÖ", DoubleEncoding.Undone("CafÃ©, â€œquotedâ€\u009D – “CAFÉ” öffnet, ÄÖ"));

    /// <summary>UTF-8 taken for windows-1252, whose five empty places give the control characters there.</summary>
    private static string Broken(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(text));
}
