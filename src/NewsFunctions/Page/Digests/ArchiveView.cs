using System.Globalization;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Digests;

/// <summary>A year's digests as calendars, the newest month first.</summary>
/// <param name="Year">The year.</param>
/// <param name="Digests">Its digests, newest first.</param>
/// <param name="Older">The next year back that has digests; null at the beginning.</param>
/// <param name="Newer">The year after it; null at the end.</param>
internal sealed record ArchiveView(int Year, IReadOnlyList<StoredDigest> Digests, int? Older, int? Newer)
{
    /// <summary>The page.</summary>
    public Html Write(PageSetting setting) => new Frame { Title = $"Archive of {Text(Year)}", Part = Part.Archive }.Around(setting, $"""
        <header class="day-head">
        <p class="kicker">Archive</p>
        <h1>{Text(Year)}</h1>
        <p class="about">{Overview()}</p>
        </header>
        <nav class="years" aria-label="Years">{Link(Older, "prev", "Earlier: ")}{Link(Newer, "next", "Later: ")}</nav>
        <div class="months">
        {Months().Select(month => month.Write(setting))}</div>
        {Busiest()}
        """);

    private IEnumerable<MonthGrid> Months() => Digests.Where(digest => digest.StoryCount > 0)
        .Select(digest => new DateOnly(digest.Day.Year, digest.Day.Month, 1)).Distinct()
        .Select(first => new MonthGrid(first, Digests, null));

    private string Overview() => Digests.Sum(digest => digest.StoryCount) is > 0 and int stories
        ? $"{Wording.Count(stories, "story", "stories")} on {Wording.Count(Digests.Count(digest => digest.StoryCount > 0), "day", "days")}."
        : "No stories were told in this year.";

    private static Html? Link(int? year, string relation, string words) => year is not { } number ? null
        : (Html)$"<a class=\"button\" rel=\"{relation}\" href=\"/digests?year={Text(number)}\">{words}{Text(number)}</a> ";

    private Html? Busiest() => Digests.Count == 0 ? null : (Html)$"""
        <section aria-labelledby="days">
        <h2 id="days">Day by day</h2>
        <ol class="days">
        {Digests.Where(digest => digest.StoryCount > 0).Select(Day)}</ol>
        </section>

        """;

    private static Html Day(StoredDigest digest) => $"""
        <li><h3><a href="/digests/{Wording.Iso(digest.Day)}">{digest.Day.ToString("dddd, d MMMM", CultureInfo.InvariantCulture)}</a></h3>
        <p class="about">{Wording.Count(digest.StoryCount, "story", "stories")}</p>
        <ul>{digest.Headlines.Take(3).Select(Headline)}</ul></li>

        """;

    private static Html Headline(string headline) => $"<li dir=\"auto\">{headline}</li>";

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
