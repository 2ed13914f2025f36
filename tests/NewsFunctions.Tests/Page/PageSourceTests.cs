using NewsFunctions.Tests.Solution;

namespace NewsFunctions.Tests.Page;

/// <summary>What the types cannot hold: encoding is right only for text between tags and for values between quotes.</summary>
public sealed class PageSourceTests
{
    private static readonly string[] Sources = Directory.GetFiles(SolutionFolder.File("src", "NewsFunctions", "Page"), "*.cs", SearchOption.AllDirectories);

    [Fact]
    public void Every_value_of_an_attribute_stands_between_quotes() => Assert.All(
        Sources.SelectMany(File.ReadLines).SelectMany(line => line.Split("={").SkipLast(1)),
        // What is left are parameters of addresses: "?year=".
        before => Assert.Contains(before[before.AsSpan().LastIndexOfAny("?& ")], "?&"));

    [Theory]
    [InlineData("style=")]
    [InlineData("<style")]
    [InlineData(" onclick")]
    [InlineData(" onload")]
    [InlineData(" onerror")]
    public void Nothing_stands_in_a_page_that_its_policy_forbids(string banned) =>
        Assert.All(Sources, file => Assert.DoesNotContain(banned, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Only_addresses_that_were_checked_stand_alone_in_a_link() => Assert.All(
        Sources.SelectMany(File.ReadLines).SelectMany(line => line.Replace("\\\"", "\"", StringComparison.Ordinal).Split("href=\"{").Skip(1)).Select(link => link.Split('}')[0]),
        link => Assert.Contains(link, (string[])["address", "feed.Address", "Assets.AddressOf(\"site.css\")", "Assets.AddressOf(\"icon.svg\")", "Place(run[0].Article, run[0].Paragraph)", "Place(quote.Article, quote.Paragraph)"]));
}
