using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;
using NewsFunctions.Storage.Search;

namespace NewsFunctions.Tests.Search;

/// <summary>A segment finds what the matcher finds, for any documents and queries.</summary>
public sealed class SegmentTests : IDisposable
{
    private static readonly DateOnly Month = new(2031, 5, 1);
    private static readonly DateTimeOffset Now = new(2031, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Vocabulary =
    [
        "ferry", "ferries", "Grey", "Island", "harbour", "harbours", "strike", "striking", "Łódź", "lodz", "café", "东京都", "東京", "京都", "都", "iPhone発売", "발표", "서울에서", "ไทย", "हिन्दी", "4.2",
        "O'Brien", "NEAR", "AND", "NOT", "naïve", "ǅ", "🎉", "محمد", "x", "a",
    ];

    private static readonly string[] Syntax = ["\"", "“", "*", "-", ":", "title:", "name:", "author:", "source:", "body:", "OR ", "(", ")", "{", "}", "^", "+", "'", "''", ";", "--", "%", "_", "\\", "\0", "\n", "\ud83c", "NEAR(", ",", "5", "rank", "texts"];

    private readonly string path = Path.Combine(Path.GetTempPath(), $"segment-{Guid.NewGuid():N}.sqlite");

    [Fact]
    public void Ten_thousand_queries_of_any_content_find_what_they_should_and_none_is_an_error()
    {
        var random = new Random(20310506);
        SearchDocument[] documents = [.. Enumerable.Range(0, 30).Select(i => Document(random, i))];
        using SegmentFile segment = Build(documents);
        int found = 0;
        for (int i = 0; i < 10_000; i++)
        {
            string text = Text(random);
            SearchQuery query = SearchQueryParser.Parse(text);
            var matcher = new QueryMatcher(query);
            ArticleId[] expected = [.. documents.Where(document => matcher.Match(document) is not null).Select(document => document.Id).OrderBy(id => id.ToString(), StringComparer.Ordinal)];
            ArticleId[] actual = query.IsEmpty ? [] : Ask(segment, query);
            Assert.True(expected.SequenceEqual(actual), $"\"{text}\" finds {actual.Length} in the index, {expected.Length} by the matcher.");
            found += actual.Length;
        }

        // A test that finds nothing would prove nothing.
        Assert.True(found > 5_000, $"{found} found");
    }

    [Fact]
    public void A_correction_replaces_and_a_withdrawal_removes()
    {
        SearchDocument old = MadeDocument.Of("a", "Ferry", "to the island"), kept = MadeDocument.Of("b", "Tram", "to the island");
        using (Build([old, kept]))
        {
        }

        using (var writer = new SegmentWriter(path))
        {
            Assert.False(writer.Apply([old, kept], [ArticleId.For("never", "")]));
            Assert.True(writer.Apply([MadeDocument.Of("a", "Ferry", "to the peninsula", version: 2)], [kept.Id]));
            Assert.Equal(1, writer.Count().Documents);
        }

        using var segment = new SegmentFile(path, Month);
        Assert.Empty(Ask(segment, SearchQueryParser.Parse("island")));
        Assert.Empty(Ask(segment, SearchQueryParser.Parse("tram")));
        Assert.Equal([old.Id], Ask(segment, SearchQueryParser.Parse("peninsula")));
    }

    [Fact]
    public void Filters_take_what_lies_inside_them()
    {
        using SegmentFile segment = Build(
        [
            MadeDocument.Of("a", "Ferry one", "text", source: "Bay Courier", language: "en-GB", day: new DateOnly(2031, 5, 1)),
            MadeDocument.Of("b", "Ferry two", "text", source: "Quay Post", language: "en", day: new DateOnly(2031, 5, 15)),
            MadeDocument.Of("c", "Ferry three", "text", source: "Quay Post", language: "eng", day: new DateOnly(2031, 5, 31)),
            MadeDocument.Of("d", "Ferry four", "text", embargo: Now.AddMinutes(1)),
        ]);
        int Count(SearchFilter filter, DateTimeOffset? now = null, params ArticleId[] without) =>
            segment.Ask(new SegmentQuestion(SearchQueryParser.Parse("ferry"), filter, without, 100, now ?? Now)).Hits.Count;

        Assert.Equal(3, Count(new SearchFilter()));
        Assert.Equal(4, Count(new SearchFilter(), Now.AddMinutes(1)));
        Assert.Equal(2, Count(new SearchFilter { From = new DateOnly(2031, 5, 15) }));
        Assert.Equal(1, Count(new SearchFilter { To = new DateOnly(2031, 5, 5) }));
        Assert.Equal(2, Count(new SearchFilter { SourceSlug = "quay-post" }));
        Assert.Equal(2, Count(new SearchFilter { Language = "EN" }));
        Assert.Equal(2, Count(new SearchFilter(), null, ArticleId.For("a", "")));
    }

    [Fact]
    public void A_headline_counts_for_more_than_the_text()
    {
        using SegmentFile segment = Build(
        [
            MadeDocument.Of("a", "Harvest fair", "a ferry and other things of the week"),
            MadeDocument.Of("b", "Ferry strike", "other things of the week and more of them"),
            MadeDocument.Of("c", "Budget", "nothing about it"), MadeDocument.Of("d", "School", "nothing either"), MadeDocument.Of("e", "Bridge", "nor here"),
        ]);
        SegmentAnswer answer = segment.Ask(new SegmentQuestion(SearchQueryParser.Parse("ferry"), new SearchFilter(), [], 10, Now));
        Assert.Equal(["Ferry strike", "Harvest fair"], segment.Read([.. answer.Hits.Select(hit => hit.Row)]).Select(document => document.Title));
        Assert.Equal((2, 2L), (answer.Matches, answer.Holding[0]));
        Assert.True(answer.Hits[0].Score > answer.Hits[1].Score);
    }

    /// <summary>An article in a young month scores as its like in an old one: only the month differs.</summary>
    [Fact]
    public void The_size_of_its_segment_does_not_move_an_article()
    {
        double Score(int documents, int holding)
        {
            using (SegmentFile segment = Build([.. Enumerable.Range(0, documents).Select(i => MadeDocument.Of($"{documents}-{i}", "Note", i < holding ? "a ferry came" : "a tram came"))]))
            {
                return segment.Ask(new SegmentQuestion(SearchQueryParser.Parse("ferry"), new SearchFilter(), [], 10, Now)).Hits[0].Score;
            }
        }

        double young = Score(10, 1);
        File.Delete(path);
        Assert.Equal(young, Score(400, 3), 0.001);
    }

    [Fact]
    public void Of_words_that_nearly_all_articles_hold_titles_come_first_and_then_the_newest()
    {
        using SegmentFile segment = Build([.. Enumerable.Range(0, 2500).Select(i => MadeDocument.Of($"{i}", i == 7 ? "The ferry" : "Note", "the ferry came"))]);
        SegmentAnswer answer = segment.Ask(new SegmentQuestion(SearchQueryParser.Parse("the ferry"), new SearchFilter(), [ArticleId.For("2499", "")], 10, Now));
        Assert.Equal([ArticleId.For("7", ""), ArticleId.For("2498", ""), ArticleId.For("2497", "")], segment.Read([.. answer.Hits.Take(3).Select(hit => hit.Row)]).Select(document => document.Id));
        Assert.Equal((2499, 2500L), (answer.Matches, answer.Holding[0]));
    }

    [Fact]
    public void A_document_comes_back_as_it_was()
    {
        SearchDocument document = MadeDocument.Of("a", "Café \"Ōhō\"", "text\nmore \U0001F389", "Ines", "Nell", "Bay Courier", "fr", embargo: Now);
        Assert.Equal(document, DocumentBytes.Read(DocumentBytes.Write(document)));
    }

    public void Dispose() => File.Delete(path);

    private static ArticleId[] Ask(SegmentFile segment, SearchQuery query) => [.. segment.Read([.. segment.Ask(new SegmentQuestion(query, new SearchFilter(), [], 1000, Now)).Hits.Select(hit => hit.Row)])
        .Select(document => document.Id).OrderBy(id => id.ToString(), StringComparer.Ordinal)];

    private static SearchDocument Document(Random random, int i) => MadeDocument.Of(
        i.ToString(CultureInfo.InvariantCulture),
        Words(random, 4),
        Words(random, 12),
        Words(random, 3),
        Words(random, 2),
        random.Next(2) == 0 ? Words(random, 1) : null);

    private static string Words(Random random, int count)
    {
        string[] gaps = [" ", " ", ", ", "-", "", "\n", "、"];
        return string.Concat(Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(Vocabulary.Length)] + gaps[random.Next(gaps.Length)]));
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(10) switch
    {
        < 5 => Vocabulary[random.Next(Vocabulary.Length)] + (random.Next(3) > 0 ? " " : ""),
        < 9 => Syntax[random.Next(Syntax.Length)],
        _ => new string([.. Enumerable.Range(0, 3).Select(_ => (char)random.Next(0x10000))]),
    }));

    private SegmentFile Build(SearchDocument[] documents)
    {
        using (var writer = new SegmentWriter(path))
        {
            Assert.True(writer.Apply(documents, []));
        }

        return new SegmentFile(path, Month);
    }
}
