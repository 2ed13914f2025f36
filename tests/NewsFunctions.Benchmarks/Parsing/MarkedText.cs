using System.Text.Json;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>A scraped text with its article's body marked: what the line model is trained and measured on.</summary>
internal sealed record MarkedText(string Set, string Name, string Text, string Body, IReadOnlyList<TextLine> Lines, LineFeatures Features, LineState[] States)
{
    /// <summary>Reads every NAME.txt of a folder that the answer file (a JSON object: name → { "body": … }) knows.</summary>
    public static IEnumerable<MarkedText> Load(string folder, string answers)
    {
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(answers));
        foreach (JsonProperty entry in gold.RootElement.EnumerateObject().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            string file = Path.Combine(folder, entry.Name + ".txt");
            string body = entry.Value.GetProperty("body").GetString() ?? "";
            if (!File.Exists(file) || body.Length == 0)
            {
                continue;
            }

            string text = File.ReadAllText(file);
            List<TextLine> lines = TextLines.Split(text, out _);
            if (lines.Count > 0)
            {
                bool[] marked = LineMarks.Of(text, lines, body);
                yield return new MarkedText(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), entry.Name, text, body, lines, new LineFeatures(text, lines), LineMarks.States(marked));
            }
        }
    }

    /// <summary>The lines that a sequence of states takes for the body.</summary>
    public string BodyOf(IReadOnlyList<LineState> states) =>
        string.Join('\n', Lines.Where((_, i) => states[i] == LineState.Body).Select(line => Text.Substring(line.Start, line.Length)));
}
