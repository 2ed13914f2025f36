using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Formats.Nitf;

public sealed class NitfReaderTests
{
    private static string Nitf(string docdata, string body) => $"<nitf><head><docdata {docdata}</docdata></head><body><body.head><hedline><hl1>Head</hl1></hedline></body.head><body.content>{body}</body.content></body></nitf>";

    [Fact]
    public void Notes_that_are_not_for_publication_are_dropped_and_listed()
    {
        ArticleDraft draft = Samples.One(Samples.File("nitf", "harbour.nitf.xml"));
        Assert.DoesNotContain(draft.Body, block => block.Text.Contains("Desk", StringComparison.Ordinal));
        Assert.Equal("not-for-publication", Assert.Single(draft.Removed).Rule);
    }

    [Fact]
    public void Lists_tables_and_quotes_keep_their_kind()
    {
        ArticleDraft draft = Samples.One(Samples.Of("a.xml", Nitf(">", "<p>One.</p><ul><li>first</li><li>second</li></ul><bq><block><p>Said so.</p></block></bq><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>")));
        Assert.Equal(
            [new Block(BlockKind.Paragraph, "One."), new Block(BlockKind.ListItem, "first", 1), new Block(BlockKind.ListItem, "second", 1), new Block(BlockKind.Quote, "Said so."), new Block(BlockKind.Table, "a\t1\nb\t2")],
            draft.Body);
    }

    [Fact]
    public void An_embargo_ends_at_the_release_date()
    {
        ArticleDraft draft = Samples.One(Samples.Of("a.xml", Nitf("""management-status="embargoed"><date.issue norm="20260908T132446+0100"/><date.release norm="20260909T000100+0100"/>""", "<p>Text.</p>")));
        Assert.Equal(new DateTimeOffset(2026, 9, 9, 0, 1, 0, TimeSpan.FromHours(1)), draft.EmbargoUntil);
        Assert.Equal("2026-09-08T13:24:46+01:00", draft.PublishedAt.ToString());
    }

    [Theory]
    [InlineData("management-status=\"canceled\">", "<p>Text.</p>", RejectCode.Canceled)]
    [InlineData("management-status=\"withheld\">", "<p>Text.</p>", RejectCode.Withheld)]
    [InlineData("management-status=\"embargoed\">", "<p>Text.</p>", RejectCode.Withheld)]
    [InlineData(">", "", RejectCode.NoText)]
    [InlineData(">", "<p>Never closed", RejectCode.Malformed)]
    public void What_is_no_article_is_refused_by_its_code(string docdata, string body, string code) => Assert.Equal(code, Samples.Refused(Samples.Of("a.xml", Nitf(docdata, body))).Code);

    [Fact]
    public void Half_a_file_is_never_taken_for_the_whole()
    {
        string whole = Nitf(">", "<p>One.</p><p>Two.</p>");
        Assert.Equal(RejectCode.Malformed, Samples.Refused(Samples.Of("a.xml", whole[..^40])).Code);
    }

    [Fact]
    public void Html_references_and_loose_ampersands_are_text()
    {
        ArticleDraft draft = Samples.One(Samples.Of("a.xml", Nitf(">", "<p>Caf&eacute;&nbsp;Marks & Co &mdash; open.</p>")));
        Assert.Equal(["Café Marks & Co — open."], Samples.Body(draft));
    }

    [Fact]
    public void An_encoding_that_is_declared_is_used()
    {
        byte[] latin = System.Text.Encoding.Latin1.GetBytes("""<?xml version="1.0" encoding="iso-8859-1"?>""" + Nitf(">", "<p>Søndre gate er åpen.</p>"));
        Assert.Equal(["Søndre gate er åpen."], Samples.Body(Samples.One(Samples.Of("a.xml", latin))));
    }
}
