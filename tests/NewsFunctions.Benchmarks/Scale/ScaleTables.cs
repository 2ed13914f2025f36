using System.Globalization;
using System.Text;

namespace NewsFunctions.Benchmarks.Scale;

/// <summary>The simulation's figures as tables in Markdown.</summary>
internal static class ScaleTables
{
    private const int Lines = 16;

    /// <summary>The limits in the order in which they are met.</summary>
    public static string Ceilings(ArticleLoad load, ScaleLimits limits)
    {
        var table = new StringBuilder();
        table.AppendLine("| limit | articles a second | articles a minute |");
        table.AppendLine("|---|--:|--:|");
        foreach (Ceiling ceiling in Ceiling.All(load, limits))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {ceiling.Name.Replace("partition ", "partition `", StringComparison.Ordinal)}{(ceiling.Name.StartsWith("partition ", StringComparison.Ordinal) ? "`" : "")} | {ceiling.Rate:#,0} | {ceiling.Rate * 60:#,0} |");
        }

        return table.ToString();
    }

    /// <summary>What came of each scenario.</summary>
    public static string Outcomes(IReadOnlyList<(string Name, ScaleOutcome Outcome)> outcomes)
    {
        var table = new StringBuilder();
        table.AppendLine("| articles come | all dealt with after | at most a second | most waiting | instances | accepted within, p50 | p95 | longest | refused by storage | quarantined | dead letters | held back most by |");
        table.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        foreach ((string name, ScaleOutcome outcome) in outcomes)
        {
            Moment end = outcome.End;
            table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {Span(end.Second)} | {outcome.MostRate:#,0} | {outcome.MostWaiting:#,0} | {outcome.MostInstances} | {Span(outcome.Percentile(0.5))} | {Span(outcome.Percentile(0.95))} | {Span(outcome.Percentile(1))} | {outcome.Refused:#,0} | {end.Poisoned:#,0} | {end.DeadLetters:#,0} | {outcome.Bound ?? "nothing"} |");
        }

        return table.ToString();
    }

    /// <summary>A run over time.</summary>
    public static string Course(ScaleOutcome outcome)
    {
        var table = new StringBuilder();
        table.AppendLine("| after | events waiting | in the host's queue | accepted | accepted a second | instances | refused a second | latency | held back by |");
        table.AppendLine("|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        int step = Math.Max(1, outcome.Moments.Count / Lines);
        foreach (Moment moment in outcome.Moments.Where(moment => moment.Second % step == 0).Append(outcome.End).DistinctBy(moment => moment.Second))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {Span(moment.Second)} | {moment.Events:#,0} | {moment.Queued:#,0} | {moment.Done:#,0} | {moment.Rate:#,0} | {moment.Instances} | {moment.Refused:#,0} | {Span((int)moment.Latency)} | {moment.Bound} |");
        }

        return table.ToString();
    }

    private static string Span(int seconds) => seconds < 1 ? "under 1 s" : seconds < 120 ? string.Create(CultureInfo.InvariantCulture, $"{seconds} s") : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min {seconds % 60} s");
}
