using NewsFunctions.Core.Search;

namespace NewsFunctions.Tests.Search;

public sealed class SnippetTests
{
    private static readonly string Filler = string.Join(' ', Enumerable.Repeat("The sea was calm and the gulls slept on the wall.", 20));

    [Fact]
    public void It_shows_where_most_of_the_query_stands_together()
    {
        Highlighted snippet = Of($"A ferry came. {Filler} Then the ferry met the pilot near Grey Island. {Filler}", "ferry \"grey island\" pilot");
        Assert.Equal(["ferry", "pilot", "Grey Island"], Marked(snippet));
        Assert.StartsWith("…Then the ", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.InRange(snippet.Text.Length, 100, Snippet.MaxLength + 2);
    }

    [Fact]
    public void Accents_and_case_and_number_are_marked_as_they_stand() =>
        Assert.Equal(["Ministères", "CAFÉ"], Marked(Of("Les Ministères du CAFÉ", "ministere cafe")));

    [Fact]
    public void A_run_of_characters_is_marked_whole() => Assert.Equal(["東京都庁"], Marked(Of("昨日、東京都庁で会見があった。", "東京都庁")));

    [Fact]
    public void Nothing_of_the_text_is_taken_for_markup() => Assert.Equal(
        "&lt;b&gt; <mark>bold</mark> &amp; &lt;script&gt;", new QueryMatcherView("bold").Mark("<b> bold & <script>").ToHtml());

    [Fact]
    public void Without_a_match_in_the_text_it_is_the_opening() => Assert.Equal("the opening", Snippet.Of("the text", "the opening", []).Text);

    [Fact]
    public void Marks_lie_inside_the_text_whatever_it_is() => CsCheck.Check.Sample(CsCheck.Gen.Select(CsCheck.Gen.String, CsCheck.Gen.String), (body, query) =>
    {
        Highlighted snippet = Of(body + " " + query, query);
        Assert.All(snippet.Marks, mark => Assert.True(mark.Start >= 0 && mark.Length > 0 && mark.Start + mark.Length <= snippet.Text.Length));
        Assert.All(snippet.Marks.Zip(snippet.Marks.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length < pair.Second.Start));
        snippet.ToHtml();
    });

    private static Highlighted Of(string body, string query) => Snippet.Of(body, "", new QueryMatcher(SearchQueryParser.Parse(query)).Marks(body, SearchField.Body));

    private static string[] Marked(Highlighted text) => [.. text.Marks.Select(mark => text.Text.Substring(mark.Start, mark.Length))];

    private sealed class QueryMatcherView(string query)
    {
        public Highlighted Mark(string text) => Highlighted.Of(text, new QueryMatcher(SearchQueryParser.Parse(query)).Marks(text, SearchField.Body));
    }
}
