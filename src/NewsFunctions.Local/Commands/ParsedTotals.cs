using System.Globalization;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Commands;

/// <summary>For each format: files, articles, seconds, and what was refused or failed by code.</summary>
internal sealed class ParsedTotals
{
    private readonly SortedDictionary<string, Row> rows = new(StringComparer.Ordinal);

    /// <summary>Counts a file.</summary>
    public void Add(ParsedFile file)
    {
        (string? format, int articles, IEnumerable<string> codes) = file.Outcome switch
        {
            ParseOutcome.Parsed parsed => (parsed.Format, parsed.Articles.Count, parsed.Failed.Select(item => item.Why.Code)),
            ParseOutcome.Rejected rejected => (rejected.Format, 0, [rejected.Why.Code]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        string key = format ?? "none";
        if (!rows.TryGetValue(key, out Row? row))
        {
            rows[key] = row = new Row();
        }

        row.Files++;
        row.Articles += articles;
        row.Seconds += file.Took.TotalSeconds;
        foreach (string code in codes)
        {
            row.Codes[code] = row.Codes.GetValueOrDefault(code) + 1;
        }
    }

    /// <summary>Prints the table.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("format        files  articles  seconds  refused files and failed items, by code");
        foreach ((string format, Row row) in rows)
        {
            string codes = string.Join(", ", row.Codes.Select(code => $"{code.Key} {code.Value}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format,-12}{row.Files,7}{row.Articles,10}{row.Seconds,9:0.00}  {codes}").TrimEnd());
        }
    }

    private sealed class Row
    {
        public int Files { get; set; }

        public int Articles { get; set; }

        public double Seconds { get; set; }

        public SortedDictionary<string, int> Codes { get; } = new(StringComparer.Ordinal);
    }
}
