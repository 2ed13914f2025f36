using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>The partition of a table that most articles of one day and source ask for.</summary>
/// <param name="Name">Table and partition.</param>
/// <param name="Rows">Rows read and written there for each article.</param>
internal sealed record HotPartition(string Name, double Rows)
{
    /// <summary>A partition that fewer articles than this share of them ask for is not hot.</summary>
    private const double LeastShare = 0.2;

    // Days and months are what the measuring day made them.
    private static readonly Regex Date = new("[0-9]{4}-[0-9]{2}(-[0-9]{2})?", RegexOptions.NonBacktracking);

    /// <summary>The hot ones of what was counted, hottest first.</summary>
    public static IReadOnlyList<HotPartition> Of(IReadOnlyDictionary<string, int> rows, int articles) =>
    [
        .. rows.Select(partition => new HotPartition(Date.Replace(partition.Key, "…"), partition.Value / (double)articles))
            .Where(partition => partition.Rows >= LeastShare)
            .OrderByDescending(partition => partition.Rows)
            .ThenBy(partition => partition.Name, StringComparer.Ordinal),
    ];

    /// <summary>Partitions that all articles of a day and source share, as a table in Markdown.</summary>
    public static string Table(IReadOnlyList<HotPartition> partitions)
    {
        var table = new StringBuilder();
        table.AppendLine("| partition | rows asked for by each article |");
        table.AppendLine("|---|--:|");
        foreach ((string name, double rows) in partitions)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| `{name}` | {rows:0.##} |");
        }

        return table.ToString();
    }
}
