using CsCheck;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Tests.Search;

public sealed class SearchQueryParserTests
{
    [Theory]
    [InlineData("ferry", "[ferry|ferrys|ferries]")]
    [InlineData("\"Grey Island\" harb*", "[\"grey island\"] [harb*]")]
    [InlineData("“grey island” «port»", "[\"grey island\"] [port]")]
    [InlineData("title:ferry source:\"Bay Courier\" AUTHOR:nell name:tom body:dock", "[Title:ferry|ferrys|ferries] [Source:\"bay courier\"] [Author:nell|nells|nelles] [Name:tom] [Body:dock|docks|dockes]")]
    [InlineData("ferry -strike -\"grey island\"", "[ferry|ferrys|ferries] -strike|strikes -\"grey island\"")]
    [InlineData("tram OR bus bay", "[tram|trams|trames bus] [bay]")]
    [InlineData("OR tram OR", "[tram|trams|trames]")]
    [InlineData("O'Brien 4.2", "[\"o brien\"] [\"4 2\"]")]
    [InlineData("東京都", "[\"東京 京都\"]")]
    [InlineData("京", "[京*]")]
    [InlineData("\"東京 大阪\"", "[\"東京 京 大阪\"]")]
    [InlineData("url:http://x.example", "[\"url http x example\"]")]
    [InlineData("title: x", "[title|titles] [x]")]
    [InlineData("\"never closed", "[\"never closed\"]")]
    [InlineData("foo\"bar baz\"*", "[foo] [\"bar baz*\"]")]
    [InlineData("*", "")]
    [InlineData("-", "")]
    [InlineData("\"", "")]
    [InlineData("\"\" title:\"\" NEAR(a b, 2) {x} ^", "[\"near a\"] [b] [2] [x]")]
    [InlineData("-only", " -only|onlys|onlies")]
    public void What_people_type_is_read(string text, string expected) => Assert.Equal(expected, Show(SearchQueryParser.Parse(text)));

    [Fact]
    public void A_long_query_is_read_as_far_as_it_makes_sense()
    {
        SearchQuery query = SearchQueryParser.Parse(string.Join(' ', Enumerable.Range(0, 1000)));
        Assert.Equal(SearchQueryParser.MaxTerms, query.Groups.Count);
        Assert.Equal(SearchQueryParser.MaxPhrase, SearchQueryParser.Parse($"\"{string.Join(' ', Enumerable.Range(0, 1000))}\"").Groups[0].Terms[0].Words.Count);
    }

    [Fact]
    public void Any_text_is_a_query() => Gen.String.Sample(text => SearchQueryParser.Parse(text).Groups.Count <= SearchQueryParser.MaxTerms);

    private static string Show(SearchQuery query) => string.Join(' ', query.Groups.Select(group => $"[{string.Join(' ', group.Terms.Select(Show))}]")) + string.Concat(query.Excluded.Select(term => " -" + Show(term)));

    private static string Show(SearchTerm term)
    {
        string words = string.Join(' ', term.Words) + (term.Prefix ? "*" : "");
        return (term.Field == SearchField.Any ? "" : term.Field + ":") + (term.Words.Count > 1 ? $"\"{words}\"" : words) + string.Concat(term.Variants.Select(variant => "|" + variant));
    }
}
