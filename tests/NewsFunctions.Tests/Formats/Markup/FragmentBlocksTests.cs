using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;

namespace NewsFunctions.Tests.Formats.Markup;

public sealed class FragmentBlocksTests
{
    private static readonly Uri Base = new("https://a.example/2026/story");

    private static Block[] Html(string html) => [.. FragmentBlocks.OfHtml(html, Base).Blocks];

    [Fact]
    public void Text_without_paragraph_tags_is_parted_by_blank_lines() =>
        Assert.Equal(["One\u00A0two".Replace('\u00A0', ' '), "Three four"], Html("One <b>two</b>\n\nThree\nfour").Select(block => block.Text));

    [Fact]
    public void Two_breaks_part_a_paragraph_and_one_does_not() =>
        Assert.Equal(["One two", "Three"], Html("One<br>two<br> <br>Three").Select(block => block.Text));

    [Fact]
    public void Lists_keep_their_depth() => Assert.Equal(
        [new Block(BlockKind.ListItem, "a", 1), new Block(BlockKind.ListItem, "b", 2), new Block(BlockKind.ListItem, "c", 1)],
        Html("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>"));

    [Fact]
    public void A_quote_is_one_block_of_its_lines() => Assert.Equal([new Block(BlockKind.Quote, "One.\nTwo.")], Html("<blockquote><p>One.</p><p>Two.</p></blockquote>"));

    [Fact]
    public void A_table_for_layout_is_read_as_text() => Assert.Equal([new Block(BlockKind.Paragraph, "One.")], Html("<table><tr><td><p>One.</p></td></tr></table>"));

    [Fact]
    public void Pictures_that_count_readers_are_no_pictures()
    {
        Fragment fragment = FragmentBlocks.OfHtml("<p>Text.<img src='https://c.example/p.gif' width=1 height=1></p><img src='/a.jpg' width=600>", Base);
        Assert.Equal("https://a.example/a.jpg", Assert.Single(fragment.Images).Url);
    }

    [Fact]
    public void Markup_that_was_escaped_twice_is_markup() => Assert.Equal(["One.", "Two."], Html("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;").Select(block => block.Text));

    [Fact]
    public void Lines_broken_at_a_width_are_joined() => Assert.Equal(
        ["The ferry to the outer islands sails every morning at seven, and in summer it sails again at noon.", "Tickets are sold on board."],
        FragmentBlocks.OfText("The ferry to the outer islands sails every\nmorning at seven, and in summer it sails\nagain at noon.\n\nTickets are sold on board.").Blocks.Select(block => block.Text));

    [Fact]
    public void A_field_that_is_indented_as_a_whole_is_one_paragraph() => Assert.Equal(
        "The ferry sails at seven and at noon.", Assert.Single(FragmentBlocks.OfHtml("\n      The ferry sails\n      at seven and\n      at noon.\n    ", null).Blocks).Text);

    [Fact]
    public void A_hundred_thousand_paragraphs_are_read_in_one_pass() => Assert.Equal(100_000, Html(string.Concat(Enumerable.Repeat("<p>x", 100_000))).Length);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p><b>")]
    public void Markup_nested_without_end_ends(string tag) => Assert.InRange(Html(string.Concat(Enumerable.Repeat(tag, 100_000)) + "x").Length, 0, 1);
}
