using System.Text;
using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Html;

public sealed class HtmlRobustnessTests
{
    private static readonly string[] Parts =
    [
        "<p>", "</p>", "<div class=related>", "</div>", "<br>", "<table><tr><td>", "</table>", "<ul><li>", "</ul>", "<b>", "</i>", "<a href='x'>", "</a>", "<!--", "-->", "<script>", "</script>", "<style>", "<h1>", "</h1>",
        "&amp;", "&#0;", "&nbsp;", "<", ">", "\0", "\u0007", "\uFFFD", "<svg><p>", "<frameset>", "<template>", "</body>", "<html lang=xx-yy-zz>", "<time datetime=2031-13-45>", "<meta property=og:title content='>", "A sentence with a comma, and an end. ",
        MadeUpPage.First, MadeUpPage.Second, "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[[[{}]]]}</script>", "<figure><img src=':::'><figcaption>", "<blockquote>", "😀", "\uD83D",
    ];

    private static readonly Gen<string> Page = Gen.Int[0, Parts.Length - 1].Array[0, 60].Select(picks => "<html><body>" + string.Concat(picks.Select(pick => Parts[pick])) + MadeUpPage.Body);

    [Fact]
    public void Reading_never_throws_and_says_the_same_twice() => Page.Sample(
        page =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(page);
            Assert.Equal(Told(MadeUpPage.Outcome(bytes)), Told(MadeUpPage.Outcome(bytes)));
        },
        iter: 300);

    [Theory]
    [InlineData("http://news.example:99999999/x")]
    [InlineData("http://news^example/")]
    public void A_link_that_leads_nowhere_harms_nothing(string address) =>
        Assert.Equal(MadeUpPage.Text(MadeUpPage.Read(MadeUpPage.With())), MadeUpPage.Text(MadeUpPage.Read(MadeUpPage.With($"<link rel=import href='{address}'>"))));

    [Fact]
    public void Pages_read_at_once_do_not_mix()
    {
        byte[][] pages = [.. Enumerable.Range(0, 64).Select(i => Encoding.UTF8.GetBytes(MadeUpPage.With($"<meta name=author content='Writer Number{i}'>", $"<p class=c{i}>Part {i}: {MadeUpPage.First}</p>{MadeUpPage.Body}")))];
        string[] alone = [.. pages.Select(page => Told(MadeUpPage.Outcome(page)))];
        string[] together = new string[pages.Length];
        Parallel.For(0, pages.Length, i => together[i] = Told(MadeUpPage.Outcome(pages[i])));
        Assert.Equal(alone, together);
        Assert.Equal(alone.Length, alone.Distinct().Count());
    }

    [Fact]
    public void Cut_anywhere_a_page_is_read_or_refused()
    {
        byte[] page = Encoding.UTF8.GetBytes(MadeUpPage.With("<meta charset=utf-8>"));
        for (int length = 1; length < page.Length; length += 7)
        {
            Assert.NotNull(MadeUpPage.Outcome(page[..length]));
        }
    }

    [Fact]
    public void The_body_of_its_own_rendering_is_the_same_body()
    {
        ArticleDraft first = MadeUpPage.Read(MadeUpPage.With());
        string rendered = "<!DOCTYPE html><html><body><article><h1>" + first.Title + "</h1>" + string.Concat(first.Body.Select(block => $"<p>{System.Net.WebUtility.HtmlEncode(block.Text)}</p>")) + "</article></body></html>";
        Assert.Equal(MadeUpPage.Text(first), MadeUpPage.Text(MadeUpPage.Read(rendered)));
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<li><ul>", 50_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("<i>x</i>", 500_000)]
    public void A_page_that_would_explode_is_refused_by_its_limits(string part, int times)
    {
        ReadOutcome outcome = MadeUpPage.Outcome(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(part, times))));
        Assert.Equal(RejectCode.TooComplex, Assert.IsType<ReadOutcome.Refused>(outcome).Why.Code);
    }

    [Fact]
    public void Many_tags_deep_inside_each_other_are_refused()
    {
        string page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 2_900)) + string.Concat(Enumerable.Repeat("<p>word", 100_000));
        Assert.Equal(RejectCode.TooComplex, Assert.IsType<ReadOutcome.Refused>(MadeUpPage.Outcome(Encoding.UTF8.GetBytes(page))).Why.Code);
    }

    [Fact]
    public void One_word_may_stand_on_a_page_any_number_of_times()
    {
        string page = "<html><body><article><p>" + string.Concat(Enumerable.Repeat("The harbour reopened, and the harbour closed. ", 70_000)) + "</p></article>";
        Assert.IsType<ReadOutcome.Read>(MadeUpPage.Outcome(Encoding.UTF8.GetBytes(page)));
    }

    [Fact]
    public void A_front_page_of_links_is_no_article()
    {
        string links = string.Concat(Enumerable.Range(1, 60).Select(i => $"<li><a href=/{i}>Headline number {i}</a></li>"));
        ReadOutcome outcome = MadeUpPage.Outcome(Encoding.UTF8.GetBytes($"<html><body><nav><ul>{links}</ul></nav></body></html>"));
        Assert.Equal(RejectCode.NoArticle, Assert.IsType<ReadOutcome.Refused>(outcome).Why.Code);
    }

    [Theory]
    [InlineData("windows-1250")]
    [InlineData("iso-8859-2")]
    [InlineData("windows-1252")]
    [InlineData("gb18030")]
    public void A_declared_charset_is_believed(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string name = charset is "windows-1250" or "iso-8859-2" ? "Przemysław Żółć" : charset is "gb18030" ? "港口星期二重新开放" : "Åse Grønbæk";
        byte[] page = Encoding.GetEncoding(charset).GetBytes(MadeUpPage.With($"<meta charset={charset}>", $"<p>{name}: {MadeUpPage.First}</p>{MadeUpPage.Body}"));
        Assert.Contains(name, MadeUpPage.Text(MadeUpPage.Read(page)), StringComparison.Ordinal);
    }

    private static string Told(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.Read { Articles: [var draft] } => $"{draft.Title}|{draft.PublishedAt}|{string.Join('|', draft.Authors)}|{string.Join('|', draft.Body)}|{string.Join('|', draft.Removed)}",
        ReadOutcome.Refused refused => refused.Why.ToString(),
        _ => throw new InvalidOperationException(),
    };
}
