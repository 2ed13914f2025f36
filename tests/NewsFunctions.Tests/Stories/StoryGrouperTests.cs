using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Stories;

public sealed class StoryGrouperTests
{
    [Fact]
    public void A_story_told_by_two_papers_is_one_story()
    {
        IReadOnlyList<StoryGroup> groups = Group(Made.Dam1, Made.Vote, Made.Dam2);
        Assert.Equal([[Made.Dam1.Id, Made.Dam2.Id], [Made.Vote.Id]], groups.Select(Ids));
        Assert.Equal([2, 1], groups.Select(group => group.IndependentSources));
    }

    [Fact]
    public void The_order_of_the_articles_does_not_matter()
    {
        string[] forth = [.. Group(Made.Dam1, Made.Vote, Made.Dam2).Select(group => group.Id)];
        Assert.Equal(forth, Group(Made.Vote, Made.Dam2, Made.Dam1).Select(group => group.Id));
    }

    [Fact]
    public void A_copy_is_linked_to_its_original_and_is_no_source_of_its_own()
    {
        Article copy = Made.Article("copy", Made.Dam1.Title, string.Join('\n', Made.Dam1.Body.Select(block => block.Text)), "Copy Cat", 90);
        StoryGroup group = Assert.Single(Group(copy, Made.Dam1));
        Assert.Equal([null, Made.Dam1.Id], group.Members.Select(member => member.CopyOf));
        Assert.Equal(1, group.IndependentSources);
    }

    [Fact]
    public void A_story_keeps_its_id_when_an_earlier_article_joins_it()
    {
        StoryGroup first = Assert.Single(Group(Made.Dam2));
        var memory = new StoryMemory(first.Id, Made.Day, [Made.Dam2.Id], Made.Dam2.Signature);
        Assert.Equal(first.Id, Assert.Single(StoryGrouper.Group(Made.Day, [.. new[] { Made.Dam1, Made.Dam2 }.Select(ArticleListing.Of)], [memory])).Id);
    }

    [Fact]
    public void The_named_source_is_the_original_even_when_its_copy_came_first()
    {
        string text = string.Join('\n', Made.Dam1.Body.Select(block => block.Text));
        Article copy = Made.Article("early-copy", Made.Dam1.Title, text, "Copy Cat", -30, syndicatedFrom: "Brannock Courier");
        StoryGroup group = Assert.Single(Group(copy, Made.Dam1));
        Assert.Equal(Made.Dam1.Id, group.Members.Single(member => member.Listing.Id == copy.Id).CopyOf);
        Assert.Null(group.Members.Single(member => member.Listing.Id == Made.Dam1.Id).CopyOf);
    }

    [Fact]
    public void A_shortened_copy_with_boilerplate_around_it_is_a_copy()
    {
        string text = Made.Dam1.Body[0].Text + "\n" + Made.Dam1.Body[1].Text + "\nSign up for our morning letter and never miss what happens in your town.";
        Assert.NotNull(Group(Made.Dam1, Made.Article("cut", "Dam cracks", text, "Copy Cat", 60))[0].Members[1].CopyOf);
    }

    [Fact]
    public void A_story_of_the_day_before_goes_on_under_its_id()
    {
        StoryGroup yesterday = Assert.Single(Group(Made.Dam1));
        StoryMemory memory = StoryMemory.Of(yesterday, Made.Day.AddDays(-1));
        IReadOnlyList<StoryGroup> today = StoryGrouper.Group(Made.Day, [.. new[] { Made.Dam2, Made.Vote }.Select(ArticleListing.Of)], [memory]);
        Assert.Equal((yesterday.Id, Made.Day.AddDays(-1)), (today[1].Id, today[1].ContinuesFrom));
        Assert.Null(today[0].ContinuesFrom);
    }

    [Fact]
    public void After_more_than_a_week_it_is_a_new_story()
    {
        StoryMemory memory = StoryMemory.Of(Assert.Single(Group(Made.Dam1)), Made.Day.AddDays(-8));
        Assert.NotEqual(memory.Id, Assert.Single(StoryGrouper.Group(Made.Day, [ArticleListing.Of(Made.Dam2)], [memory])).Id);
    }

    private static IReadOnlyList<StoryGroup> Group(params Article[] articles) => StoryGrouper.Group(Made.Day, [.. articles.Select(ArticleListing.Of)], []);

    private static ArticleId[] Ids(StoryGroup group) => [.. group.Members.Select(member => member.Listing.Id)];
}
