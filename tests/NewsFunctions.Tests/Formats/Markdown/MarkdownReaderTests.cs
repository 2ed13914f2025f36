using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Formats.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Yaml_front_matter_gives_the_fields()
    {
        ArticleDraft draft = Samples.One(Samples.File("markdown", "2026-05-09-lighthouse.md"));
        Assert.Equal("Old lighthouse gets a new lamp", draft.Title);
        Assert.Equal(["Nell Abara"], draft.Authors);
        Assert.Equal(["lighthouse", "volunteers"], draft.Topics);
        Assert.Equal("2026-05-09T18:00:00+02:00", draft.PublishedAt.ToString());
        Assert.Equal("https://ellery-post.example/lighthouse", draft.Url);
        Assert.Equal("lighthouse-lamp", draft.Slug);
        Assert.Equal(
            [
                new Block(BlockKind.Paragraph, "The lighthouse on Skerry Point shines again."),
                new Block(BlockKind.Heading, "Ten years of work", 2),
                new Block(BlockKind.ListItem, "Volunteers collected money.", 1),
                new Block(BlockKind.ListItem, "A foundry cast the frame.", 1),
                new Block(BlockKind.Quote, "It is brighter than the old one."),
            ],
            draft.Body);
    }

    [Fact]
    public void Toml_front_matter_gives_the_fields()
    {
        ArticleDraft draft = Samples.One(Samples.File("markdown", "tram.toml.md"));
        Assert.Equal("Tram line reaches the hospital", draft.Title);
        Assert.Equal(["Nell Abara", "Jon Pell"], draft.Authors);
        Assert.Equal(["transport", "health"], draft.Topics);
        Assert.Equal("2026-05-11", draft.PublishedAt.ToString());
        Assert.Equal(["The tram now stops at the hospital door."], Samples.Body(draft));
    }

    [Theory]
    [InlineData("---\ntitle: A\ndraft: true\n---\nText.")]
    [InlineData("---\ntitle: A\npublished: false\n---\nText.")]
    [InlineData("+++\ntitle = \"A\"\ndraft = true\n+++\nText.")]
    public void A_draft_is_refused(string text) => Assert.Equal(RejectCode.Draft, Samples.Refused(Samples.Of("a.md", text)).Code);

    [Fact]
    public void Authors_may_be_objects() => Assert.Equal(
        ["Nell Abara", "Jon Pell"], Samples.One(Samples.Of("a.md", "---\nauthors:\n  - name: Nell Abara\n    url: https://a.example\n  - name: Jon Pell\n---\nText.")).Authors.Take(2));

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_title_and_the_name_may_tell_the_day()
    {
        ArticleDraft draft = Samples.One(Samples.Of("posts/2026-05-01-ferry.md", "# Ferry sails\n\nIt sails daily."));
        Assert.Equal("Ferry sails", draft.Title);
        Assert.Equal("2026-05-01", draft.PublishedAt.ToString());
        Assert.Contains(ArticleField.PublishedAt, draft.Inferred);
        Assert.Equal(["It sails daily."], Samples.Body(draft));
    }

    [Fact]
    public void Yaml_that_multiplies_or_nests_without_end_ends()
    {
        string bomb = "---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\ntitle: T\n---\nText.";
        Assert.Equal("T", Samples.One(Samples.Of("a.md", bomb)).Title);
        string deep = "---\ntitle: T\na: " + new string('[', 30_000) + "\n---\nText.";
        Assert.Equal("T", Samples.One(Samples.Of("a.md", deep)).Title);
    }

    [Fact]
    public void Quotes_nested_without_end_are_refused() =>
        Assert.Equal(RejectCode.TooComplex, Samples.Refused(Samples.Of("a.md", new string('>', 20_000) + " x")).Code);
}
