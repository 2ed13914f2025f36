using CsCheck;
using NewsFunctions.Page.Markup;
using Markup = NewsFunctions.Page.Markup.Html;

namespace NewsFunctions.Tests.Page;

public sealed class HtmlTests
{
    [Fact]
    public void A_text_is_encoded_and_markup_is_not()
    {
        Markup inner = $"<b>{"<i>"}</b>";
        Markup html = $"<p title=\"{"\"><script>"}\">{inner}{(Markup?)null}{(string?)null}{42}{0.25}</p>";
        Assert.Equal("<p title=\"&quot;&gt;&lt;script&gt;\"><b>&lt;i&gt;</b>420.25</p>", html.ToString());
    }

    [Fact]
    public void No_text_gets_out_of_where_it_stands() => Gen.String.Sample(text =>
    {
        Markup html = $"{text}";
        Assert.Equal(-1, html.ToString().AsSpan().IndexOfAny("<>\"'"));
    });

    [Fact]
    public void Letters_of_all_scripts_stay_readable()
    {
        Markup html = $"{"Žižkov Київ 東京 القاهرة"}";
        Assert.Equal("Žižkov Київ 東京 القاهرة", html.ToString());
    }

    [Theory]
    [InlineData("https://bay.example/a?b=1&c=\"2", "https://bay.example/a?b=1&c=%222")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,<script>", null)]
    [InlineData("//bay.example/a", null)]
    [InlineData("JaVaScRiPt\t:alert(1)", null)]
    [InlineData("vbscript:x", null)]
    [InlineData(null, null)]
    public void Only_an_address_of_the_web_is_a_link(string? url, string? link) => Assert.Equal(link, WebLink.Of(url));
}
