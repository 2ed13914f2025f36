using NewsFunctions.Core.Digests;
using NewsFunctions.Page.Charts;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Tests.Page;

public sealed class WordingTests
{
    [Theory]
    [InlineData("en", "English")]
    [InlineData("de", "German")]
    [InlineData("und", "not known")]
    [InlineData("x-newsroom-slang", "x-newsroom-slang")]
    public void A_language_is_called_by_its_name(string tag, string name) => Assert.Equal(name, Wording.Language(tag));

    [Theory]
    [InlineData(5, "2 articles name no source")]
    [InlineData(4, "1 article names no source")]
    [InlineData(3, null)]
    public void The_bars_and_what_names_no_source_are_all_articles_of_the_day(int articles, string? rest)
    {
        string chart = SourceChart.Write([new SourceCount("courier", "Courier", 2), new SourceCount("herald", "Herald", 1)], articles)!.ToString();
        Assert.Equal(rest is not null, chart.Contains("no source", StringComparison.Ordinal));
        Assert.Contains(rest ?? "Courier", chart, StringComparison.Ordinal);
    }
}
