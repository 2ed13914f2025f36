using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

public sealed class BrowseArticlesTests
{
    private readonly MemoryNewsroom newsroom = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(200)]
    public async Task Pages_of_any_size_give_every_article_once_newest_day_first(int limit)
    {
        await FillAsync();
        List<ArticleListing> seen = await AllAsync(new ArticleQuery { Limit = limit });
        Assert.Equal(12, seen.DistinctBy(listing => listing.Id).Count());
        Assert.Equal(seen.OrderByDescending(listing => listing.Day).Select(listing => listing.Day), seen.Select(listing => listing.Day));
    }

    [Fact]
    public async Task A_source_is_followed_through_its_months()
    {
        await FillAsync();
        Assert.Equal(6, (await AllAsync(new ArticleQuery { SourceSlug = "courier", Limit = 2 })).Count);
        Assert.Equal(1, (await AllAsync(new ArticleQuery { SourceSlug = "courier", Day = new DateOnly(2031, 3, 4), Limit = 2 })).Count);
    }

    [Fact]
    public async Task An_article_that_arrives_between_two_pages_neither_repeats_nor_hides_another()
    {
        await FillAsync();
        ArticlePage first = await newsroom.Browse.RunAsync(new ArticleQuery { Limit = 5 }, Cancel);
        newsroom.Clock.Now = newsroom.Clock.Now.AddMinutes(1);
        await newsroom.UploadAsync("new.txt", MadeUp.Library);
        List<ArticleListing> rest = await AllAsync(new ArticleQuery { Limit = 5, Cursor = first.Next });
        Assert.Equal(12, first.Listings.Concat(rest).Select(listing => listing.Id).Distinct().Count());
        Assert.Equal(12, first.Listings.Count + rest.Count);
    }

    [Theory]
    [InlineData("20310506")]
    [InlineData("202305011234-abc")]
    public void A_cursor_is_read_as_it_was_written(string text)
    {
        Assert.True(ArticleCursor.TryParse(text, out ArticleCursor? cursor));
        Assert.Equal(text, cursor!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2031")]
    [InlineData("20311306")]
    [InlineData("20310506' or true")]
    public void Anything_else_is_no_cursor(string text) => Assert.False(ArticleCursor.TryParse(text, out _));

    private async Task FillAsync()
    {
        for (int i = 0; i < 12; i++)
        {
            string day = new DateOnly(2031, 1 + (i % 4), 1 + (i / 2)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            await newsroom.UploadAsync($"{(i % 2 == 0 ? "courier" : "herald")}/{i}.txt", $"{MadeUp.Ferry}\n\nThis was report number {i} of the series on the islands.", ("published", day));
        }
    }

    private async Task<List<ArticleListing>> AllAsync(ArticleQuery query)
    {
        var all = new List<ArticleListing>();
        for (ArticleQuery? next = query; next is not null;)
        {
            ArticlePage page = await newsroom.Browse.RunAsync(next, Cancel);
            Assert.True(page.Listings.Count <= query.Limit);
            all.AddRange(page.Listings);
            next = page.Next is null ? null : query with { Cursor = page.Next };
        }

        return all;
    }
}
