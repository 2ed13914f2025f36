using System.Globalization;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Digests;

/// <summary>A month's days, each with stories a link to its digest.</summary>
/// <param name="First">The first day of the month.</param>
/// <param name="Digests">The digests of the month, and perhaps others around it; newest first.</param>
/// <param name="Shown">The day that the page shows; null in the archive.</param>
internal sealed record MonthGrid(DateOnly First, IReadOnlyList<StoredDigest> Digests, DateOnly? Shown)
{
    private const int DaysOfWeek = 7;

    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The table, with links to the months around when it stands beside a day.</summary>
    public Html Write(PageSetting setting) => $"""
        <section class="month" aria-labelledby="{Id}">
        <h2 id="{Id}">{First.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}</h2>
        <table aria-labelledby="{Id}">
        <thead><tr>{Weekdays.Select(Weekday)}</tr></thead>
        <tbody>
        {Weeks().Select(week => Week(setting, week))}</tbody>
        </table>
        {More()}</section>

        """;

    /// <summary>Links to the days with stories before and after the one that is shown; nothing when there are none.</summary>
    public Html? Around()
    {
        StoredDigest? before = Digests.FirstOrDefault(digest => digest.StoryCount > 0 && digest.Day < Shown);
        StoredDigest? after = Digests.LastOrDefault(digest => digest.StoryCount > 0 && digest.Day > Shown);
        return before is null && after is null ? null
            : (Html)$"<nav class=\"around\" aria-label=\"Days around this one\">{Link(before, "prev", "Earlier")}{Link(after, "next", "Later")}</nav>\n";
    }

    private string Id => First.ToString("'m'yyyy-MM", CultureInfo.InvariantCulture);

    private Html? Link(StoredDigest? digest, string relation, string which)
    {
        if (digest is null)
        {
            return null;
        }

        string address = "/digests/" + Wording.Iso(digest.Day);
        return $"<a rel=\"{relation}\" href=\"{address}\">{which}: {digest.Day.ToString(digest.Day.Year == First.Year ? "dddd, d MMMM" : "dddd, d MMMM yyyy", CultureInfo.InvariantCulture)}</a> ";
    }

    private static Html Weekday(string name) => $"<th scope=\"col\"><span aria-hidden=\"true\">{name[..2]}</span><span class=\"unseen\">{name}</span></th>";

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
