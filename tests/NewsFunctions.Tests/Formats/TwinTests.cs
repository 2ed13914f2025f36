using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Formats;

/// <summary>One story in four formats is one article.</summary>
public sealed class TwinTests
{
    public static TheoryData<string, string> Twins => new()
    {
        { "json", "harbour-ninjs-3.json" },
        { "nitf", "harbour.nitf.xml" },
        { "newsml", "harbour.newsml.xml" },
        { "newsml-g2", "harbour-message.xml" },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_story_is_the_same_article_in_every_format(string folder, string file)
    {
        ArticleDraft draft = Samples.Read(Samples.File(folder, file)).Articles[0];
        Assert.Equal("Harbour pilots of Port Ellery end their strike", draft.Title);
        Assert.Equal("Ships may enter again from midnight", draft.Subtitle);
        Assert.Equal("By Mara Ellend and Tomas Rikke", draft.Byline);
        Assert.Equal(["Mara Ellend", "Tomas Rikke"], draft.Authors);
        Assert.Equal("Port Ellery", draft.Dateline?.Place);
        Assert.Equal("Coastwire", draft.Source);
        Assert.Equal("en-GB", draft.Language);
        Assert.Equal("2026-05-12T07:30:00+02:00", draft.PublishedAt.ToString());
        Assert.Equal("2026-05-12T09:05:00+02:00", draft.UpdatedAt.ToString());
        Assert.Null(draft.EmbargoUntil);
        Assert.Equal(("port-strike", 4), (draft.Slug, draft.Urgency));
        Assert.Equal(["labour dispute", "shipping"], draft.Topics.Take(2));
        Assert.Equal(
            [
                new Block(BlockKind.Paragraph, "The harbour pilots of Port Ellery went back to work on Tuesday after eleven days ashore."),
                new Block(BlockKind.Paragraph, "Their union accepted a raise of four percent and a second boat for the winter months."),
                new Block(BlockKind.Heading, "Queue of ships", 2),
                new Block(BlockKind.Paragraph, "Thirty-one freighters waited off the breakwater on Monday evening, the port authority said."),
            ],
            draft.Body);
        Assert.Equal("https://media.coastwire.example/pilot-2048.jpg", Assert.Single(draft.Images).Url);
    }

    [Theory]
    [InlineData("json", "harbour-ninjs-3.json")]
    [InlineData("nitf", "harbour.nitf.xml")]
    [InlineData("newsml", "harbour.newsml.xml")]
    public void Its_picture_keeps_caption_and_credit(string folder, string file)
    {
        ArticleImage image = Samples.One(Samples.File(folder, file)).Images[0];
        Assert.Equal("A pilot boat leaves the inner harbour.", image.Caption);
        Assert.Equal("Ines Varga / Coastwire", image.Credit);
    }
}
