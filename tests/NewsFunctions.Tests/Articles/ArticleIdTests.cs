using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Articles;

public sealed class ArticleIdTests
{
    [Fact]
    public void The_same_file_is_the_same_article() => Assert.Equal(ArticleId.For("a/b.txt", ""), ArticleId.For("a/b.txt", ""));

    [Fact]
    public void Items_of_one_file_are_different_articles() => Assert.NotEqual(ArticleId.For("a.zip", "1"), ArticleId.For("a.zip", "2"));

    [Fact]
    public void What_it_prints_it_reads()
    {
        ArticleId id = ArticleId.For("harbour.txt", "");
        Assert.True(ArticleId.TryParse(id.ToString(), out ArticleId read));
        Assert.Equal(id, read);
        Assert.Equal(ArticleId.Length, id.ToString().Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDEFGHIJKLMNOPQRST")]
    [InlineData("abcdefghijklmnopqrs1")]
    [InlineData("abcdefghijklmnopqrstu")]
    public void Anything_else_is_no_id(string? text) => Assert.False(ArticleId.TryParse(text, out _));
}
