using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Page.Charts;
using NewsFunctions.Page.Markup;
using NewsFunctions.Page.Stories;

namespace NewsFunctions.Page.Digests;

/// <summary>A day's digest: its stories, the month it stands in, its figures.</summary>
internal sealed record DayView
{
    /// <summary>Listings under "Just in".</summary>
    public const int MostRecent = 6;

    /// <summary>The digest.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The month around it.</summary>
    public required MonthGrid Month { get; init; }

    /// <summary>The articles that came last; empty where they are not shown.</summary>
    public IReadOnlyList<ArticleListing> Recent { get; init; } = [];

    /// <summary>Whether this is the page at the root.</summary>
    public bool IsFront { get; init; }

    /// <summary>The page.</summary>
    public Html Write(PageSetting setting) =>
        new Frame { Title = IsFront ? setting.Name : Wording.Long(Digest.Day), Part = IsFront ? Part.Today : Part.Archive }.Around(setting, $"""
            <div class="railed">
            <header class="day-head">
            {Kicker(setting)}<h1><time datetime="{Wording.Iso(Digest.Day)}">{Wording.Long(Digest.Day)}</time></h1>
            <p class="about">{Overview()}</p>
            {Month.Around()}</header>
            <div class="stories">
            {Digest.Stories.Select((story, rank) => StoryCard.Write(setting, story, isLead: rank == 0))}</div>
            <aside class="beside" aria-label="Days and figures">
            {JustIn(setting)}{Month.Write(setting)}{Figures()}</aside>
            </div>

            """);

    private Html? Kicker(PageSetting setting) => !IsFront ? null
        : Digest.Day == setting.Today ? (Html)$"<p class=\"kicker\">Today’s digest</p>\n"
        : (Html)$"<p class=\"kicker\">The newest digest</p>\n";

    private string Overview()
    {
        if (Digest.ArticleCount == 0)
        {
            return Digest.State == DayState.Open ? "No articles were published on this day so far." : "No articles were published on this day.";
        }

        string more = Digest.Stories.Count < Digest.StoryCount ? $"; the first {Digest.Stories.Count} are told here" : "";
        string open = Digest.State == DayState.Open ? " so far" : "";
        return $"{Wording.Count(Digest.StoryCount, "story", "stories")} from {Wording.Count(Digest.ArticleCount, "article", "articles")}{open}{more}.";
    }

    private Html? JustIn(PageSetting setting) => Recent.Count == 0 ? null : (Html)$"""
        <section aria-labelledby="recent">
        <h2 id="recent">Just in</h2>
        <ul class="recent">
        {Recent.Select(listing => Line(setting, listing))}</ul>
        </section>

        """;

    private static Html Line(PageSetting setting, ArticleListing listing) => $"""
        <li><a href="/articles/{listing.Id.ToString()}" dir="auto" lang="{listing.Language}">{listing.Title}</a>
        <span class="about">{SourceOf(listing)}{Times.Brief(setting, listing.UploadedAt)}</span></li>

        """;

    private static Html? SourceOf(ArticleListing listing) => listing.Source is { } source ? (Html)$"<bdi>{source.Name}</bdi> · " : null;

    private Html? Figures() => Digest.ArticleCount == 0 ? null : (Html)$"""
        <section aria-labelledby="figures">
        <h2 id="figures">The day in figures</h2>
        {HourChart.Write(Digest.Counts)}{SourceChart.Write(Digest.Counts.BySource, Digest.ArticleCount)}</section>

        """;
}
