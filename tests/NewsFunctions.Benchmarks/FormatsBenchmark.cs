using System.Diagnostics;
using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;

namespace NewsFunctions.Benchmarks;

/// <summary>Parses every file of a folder and prints, for each format, how many files and articles there were, what was refused and why, and the seconds it took.</summary>
internal static class FormatsBenchmark
{
    /// <summary>Runs over the files below <paramref name="folder"/>; with <paramref name="verbose"/> one line a file comes first.</summary>
    public static int Run(string folder, bool verbose, TextWriter output)
    {
        var parser = new UploadParser(ArticleReaders.All, new ArticleComposer(new NewsroomCalendar("UTC")), new IngestOptions());
        var rows = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var upload = new Upload { Name = Path.GetRelativePath(folder, path), Content = File.ReadAllBytes(path), UploadedAt = File.GetLastWriteTimeUtc(path) };
            string format = ArticleReaders.All.FirstOrDefault(reader => reader.Match(upload) == FormatMatch.ByContent)?.Format
                ?? ArticleReaders.All.FirstOrDefault(reader => reader.Match(upload) == FormatMatch.ByName)?.Format ?? "none";
            if (!rows.TryGetValue(format, out Row? row))
            {
                rows[format] = row = new Row();
            }

            long started = Stopwatch.GetTimestamp();
            ParseOutcome outcome = parser.Parse(upload);
            row.Seconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
            row.Add(outcome);
            if (verbose)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format,-10} {upload.Name,-80} {Said(outcome)}"));
            }
        }

        output.WriteLine("format       files  articles  seconds  refused (files) and failed (items), by code");
        foreach ((string format, Row row) in rows)
        {
            string codes = string.Join(", ", row.Codes.Select(code => $"{code.Key} {code.Value}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format,-11}{row.Files,7}{row.Articles,10}{row.Seconds,9:0.00}  {codes}"));
        }

        return 0;
    }

    private static string Said(ParseOutcome outcome) => outcome switch
    {
        ParseOutcome.Parsed parsed => string.Create(CultureInfo.InvariantCulture, $"{parsed.Articles.Count} ({parsed.Failed.Count} failed) {parsed.Articles[0].WordCount} words: {parsed.Articles[0].Title}"),
        ParseOutcome.Rejected rejected => $"{rejected.Why.Code}: {rejected.Why.Message}",
        _ => throw new UnreachableException(),
    };

    private sealed class Row
    {
        public int Files { get; private set; }

        public int Articles { get; private set; }

        public double Seconds { get; set; }

        public SortedDictionary<string, int> Codes { get; } = new(StringComparer.Ordinal);

        public void Add(ParseOutcome outcome)
        {
            Files++;
            foreach (string code in outcome switch
            {
                ParseOutcome.Rejected rejected => [rejected.Why.Code],
                ParseOutcome.Parsed parsed => parsed.Failed.Select(item => item.Why.Code),
                _ => throw new UnreachableException(),
            })
            {
                Codes[code] = Codes.GetValueOrDefault(code) + 1;
            }

            Articles += outcome is ParseOutcome.Parsed { Articles: var articles } ? articles.Count : 0;
        }
    }
}
