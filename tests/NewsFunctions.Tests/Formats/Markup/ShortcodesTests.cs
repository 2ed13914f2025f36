using NewsFunctions.Formats.Markup;

namespace NewsFunctions.Tests.Formats.Markup;

public sealed class ShortcodesTests
{
    [Theory]
    [InlineData("[dropcap]T[/dropcap]he ferry sailed.", "The ferry sailed.")]
    [InlineData("[vc_row][vc_column width=\"1/2\"]<p>The ferry sailed.</p>[/vc_column][/vc_row]", "<p>The ferry sailed.</p>")]
    [InlineData("The ferry sailed.[gallery ids=\"1,2\"]", "The ferry sailed.")]
    [InlineData("[caption id=\"a1\" width=\"300\"]<img src=\"a.jpg\" /> The quay[/caption]The ferry sailed.", "<img src=\"a.jpg\" />The ferry sailed.")]
    [InlineData("[embed]https://video.example/1[/embed]The ferry sailed.", "The ferry sailed.")]
    public void Shortcodes_are_taken_out_and_what_is_text_in_them_stays(string text, string expected) => Assert.Equal(expected, Shortcodes.Without(text));

    [Theory]
    [InlineData("\"They [the islanders] waited,\" she said [sic].")]
    [InlineData("See [1] and [note].")]
    [InlineData("An array a[i] = b[j];")]
    [InlineData("[unclosed")]
    [InlineData("[")]
    public void Brackets_of_the_text_stay(string text) => Assert.Equal(text, Shortcodes.Without(text));
}
