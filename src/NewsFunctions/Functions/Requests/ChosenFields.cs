using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Functions.Requests;

/// <summary>Writes only some fields of a record.</summary>
internal static class ChosenFields
{
    private const string Always = "id";

    /// <summary>Writes the record with the fields that were chosen, all of them when null. What is null is left out, as everywhere.</summary>
    public static void Write<T>(Utf8JsonWriter json, T record, IReadOnlyList<string>? fields)
        where T : notnull
    {
        if (fields is null)
        {
            JsonSerializer.Serialize(json, record, ArticleJson.Served);
            return;
        }

        json.WriteStartObject();
        foreach (JsonPropertyInfo field in ArticleJson.Served.GetTypeInfo(typeof(T)).Properties)
        {
            if ((field.Name == Always || fields.Contains(field.Name, StringComparer.Ordinal)) && field.Get!(record) is { } value)
            {
                json.WritePropertyName(field.Name);
                JsonSerializer.Serialize(json, value, field.PropertyType, ArticleJson.Served);
            }
        }

        json.WriteEndObject();
    }
}
