using CsCheck;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Tests.Text;

public sealed class BoilerplateRulesTests
{
    [Theory]
    [InlineData("READ ALSO: Ferry fares to rise in spring", "related")]
    [InlineData("Lesen Sie auch: Fähre fällt aus", "related")]
    [InlineData("Читайте также: Паром подорожает", "related")]
    [InlineData("【関連記事】", "related")]
    [InlineData("Click to comment", "comment-form")]
    [InlineData("Leave a Reply", "comment-form")]
    [InlineData("Your email address will not be published. Required fields are marked *", "comment-form")]
    [InlineData("Subscribe to get the latest posts sent to your email.", "newsletter")]
    [InlineData("Discover more from The Harbour Post", "newsletter")]
    [InlineData("Sponsor:  OAR & SAIL", "sponsor")]
    [InlineData("Facebook", "share-bar")]
    [InlineData("Share this article", "share-bar")]
    [InlineData("  ADVERTISEMENT  ", "advertisement")]
    [InlineData("0", "counter")]
    [InlineData("831 70 12", "counter")]
    [InlineData("12 comments", "counter")]
    [InlineData("1.2K shares", "counter")]
    [InlineData("3 min read", "counter")]
    [InlineData("2 hours ago", "date")]
    [InlineData("vor 3 Stunden", "date")]
    [InlineData("5 days ago at 10:15 pm", "date")]
    [InlineData("3 hours ago in Harbour News", "date")]
    [InlineData("© 2031 The Harbour Post. All rights reserved.", "copyright")]
    [InlineData("(Ann Ferry / AFP)", "credit")]
    [InlineData("Photo: Ann Ferry", "credit")]
    [InlineData("Home » World » Harbour", "breadcrumb")]
    [InlineData("#harbour #ferry", "tags")]
    [InlineData("https://harbour.example/ferry", "address")]
    [InlineData("We use cookies to improve your visit.", "cookie")]
    [InlineData("The post Ferry sails again appeared first on The Harbour Post.", "syndication")]
    [InlineData("続きを読む", "menu")]
    [InlineData("اقرأ أيضاً: العبارة تعود", "related")]
    public void A_wording_is_known_by_its_rule(string block, string rule) => Assert.Equal(rule, BoilerplateRules.Judge(block));

    [Theory]
    [InlineData("The ferry sailed again on Monday after a week in dock.")]
    [InlineData("The post office in the harbour will close in May, the council said.")]
    [InlineData("“We share the harbour with the seals,” said the captain.")]
    [InlineData("Read by millions, the paper has been printed here since 1890.")]
    [InlineData("30 years ago the ferry was new.")]
    [InlineData("More than 200 people came to the meeting.")]
    [InlineData("市長は新しい港が秋に開くと発表した。")]
    [InlineData("")]
    public void Running_text_is_not_judged(string block) => Assert.Null(BoilerplateRules.Judge(block));

    [Fact]
    public void Long_text_is_never_judged_by_a_wording() =>
        Assert.Null(BoilerplateRules.Judge(string.Concat("Subscribe to our newsletter. ", new string('a', BoilerplateRules.ShortBlock))));

    [Fact]
    public void No_text_makes_it_throw() => Gen.String[0, 300].Sample(text =>
    {
        string? first = BoilerplateRules.Judge(text);
        return first == BoilerplateRules.Judge(text) && first is not "";
    });
}
