using System.Globalization;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Digests;

/// <summary>A year's digests: each month as a calendar with its days beside it, the newest first.</summary>
/// <param name="Year">The year.</param>
/// <param name="Digests">Its digests, newest first.</param>
/// <param name="Years">The years that have digests, newest first.</param>
internal sealed record ArchiveView(int Year, IReadOnlyList<StoredDigest> Digests, IReadOnlyList<int> Years)
{
    private const int MostHeadlines = 3;

    /// <summary>The page.</summary>
    public Html Write(PageSetting setting) => new Frame { Title = $"Archive of {Text(Year)}", Part = Part.Archive }.Around(setting, $"""
        <header class="day-head">
        <p class="kicker">Archive</p>
        <h1>{Text(Year)}</h1>
        <p class="about">{Overview()}</p>
        </header>
        {Ways()}{Months().Select(month => Month(setting, month))}
        """);

    private IEnumerable<IGrouping<DateOnly, StoredDigest>> Months() =>
        Digests.Where(digest => digest.StoryCount > 0).GroupBy(digest => new DateOnly(digest.Day.Year, digest.Day.Month, 1));

    private string Overview() => Digests.Sum(digest => digest.StoryCount) is > 0 and int stories
        ? $"{Wording.Count(stories, "story", "stories")} on {Wording.Count(Digests.Count(digest => digest.StoryCount > 0), "day", "days")}."
        : Years.Count == 0 ? "No digest has been compiled yet. The first follows within a quarter of an hour of the first article."
        : "No stories were told in this year. These years have some:";

    private Html? Ways() => Years.Count == 0 || (Years.Count == 1 && Years[0] == Year) ? null
        : (Html)$"<nav aria-label=\"Years\"><ul class=\"filters\">\n{Years.Select(Way)}</ul></nav>\n";

    private Html Way(int year)
    {
        string address = "/digests?year=" + Text(year);
        return year == Year ? (Html)$"<li><a href=\"{address}\" aria-current=\"page\">{Text(year)}</a></li>\n" : (Html)$"<li><a href=\"{address}\">{Text(year)}</a></li>\n";
    }

    private Html Month(PageSetting setting, IGrouping<DateOnly, StoredDigest> month) => $"""
        <div class="of-month">
        {new MonthGrid(month.Key, Digests, null).Write(setting)}<ol class="days" aria-label="{month.Key.ToString("'Days of' MMMM", CultureInfo.InvariantCulture)}">
        {month.Select(Day)}</ol>
        </div>

        """;

    private static Html Day(StoredDigest digest) => $"""
        <li><h3><a href="/digests/{Wording.Iso(digest.Day)}">{digest.Day.ToString("dddd, d MMMM", CultureInfo.InvariantCulture)}</a></h3>
        <p class="about">{Wording.Count(digest.StoryCount, "story", "stories")}</p>
        <ul>{digest.Headlines.Take(MostHeadlines).Select(Headline)}</ul></li>

        """;

    private static Html Headline(string headline) => $"<li dir=\"auto\">{headline}</li>";

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
