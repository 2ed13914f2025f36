using System.Globalization;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Digests;

/// <summary>A month's days, each with stories a link to its digest.</summary>
/// <param name="First">The first day of the month.</param>
/// <param name="Digests">The digests of the month, and perhaps others.</param>
/// <param name="Shown">The day that the page shows; null in the archive.</param>
internal sealed record MonthGrid(DateOnly First, IReadOnlyList<StoredDigest> Digests, DateOnly? Shown)
{
    private const int DaysOfWeek = 7;

    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The table, with links to the months around when it stands beside a day.</summary>
    public Html Write(PageSetting setting) => $"""
        <section class="month" id="{First.ToString("'m'yyyy-MM", CultureInfo.InvariantCulture)}">
        <table>
        <caption>{First.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}</caption>
        <thead><tr>{Weekdays.Select(Weekday)}</tr></thead>
        <tbody>
        {Weeks().Select(week => Week(setting, week))}</tbody>
        </table>
        {More()}</section>

        """;

    private static Html Weekday(string name) => $"<th scope=\"col\"><abbr title=\"{name}\">{name[..2]}</abbr></th>";

    private IEnumerable<DateOnly[]> Weeks()
    {
        int before = ((int)First.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;
        for (DateOnly monday = First.AddDays(-before); monday < First.AddMonths(1); monday = monday.AddDays(DaysOfWeek))
        {
            yield return [.. Enumerable.Range(0, DaysOfWeek).Select(monday.AddDays)];
        }
    }

    private Html Week(PageSetting setting, DateOnly[] days) => $"<tr>{days.Select(day => Day(setting, day))}</tr>\n";

    private Html Day(PageSetting setting, DateOnly day)
    {
        if (day.Month != First.Month)
        {
            return $"<td></td>";
        }

        string today = day == setting.Today ? "today" : "";
        return Digests.FirstOrDefault(digest => digest.Day == day) is { StoryCount: > 0 } digest
            ? (Html)$"<td class=\"{today}\"><a href=\"/digests/{Wording.Iso(day)}\" aria-current=\"{(day == Shown ? "page" : "false")}\" aria-label=\"{Wording.Long(day)}, {Wording.Count(digest.StoryCount, "story", "stories")}\">{day.Day}</a></td>"
            : (Html)$"<td class=\"{today}\">{day.Day}</td>";
    }

    private Html? More() => Shown is null ? null
        : (Html)$"<p class=\"about\"><a href=\"/digests?year={First.Year.ToString(CultureInfo.InvariantCulture)}\">All of {First.Year.ToString(CultureInfo.InvariantCulture)}</a></p>\n";
}
