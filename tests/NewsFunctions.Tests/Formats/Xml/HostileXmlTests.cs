using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Formats.Xml;

/// <summary>What an attacker sends is refused by a code, never expanded, never fetched.</summary>
public sealed class HostileXmlTests
{
    [Theory]
    [InlineData("nitf")]
    [InlineData("NewsML")]
    [InlineData("rss")]
    [InlineData("newsItem")]
    public void Entities_of_the_files_own_are_never_expanded(string root)
    {
        string bomb = $"""<!DOCTYPE {root} [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><{root}><p>&c;</p></{root}>""";
        Assert.Equal(RejectCode.UnsafeContent, Samples.Refused(Samples.Of("a.xml", bomb)).Code);
    }

    [Fact]
    public void An_external_entity_is_never_opened()
    {
        string xml = """<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>""";
        Assert.Equal(RejectCode.UnsafeContent, Samples.Refused(Samples.Of("a.xml", xml)).Code);
    }

    [Theory]
    [InlineData("nitf")]
    [InlineData("rss")]
    public void Nesting_without_end_is_refused(string root)
    {
        string xml = $"<{root}>" + string.Concat(Enumerable.Repeat("<a>", 200_000));
        Assert.Equal(RejectCode.TooComplex, Samples.Refused(Samples.Of("a.xml", xml)).Code);
    }

    [Fact]
    public void An_element_with_thousands_of_attributes_is_refused()
    {
        string xml = $"<nitf {string.Concat(Enumerable.Range(0, 5000).Select(i => $" a{i}=\"\""))}/>";
        Assert.Equal(RejectCode.TooComplex, Samples.Refused(Samples.Of("a.xml", xml)).Code);
    }

    [Theory]
    [InlineData("nitf")]
    [InlineData("rss")]
    public void A_tag_that_never_ends_is_refused(string root) =>
        Assert.Equal(RejectCode.TooComplex, Samples.Refused(Samples.Of("a.xml", $"<{root}><item {string.Concat(Enumerable.Repeat("a=\"x\" ", 20_000))}")).Code);

    [Fact]
    public void A_doctype_alone_does_no_harm()
    {
        string xml = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://nowhere.example/nitf.dtd"><nitf><body><body.content><p>Text.</p></body.content></body></nitf>""";
        Assert.Equal(["Text."], Samples.Body(Samples.One(Samples.Of("a.xml", xml))));
    }
}
