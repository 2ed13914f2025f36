using System.Text.Json;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Json;

/// <summary>Lists of names in JSON: plain strings, strings apart by commas, or objects with a name.</summary>
internal static class JsonPeople
{
    /// <summary>The persons of a list; organizations that stand in for an author are left out.</summary>
    public static IEnumerable<string> Of(IEnumerable<JsonElement> authors) => authors
        .Where(author => author.ValueKind == JsonValueKind.String || !new JsonRecord(author).Text("@type").AsSpan().Contains("Organization", StringComparison.Ordinal))
        .SelectMany(author => author.ValueKind == JsonValueKind.String ? OfText(author.GetString()!) : [Core.Text.PlainText.OneLine(JsonRecord.TextOf(author) ?? FullName(new JsonRecord(author)))])
        .Where(name => name.Length > 1)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The topics under the first of the names that has some.</summary>
    public static IReadOnlyList<string> Topics(JsonRecord record, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            string[] topics = [.. record.List(name).SelectMany(TopicOf).Select(topic => FragmentBlocks.Line(topic) ?? "").Where(topic => topic.Length is > 1 and < 120).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (topics.Length > 0)
            {
                return topics;
            }
        }

        return [];
    }

    private static IEnumerable<string> TopicOf(JsonElement topic) => JsonRecord.TextOf(topic) is not { } text || topic.ValueKind == JsonValueKind.Number ? []
        : topic.ValueKind == JsonValueKind.String ? text.Split(text.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [text];

    private static string FullName(JsonRecord person) => $"{person.Text("firstname", "givenname", "forename", "first")} {person.Text("lastname", "familyname", "surname", "last")}";

    private static IReadOnlyList<string> OfText(string text) => RecordPeople.Of(text);
}
