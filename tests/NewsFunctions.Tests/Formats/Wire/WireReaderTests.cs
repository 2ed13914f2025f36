using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Formats.Wire;

public sealed class WireReaderTests
{
    [Fact]
    public void Iptc_7901_gives_headline_byline_and_paragraphs()
    {
        ArticleDraft draft = Samples.One(Samples.File("wire", "harbour-iptc7901.txt"));
        Assert.Equal("Harbour pilots of Port Ellery end their strike", draft.Title);
        Assert.Equal("By Mara Ellend", draft.Byline);
        Assert.Equal(["Mara Ellend"], draft.Authors);
        Assert.Equal("2026-05-12T07:30:00Z", draft.PublishedAt.ToString());
        Assert.Equal(["Port", "strike", "labour"], draft.Topics);
        Assert.Equal(("Port/strike/labour", 4), (draft.Slug, draft.Urgency));
        Assert.Equal(2, draft.Body.Count);
        Assert.EndsWith("on Tuesday after eleven days ashore.", draft.Body[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spool_of_anpa_1312_gives_each_message()
    {
        ReadOutcome.Read read = Samples.Read(Samples.File("wire", "spool-anpa1312.txt"));
        Assert.Equal(["a0412", "a0413"], read.Articles.Select(article => article.ItemKey));
        Assert.Equal(["International", "Sports"], read.Articles.Select(article => article.Section));
        Assert.Equal(["2026-05-12T05:30:00Z", "2026-05-12T06:15:00Z"], read.Articles.Select(article => article.PublishedAt.ToString()));
    }

    [Fact]
    public void Marks_notes_and_tables_of_anpa_1312_are_told_apart()
    {
        ArticleDraft draft = Samples.Read(Samples.File("wire", "spool-anpa1312.txt")).Articles[0];
        Assert.Equal("Harbour pilots of Port Ellery end their strike", draft.Title);
        Assert.Equal("By MARA ELLEND", draft.Byline);
        Assert.EndsWith("after “eleven long days” ashore.", draft.Body[0].Text, StringComparison.Ordinal);
        Assert.Contains(new Block(BlockKind.Heading, "Queue of ships", 3), draft.Body);
        Assert.Equal(new Block(BlockKind.Table, "Monday\t31\nTuesday\t12"), draft.Body[^1]);
        Assert.Contains(draft.Removed, removed => removed.Text.StartsWith("Eds:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_cut_short_is_refused() => Assert.Equal(
        RejectCode.Malformed, Samples.Refused(Samples.Of("a.txt", "\u0001cw1 4 i 9 cw 1\r\n\u0002Head =\r\n\nText that ends in the mid")).Code);

    [Fact]
    public void What_is_not_for_print_stays_out()
    {
        ArticleDraft draft = Samples.One(Samples.Of("a.txt", "\u0001cw1 4 i 9 cw 1\r\n\u0002Head =\r\n\nText.\r\n\n## Note to editors\r\n- ring us\r\n\u0003120730 GMT May 26\r\n\u0004"));
        Assert.Equal(["Text."], Samples.Body(draft));
        Assert.Equal("not-for-publication", Assert.Single(draft.Removed).Rule);
    }

    [Fact]
    public void Text_in_windows_1252_is_read()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("\u0001cw1 4 i 9 cw 1\r\n\u0002Head =\r\n\nDer M"), 0xFC, .. Encoding.ASCII.GetBytes("ller f"), 0xE4, .. Encoding.ASCII.GetBytes("hrt heute.\r\n\u0003120730 GMT May 26\r\n\u0004")];
        Assert.Equal(["Der Müller fährt heute."], Samples.Body(Samples.One(Samples.Of("a.txt", bytes))));
    }
}
