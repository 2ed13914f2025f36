using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Stories;

/// <summary>What parts look-alike events, and what joins reports that share few words: days, time between, quotations.</summary>
public sealed class StorySignalsTests
{
    [Fact]
    public void Two_hearings_of_one_trial_are_two_stories_of_a_day()
    {
        Assert.Equal(["a b", "c d"], Group(Hearings("Monday", "Tuesday")).Select(Names).Order(StringComparer.Ordinal));
        Assert.Equal(["a b c d"], Group(Hearings("Tuesday", "Tuesday")).Select(Names));
    }

    [Fact]
    public void The_same_hearing_told_by_weekday_and_by_yesterday_is_one()
    {
        StoryGroup[] groups = Group(
            Hearings("Tuesday", "Tuesday")[0],
            Made.Article("b", "Tram trial: driver speaks of brakes", "The driver said yesterday before a court in Lissen that the brakes of the tram had failed twice. The trial of mayor Pavel Orsini over the tram accident goes on.", "Paper b"));
        Assert.Equal("a b", Names(Assert.Single(groups)));
    }

    [Fact]
    public void A_flood_like_that_of_the_week_before_is_a_story_of_its_own()
    {
        Article now = Made.Article("now", "Flood in Lissen forces thousands out", "Thousands of people left their homes in Lissen as a flood came down the valley on Tuesday. Heavy rain had fallen all night, the weather service said. Boats brought families from roofs.");
        Article old = Flood(-7);
        Assert.NotEqual(Assert.Single(Group(old)).Id, Continue(old, now, 7).Id);
    }

    [Fact]
    public void The_same_flood_goes_on_the_day_after()
    {
        Article old = Flood(-1);
        Article now = Made.Article("now", "Brannock counts the damage of the flood", "People in Brannock went back to their houses after the flood on Tuesday. The river Osk had carried away two bridges, and 4,200 people had left their homes.", "Merrow Post");
        Assert.Equal(Assert.Single(Group(old)).Id, Continue(old, now, 1).Id);
    }

    [Fact]
    public void The_longer_a_story_rested_the_more_alike_it_must_be()
    {
        SignatureReading old = SignatureReading.Of(Made.Dam1.Signature.Span), now = SignatureReading.Of(Made.Article(
            "later", "Osk dam: engineer warns again", "Ines Tolland, the engineer, has warned that more rain may come over the valley. She spoke to a committee about money, pumps and the crack.", "Merrow Post").Signature.Span);
        int[] found = [.. Enumerable.Range(1, 30).Select(days => StoryContinuation.Find([now], [old], [days])[0])];
        Assert.Equal((0, -1), (found[0], found[^1]));
        Assert.Equal(found.OrderDescending(), found);
    }

    [Fact]
    public void Papers_that_share_a_quotation_and_little_else_tell_one_story()
    {
        const string words = "We have carried this harbour on our backs for sixty years and nobody thanked us";
        string[] one = ["The shipyard of Sundhaven laid off a third of its workers.", "Olof Brandt, who welds there, walked out with his tools.", "A choir sang at the gate until dark."];
        string[] other = ["Anger ran high among welders this week.", "A ministry spokesman promised talks with the owners of the docks.", "The union has money for nine days."];
        Assert.Equal(2, Group(Strike("a", one, "said one man"), Strike("b", other, "said another")).Length);
        Assert.Single(Group(Strike("a", [.. one, $"“{words},” he said."], ""), Strike("b", [.. other, $"“{words},” Brandt said."], "")));
    }

    [Fact]
    public void Whatever_the_order_of_arrival_the_stories_are_the_same()
    {
        Article[] articles = [.. Hearings("Monday", "Tuesday"), Made.Dam1, Made.Dam2, Made.Vote, Flood(0)];
        string[] expected = [.. Group(articles).Select(group => group.Id + " " + Names(group))];
        Gen.Shuffle(articles).Sample(shuffled => Assert.Equal(expected, Group(shuffled).Select(group => group.Id + " " + Names(group))), iter: 50);
    }

    private static Article Strike(string name, string[] sentences, string end) => Made.Article(name, sentences[0].TrimEnd('.'), string.Join('\n', sentences) + "\n" + end, "Paper " + name);

    private static Article[] Hearings(string first, string second) =>
    [
        Hearing("a", first, "A court in Lissen heard the first witness", "the driver, who said the brakes of the tram had failed twice", "Orsini is accused of having kept the tram running after the accident at the market, in which three people died."),
        Hearing("b", first, "The first witness spoke before the court in Lissen", "the driver of the tram, who told of brakes that had failed twice", "Three people were killed at the market when the tram left its rails. Orsini denies all charges."),
        Hearing("c", second, "A court in Lissen looked at the tram itself", "an expert, who found the brakes of the tram in order", "The mayor is charged with negligence over an accident at the market that cost three lives."),
        Hearing("d", second, "Judges in Lissen inspected the tram on the square", "the expert, who called the brakes of the tram faultless", "Orsini, who has been mayor since 2019, says he knew nothing of faults before three people died at the market."),
    ];

    private static Article Hearing(string name, string day, string what, string who, string background) =>
        Made.Article(name, what, $"{what} on {day} in the trial of mayor Pavel Orsini. It was {who}.\n{background}", "Paper " + name);

    private static Article Flood(int days) => Made.Article(
        "old",
        "Flood drives thousands from their homes in Brannock",
        "A flood drove 4,200 people from their homes in Brannock on Tuesday after a night of heavy rain. Firefighters used boats to reach families on roofs along the Osk.\nThe river rose by two metres within hours, the weather service said. Mayor Ada Renn closed the schools.",
        "Courier",
        days * 24 * 60);

    private static StoryGroup Continue(Article old, Article now, int days) => Assert.Single(StoryGrouper.Group(
        Made.Day, [ArticleListing.Of(now)], [StoryMemory.Of(Assert.Single(StoryGrouper.Group(Made.Day.AddDays(-days), [ArticleListing.Of(old)], [])), Made.Day.AddDays(-days))]));

    private static StoryGroup[] Group(params Article[] articles) => [.. StoryGrouper.Group(Made.Day, [.. articles.Select(ArticleListing.Of)], [])];

    private static string Names(StoryGroup group) => string.Join(' ', group.Members.Select(member => member.Listing.Source!.Name[^1..]).Order(StringComparer.Ordinal));
}
