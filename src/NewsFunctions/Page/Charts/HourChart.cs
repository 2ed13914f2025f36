using System.Globalization;
using NewsFunctions.Core.Digests;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Charts;

/// <summary>Articles by the hour of the newsroom's day, as bars.</summary>
internal static class HourChart
{
    private const int Width = 320, Height = 132, Top = 16, Floor = 110;
    private const int HoursBetweenLabels = 6;

    /// <summary>The chart, with its figures as a table beneath; nothing when no article has an hour.</summary>
    public static Html? Write(DigestCounts counts)
    {
        int most = counts.ByHour.Count == 0 ? 0 : counts.ByHour.Max(hour => hour.Articles);
        if (most == 0)
        {
            return null;
        }

        double step = (double)Width / counts.ByHour.Count;
        HourCount busiest = counts.ByHour.MaxBy(hour => hour.Articles)!;
        return $"""
            <figure class="chart">
            <figcaption>Articles by hour</figcaption>
            <svg viewBox="0 0 {Width} {Height}" role="img" aria-label="Bars by hour. Most articles: {busiest.Articles}, in the hour from {Clock(busiest)}.">
            <line class="rule" x1="0" y1="{Floor}" x2="{Width}" y2="{Floor}"/>
            {counts.ByHour.Select((hour, i) => Bar(hour, i * step, step, most))}<text class="value" x="{Middle(counts, busiest, step)}" y="{Top - 5}">{busiest.Articles}</text>
            {Enumerable.Range(0, counts.ByHour.Count).Where(i => i % HoursBetweenLabels == 0).Select(i => Label(counts.ByHour[i], i * step))}</svg>
            {Table(counts)}</figure>

            """;
    }

    private static Html Bar(HourCount hour, double x, double step, int most)
    {
        double height = (double)(Floor - Top) * hour.Articles / most;
        return hour.Articles == 0 ? (Html)$"" : (Html)$"<rect class=\"bar\" x=\"{x + 1}\" y=\"{Floor - height}\" width=\"{step - 2}\" height=\"{height}\"><title>{Clock(hour)}: {Wording.Count(hour.Articles, "article", "articles")}</title></rect>\n";
    }

    private static double Middle(DigestCounts counts, HourCount busiest, double step) =>
        Math.Clamp((counts.ByHour.Index().First(each => each.Item == busiest).Index + 0.5) * step, 8, Width - 8);

    private static Html Label(HourCount hour, double x) => $"<line class=\"rule\" x1=\"{x + 0.5}\" y1=\"{Floor}\" x2=\"{x + 0.5}\" y2=\"{Floor + 5}\"/><text class=\"label\" x=\"{x + 3}\" y=\"{Floor + 16}\">{Clock(hour)}</text>\n";

    private static Html Table(DigestCounts counts) => $"""
        <details><summary>Figures by hour</summary>
        <table><thead><tr><th scope="col">Hour</th><th scope="col">Articles</th></tr></thead>
        <tbody>{counts.ByHour.Where(hour => hour.Articles > 0).Select(hour => (Html)$"<tr><th scope=\"row\">{Clock(hour)}</th><td>{hour.Articles}</td></tr>")}{Outside(counts.Outside)}</tbody></table>
        </details>

        """;

    private static Html? Outside(int articles) => articles == 0 ? null : (Html)$"<tr><th scope=\"row\">Hour not known</th><td>{articles}</td></tr>";

    private static string Clock(HourCount hour) => hour.From.ToString("HH:mm", CultureInfo.InvariantCulture);
}
