using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Stories;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Stories;

/// <summary>A story: what happened, how each source tells it, and when.</summary>
/// <param name="Days">The story on each of its days, newest first; at least one.</param>
/// <param name="Articles">Those of its articles that are served, as lists show them.</param>
internal sealed record StoryView(IReadOnlyList<StoryOnDay> Days, IReadOnlyDictionary<ArticleId, ArticleListing> Articles)
{
    private const int MostQuotes = 4;
    private const int MostNames = 16;

    private Story Newest => Days[0].Story;

    /// <summary>The page.</summary>
    public Html Write(PageSetting setting) => new Frame { Title = Newest.Headline }.Around(setting, $"""
        <article class="telling railed">
        <header>
        {StoryParts.Kicker(Newest)}<h1 dir="auto">{Newest.Headline}</h1>
        <p class="about"><a href="/digests/{Wording.Iso(Newest.Day)}">{Wording.Long(Newest.Day)}</a></p>
        </header>
        <div>
        <div class="reading">
        {StoryParts.Summary(Newest)}{StoryParts.Quotes(Newest, MostQuotes)}{Names()}</div>
        <section aria-labelledby="sources">
        <h2 id="sources">How each source tells it</h2>
        <ul class="sides">
        {Originals().Select(member => Side(setting, member))}</ul>
        </section>
        </div>
        <aside class="beside" aria-labelledby="timeline">
        <section>
        <h2 id="timeline">Timeline</h2>
        {Days.Reverse().Select(day => Day(setting, day.Story))}</section>
        </aside>
        </article>

        """);

    private IEnumerable<StoryMember> Originals() => Days.SelectMany(day => day.Story.Members).Where(member => member.CopyOf is null).DistinctBy(member => member.Id);

    private Html? Names() => Newest.Names.Count == 0 ? null : (Html)$"""
        <p class="names"><span class="about">Named:</span> {Newest.Names.Take(MostNames).Select(name => (Html)$"<span class=\"name\" dir=\"auto\">{name.Text}</span> ")}</p>

        """;

    private Html Side(PageSetting setting, StoryMember member)
    {
        ArticleListing? listing = Articles.GetValueOrDefault(member.Id);
        return $"""
            <li class="side">
            <p class="kicker"><bdi>{member.Source ?? "Source not named"}</bdi></p>
            <h3 dir="auto"><a href="/articles/{member.Id.ToString()}">{member.Title}</a></h3>
            <p class="about">{When(setting, member)}{Length(listing)}</p>
            {Lead(listing)}{Copies(member)}</li>

            """;
    }

    private static Html? Lead(ArticleListing? listing) => listing is null ? null : (Html)$"<p dir=\"auto\" lang=\"{listing.Language}\">{listing.Lead}</p>\n";

    private static Html? Length(ArticleListing? listing) => listing is null ? null : (Html)$" · {Wording.Count(listing.WordCount, "word", "words")}";

    private static Html When(PageSetting setting, StoryMember member) => StoryParts.HasTime(member) ? Times.Full(setting, member.At) : Times.Published(setting, member.PublishedAt!.Value);

    private Html? Copies(StoryMember member)
    {
        Html[] copies = [.. Days.SelectMany(day => day.Story.Members).Where(other => other.CopyOf == member.Id).DistinctBy(other => other.Id)
            .Select(copy => (Html)$"<li><a href=\"/articles/{copy.Id.ToString()}\"><bdi>{copy.Source ?? copy.Title}</bdi></a></li>")];
        return copies.Length == 0 ? null : (Html)$"<div class=\"copies\"><p class=\"about\">The same text at</p><ul>{copies}</ul></div>\n";
    }

    private static Html Day(PageSetting setting, Story story) => $"""
        <h3 class="timeline-day"><a href="/digests/{Wording.Iso(story.Day)}">{Wording.Long(story.Day)}</a></h3>
        <ol class="timeline">
        {story.Members.Select(member => Moment(setting, member))}</ol>

        """;

    private static Html Moment(PageSetting setting, StoryMember member) => $"""
        <li>{(StoryParts.HasTime(member) ? Times.Clock(setting, member.At) : null)} <a href="/articles/{member.Id.ToString()}" dir="auto">{member.Title}</a> <span class="about">{Source(member)}{(member.CopyOf is null ? "" : " · copy")}</span></li>

        """;

    private static Html? Source(StoryMember member) => member.Source is { } source ? (Html)$"<bdi>{source}</bdi>" : null;
}
