using System.Globalization;
using System.Text.Json;

namespace NewsFunctions.Formats.Json;

/// <summary>
/// One JSON object, its members found by name whatever their spelling: <c>versioncreated</c>, <c>versionCreated</c> and
/// <c>version_created</c> are one member, as ninjs 1, 2 and 3 differ in nothing else.
/// </summary>
internal sealed class JsonRecord
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);

    /// <summary>The members of an object; none for any other value.</summary>
    public JsonRecord(JsonElement element)
    {
        Element = element;
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                members[Fold(member.Name)] = member.Value;
            }
        }
    }

    /// <summary>The value itself.</summary>
    public JsonElement Element { get; }

    /// <summary>True when a member of one of these folded names is there and not null.</summary>
    public bool Has(params ReadOnlySpan<string> names) => TryGet(out _, names);

    /// <summary>The first text among the members named, most trusted first; a number counts as text, an object by its value, rendered or name.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (members.TryGetValue(name, out JsonElement value) && TextOf(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The objects or values of the first array among the members named; an object that maps names to items counts as one, and a single value as an array of one.</summary>
    public IEnumerable<JsonElement> List(params ReadOnlySpan<string> names) => !TryGet(out JsonElement value, names) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(JsonLimits.ListItems)
        : [value];

    /// <summary>The values of the first object among the members named, or the items of the array: ninjs 1 names its associations, ninjs 2 lists them.</summary>
    public IEnumerable<JsonElement> Values(params ReadOnlySpan<string> names) => !TryGet(out JsonElement value, names) ? []
        : value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Take(JsonLimits.ListItems).Select(member => member.Value)
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(JsonLimits.ListItems)
        : [];

    /// <summary>The object in the first of these members; an empty one when there is none.</summary>
    public JsonRecord Object(params ReadOnlySpan<string> names) => new(TryGet(out JsonElement value, names) ? value : default);

    /// <summary>The text of a value: itself, or of an object the member that holds its text.</summary>
    public static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) => text,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => new JsonRecord(value).Inner(),
        _ => null,
    };

    /// <summary>The number in a member, 0 when there is none.</summary>
    public long Number(string name) => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0;

    private string? Inner()
    {
        foreach (string name in (ReadOnlySpan<string>)["rendered", "@value", "value", "#text", "text", "basic", "name"])
        {
            if (members.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }

    private bool TryGet(out JsonElement value, ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (members.TryGetValue(name, out value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            {
                return true;
            }
        }

        value = default;
        return false;
    }

    private static string Fold(string name) => string.Concat(name.Where(c => c is not ('_' or '-' or ' ' or '.')).Select(char.ToLowerInvariant));
}
