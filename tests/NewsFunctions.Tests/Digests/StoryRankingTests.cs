using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;
using NewsFunctions.Tests.Stories;

namespace NewsFunctions.Tests.Digests;

public sealed class StoryRankingTests
{
    [Fact]
    public void Among_equals_no_section_takes_more_than_its_share_of_the_first_places()
    {
        // Sport is the freshest and by far the most.
        StoryGroup[] groups = [.. Many("Sport", 40, 600), .. Many("Politics", 6, 300), .. Many("Science", 6, 200), .. Many("Arts", 6, 0)];
        Assert.All(Sections(groups).Take(20).GroupBy(section => section), section => Assert.Equal(5, section.Count()));
    }

    [Fact]
    public void Sections_that_are_spelled_alike_are_one() =>
        Assert.Equal(["sport", "Arts", "Sport"], Sections([.. Many("Sport", 1, 10), .. Many("sport", 1, 20), .. Many("Arts", 1, 0)]));

    [Fact]
    public void What_more_sources_tell_comes_first_whatever_its_section()
    {
        StoryGroup[] heavy = [.. Many("Sport", 3, 0).Select(group => group with { IndependentSources = 4 })];
        string?[] sections = [.. Sections([.. Many("Arts", 3, 100), .. heavy])];
        Assert.Equal(["Sport", "Sport", "Sport", "Arts", "Arts", "Arts"], sections);
    }

    [Fact]
    public void What_heavier_stories_told_of_a_section_counts_against_it()
    {
        StoryGroup[] heavy = [.. Many("Sport", 1, 0).Select(group => group with { IndependentSources = 4 })];
        Assert.Equal(["Sport", "Arts", "Sport"], Sections([.. heavy, .. Many("Sport", 1, 300), .. Many("Arts", 1, 100)]));
    }

    [Fact]
    public void Stories_of_no_section_stand_where_their_freshness_puts_them() =>
        Assert.Equal([null, "Sport", null, "Arts", "Sport"], Sections([.. Many(null, 1, 500), .. Many("Sport", 2, 400), .. Many(null, 1, 300), .. Many("Arts", 1, 0)]));

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_groups()
    {
        StoryGroup[] groups = [.. Many("Sport", 9, 0), .. Many("Arts", 4, 0), .. Many(null, 5, 3), .. Many("Science", 2, 50)];
        IEnumerable<string> Ids(IReadOnlyList<StoryGroup> some) => StoryRanking.Order(some).Select(group => group.Id);
        Assert.Equal(Ids(groups), Ids([.. groups.Reverse()]));
        Assert.Equal(groups.Length, Ids(groups).Distinct().Count());
    }

    private static IEnumerable<string?> Sections(StoryGroup[] groups) => StoryRanking.Order(groups).Select(group => group.Members[0].Listing.Section);

    private static IEnumerable<StoryGroup> Many(string? section, int count, int minutes) => Enumerable.Range(0, count).Select(i => new StoryGroup
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{section}-{minutes}-{i}"),
        IndependentSources = 1,
        Members = [new GroupedArticle(ArticleListing.Of(Made.Vote) with { Section = section, PublishedAt = ArticleDate.At(Made.Morning.AddMinutes(minutes + i)) }, null)],
    });
}
