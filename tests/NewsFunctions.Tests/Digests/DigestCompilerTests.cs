using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Tests.Stories;

namespace NewsFunctions.Tests.Digests;

public sealed class DigestCompilerTests
{
    private static readonly DigestCompiler Compiler = new(new NewsroomCalendar("UTC"), new NewsroomOptions(), new DigestOptions());

    [Fact]
    public void The_story_with_more_sources_comes_first()
    {
        Digest digest = Compile(null, Made.Vote, Made.Dam1, Made.Dam2);
        Assert.Equal([2, 1], digest.Stories.Select(story => story.IndependentSources));
        Assert.Equal((3, 2), (digest.ArticleCount, digest.StoryCount));
        Assert.All(digest.Stories, story => Assert.NotEmpty(story.Summary));
    }

    [Fact]
    public void Compiling_twice_gives_the_same_bytes() => Assert.Equal(
        DigestJson.Write(Compile(null, Made.Vote, Made.Dam1, Made.Dam2)),
        DigestJson.Write(Compile(null, Made.Dam2, Made.Vote, Made.Dam1)));

    [Fact]
    public void Nothing_new_is_no_new_version()
    {
        Digest first = DigestJson.Read(DigestJson.Write(Compile(null, Made.Vote, Made.Dam1)));
        Assert.Same(first, Compile(first, Made.Vote, Made.Dam1));
    }

    [Fact]
    public void A_late_article_makes_a_new_version_that_says_what_changed()
    {
        Digest first = Compile(null, Made.Dam1);
        Digest second = Compile(first, Made.Dam1, Made.Vote);
        Assert.Equal(2, second.Version);
        Assert.Equal(1, second.Changes!.Articles);
        Assert.Equal(Made.Vote.Title, second.Stories.Single(story => story.Id == Assert.Single(second.Changes.NewStories)).Headline);
        Assert.Empty(second.Changes.ChangedStories);
    }

    [Fact]
    public void A_day_without_articles_says_so()
    {
        Digest digest = Compile(null);
        Assert.Empty(digest.Stories);
        Assert.Contains("No articles", DigestHtml.Write(digest), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_articles_is_encoded_in_the_page()
    {
        Article article = Made.Article("evil", "<script>alert(1)</script> & more", "A <b>bold</b> claim was made by the town of Brannock on Tuesday about its dam.", "<i>Paper</i>");
        string html = DigestHtml.Write(Compile(null, article));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
    }

    private static Digest Compile(Digest? before, params Article[] articles) =>
        Compiler.Compile(Compiler.Plan(Made.Day, [.. articles.Select(ArticleListing.Of)], []), articles, DayState.Closed, before);
}
