using System.Globalization;
using System.Text;

namespace NewsFunctions.Benchmarks.Scale;

/// <summary>A run as a picture: what waits, what is accepted, instances, refusals and latency over time. Readable on light and dark grounds, in one file.</summary>
internal static class ScalePicture
{
    private const int Width = 860;
    private const int PanelHeight = 120;
    private const int Gap = 44;
    private const int Left = 86;
    private const int Right = 20;
    private const int Top = 56;
    private const int MostPoints = 400;
    private const int TimeMarks = 6;

    private const string Style = """
        <style>
          svg { --ground: #ffffff; --ink: #1f2328; --faint: #6e7781; --line: #d0d7de; --a: #0969da; --b: #9a6700; --c: #1a7f37; --d: #cf222e; --e: #8250df }
          @media (prefers-color-scheme: dark) {
            svg { --ground: #0d1117; --ink: #e6edf3; --faint: #8d96a0; --line: #30363d; --a: #58a6ff; --b: #d29922; --c: #3fb950; --d: #f85149; --e: #bc8cff }
          }
          text { font: 12px system-ui, sans-serif; fill: var(--ink) }
          .faint { fill: var(--faint); font-size: 11px }
          .title { font-size: 15px; font-weight: 600 }
          .axis { stroke: var(--line); fill: none }
          .a { stroke: var(--a) } .b { stroke: var(--b) } .c { stroke: var(--c) } .d { stroke: var(--d) } .e { stroke: var(--e) }
          polyline { fill: none; stroke-width: 1.6; stroke-linejoin: round }
          tspan.a { fill: var(--a); stroke: none } tspan.b { fill: var(--b); stroke: none } tspan.c { fill: var(--c); stroke: none } tspan.d { fill: var(--d); stroke: none } tspan.e { fill: var(--e); stroke: none }
        </style>
        """;

    /// <summary>The picture as SVG.</summary>
    public static string Draw(ScaleOutcome outcome)
    {
        Panel[] panels =
        [
            new("articles that wait", [new("a", "events not taken yet", moment => moment.Events), new("b", "in the host's queue", moment => moment.Queued)]),
            new("articles a second", [new("c", "accepted", moment => moment.Rate)]),
            new("requests a second", [new("e", "served", moment => moment.Requests), new("d", "refused with 503", moment => moment.Refused)]),
            new("instances", [new("a", "that work", moment => moment.Instances)]),
            new("seconds from upload to accepted", [new("b", "on average", moment => moment.Latency)]),
        ];
        int height = Top + (panels.Length * (PanelHeight + Gap));
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-label=\"{Escape(outcome.Scenario.Name)}, over time\">");
        svg.AppendLine(Style);
        svg.AppendLine(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"var(--ground)\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"{Left}\" y=\"24\">{Escape(outcome.Scenario.Name)}: dealt with after {outcome.End.Second / 60} min {outcome.End.Second % 60} s</text>");
        IReadOnlyList<Moment> shown = Thinned(outcome.Moments);
        for (int i = 0; i < panels.Length; i++)
        {
            Panel(svg, panels[i], shown, Top + (i * (PanelHeight + Gap)));
        }

        return svg.AppendLine("</svg>").ToString();
    }

    private static void Panel(StringBuilder svg, Panel panel, IReadOnlyList<Moment> moments, int top)
    {
        double most = NiceAbove(moments.Max(moment => panel.Lines.Max(line => line.Of(moment))));
        int seconds = Math.Max(1, moments[^1].Second);
        int bottom = top + PanelHeight, inner = Width - Left - Right;
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{top - 8}\">{Escape(panel.Title)}: {string.Join(", ", panel.Lines.Select(line => $"<tspan class=\"{line.Class}\">{Escape(line.Name)}</tspan>"))}</text>");
        foreach (double part in (double[])[0, 0.5, 1])
        {
            double y = bottom - (part * PanelHeight);
            svg.AppendLine(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{Left} {y:0.#}H{Width - Right}\"/><text class=\"faint\" x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{most * part:#,0.##}</text>");
        }

        int minutes = Math.Max(1, (int)NiceAbove(seconds / 60.0 / TimeMarks));
        for (int at = 0; at * 60 <= seconds; at += minutes)
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text class=\"faint\" x=\"{Left + (inner * at * 60.0 / seconds):0.#}\" y=\"{bottom + 15}\" text-anchor=\"middle\">{at} min</text>");
        }

        foreach (Line line in panel.Lines)
        {
            string points = string.Join(' ', moments.Select(moment => string.Create(CultureInfo.InvariantCulture, $"{Left + (inner * (double)moment.Second / seconds):0.#},{bottom - (PanelHeight * line.Of(moment) / most):0.#}")));
            svg.AppendLine(CultureInfo.InvariantCulture, $"<polyline class=\"{line.Class}\" points=\"{points}\"/>");
        }
    }

    private static Moment[] Thinned(IReadOnlyList<Moment> moments)
    {
        int step = Math.Max(1, moments.Count / MostPoints);
        return [.. moments.Where((moment, i) => i % step == 0 || i == moments.Count - 1)];
    }

    /// <summary>A round number of at least this.</summary>
    private static double NiceAbove(double value)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, value))));
        return ((double[])[1, 2, 2.5, 5, 10]).Select(step => step * power).First(nice => nice >= value);
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
