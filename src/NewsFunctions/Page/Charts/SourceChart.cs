using NewsFunctions.Core.Digests;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Charts;

/// <summary>Articles by source, as bars under the sources' names.</summary>
internal static class SourceChart
{
    private const int Width = 320, RowHeight = 34, BarHeight = 8, NameHeight = 14, ValueRoom = 28;
    private const int Most = 10;
    private const int LongestName = 38;

    /// <summary>The chart of the sources with most articles, of a day with so many in all; nothing when no source is known.</summary>
    public static Html? Write(IReadOnlyList<SourceCount> sources, int articles)
    {
        if (sources.Count == 0)
        {
            return null;
        }

        SourceCount[] shown = [.. sources.Take(Most)];
        return $"""
            <figure class="chart">
            <figcaption>Articles by source</figcaption>
            <svg viewBox="0 0 {Width} {shown.Length * RowHeight}" role="img" aria-label="Bars by source, most first: {string.Join(", ", shown.Select(source => $"{source.Name} {source.Articles}"))}.">
            {shown.Select((source, row) => Bar(source, row * RowHeight, shown[0].Articles))}</svg>
            {Rest(sources)}{Sourceless(articles - sources.Sum(source => source.Articles))}</figure>

            """;
    }

    private static Html Bar(SourceCount source, double y, int most) => $"""
        <text class="name" x="0" y="{y + NameHeight}">{Shortened(source.Name)}</text>
        <rect class="bar" x="0" y="{y + NameHeight + 6}" width="{(double)(Width - ValueRoom) * source.Articles / most}" height="{BarHeight}"/>
        <text class="value" x="{((double)(Width - ValueRoom) * source.Articles / most) + 6}" y="{y + NameHeight + 6 + BarHeight}">{source.Articles}</text>

        """;

    private static Html? Rest(IReadOnlyList<SourceCount> sources) => sources.Count <= Most ? null
        : (Html)$"<p class=\"about\">and {Wording.Count(sources.Count - Most, "more source", "more sources")} with {Wording.Count(sources.Skip(Most).Sum(source => source.Articles), "article", "articles")}</p>\n";

    /// <summary>Else the bars would not add up to the day.</summary>
    private static Html? Sourceless(int articles) => articles <= 0 ? null : (Html)$"<p class=\"about\">{Wording.Count(articles, "article names", "articles name")} no source</p>\n";

    private static string Shortened(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1).TrimEnd(), "…");
}
