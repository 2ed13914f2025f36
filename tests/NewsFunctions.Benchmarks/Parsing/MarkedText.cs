using System.Text;
using System.Text.Json;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>A scraped text with its article's body marked: what the line model is trained and measured on.</summary>
internal sealed record MarkedText(string Set, string Name, string Text, string Body, IReadOnlyList<TextLine> Lines, LineFeatures Features, LineState[] States)
{
    /// <summary>The article's headline; the first line where none is marked.</summary>
    public required string Title { get; init; }

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
                yield return new MarkedText(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), entry.Name, text, body, lines, new LineFeatures(text, lines), LineMarks.States(marked)) { Title = TitleOf(entry.Value) is { Length: > 0 } title ? title : text.Substring(lines[0].Start, lines[0].Length) };
            }
        }
    }

    /// <summary>A line of the text.</summary>
    public string LineText(TextLine line) => Text.Substring(line.Start, line.Length);

    /// <summary>The text that these rows make, marked as they are.</summary>
    public MarkedText With(IReadOnlyList<TextRow> rows)
    {
        var made = new StringBuilder();
        foreach (TextRow row in rows)
        {
            made.Append(made.Length == 0 ? "" : row.BlankBefore ? "\n\n" : "\n").Append(row.Text);
        }

        string text = made.ToString();
        List<TextLine> lines = TextLines.Split(text, out _);
        bool[] marks = [.. rows.Select(row => row.IsBody)];
        string body = string.Join('\n', rows.Where(row => row.IsBody).Select(row => row.Text));
        return lines.Count == marks.Length
            ? new MarkedText(Set, Name, text, body, lines, new LineFeatures(text, lines), LineMarks.States(marks)) { Title = Title }
            : throw new InvalidOperationException($"{Set}/{Name}: a row is empty or more than a line.");
    }

    /// <summary>The lines that a sequence of states takes for the body.</summary>
    public string BodyOf(IReadOnlyList<LineState> states) =>
        string.Join('\n', Lines.Where((_, i) => states[i] == LineState.Body).Select(line => Text.Substring(line.Start, line.Length)));

    private static string TitleOf(JsonElement answer) =>
        answer.TryGetProperty("title", out JsonElement title) ? string.Join(' ', (title.GetString() ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
}
