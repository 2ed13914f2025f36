using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Digests;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="DigestJson"/> writes, made from the records themselves, so that the two cannot part.</summary>
public static class DigestSchema
{
    // Numbers are written as numbers only; that the reader would also take strings is nobody's concern.
    private static readonly JsonSerializerOptions Strict = new(ArticleJson.Options) { NumberHandling = JsonNumberHandling.Strict, WriteIndented = true, NewLine = "\n" };

    /// <summary>The schema, indented, ending with a line feed. Properties that may be absent are not required; none is ever null. New ones may be added.</summary>
    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:newsfunctions:schema:digest",
            ["title"] = "The digest of one newsroom day",
        };
        JsonNode digest = Strict.GetJsonSchemaAsNode(typeof(Digest), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });
        foreach ((string keyword, JsonNode? value) in digest.AsObject())
        {
            schema[keyword] = value?.DeepClone();
        }

        return schema.ToJsonString(Strict) + "\n";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(ArticleId))
        {
            return new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z2-7]{20}$" };
        }

        if (type == typeof(ArticleDate))
        {
            return new JsonObject { ["type"] = "string", ["anyOf"] = new JsonArray(new JsonObject { ["format"] = "date" }, new JsonObject { ["format"] = "date-time" }) };
        }

        if (node is not JsonObject schema)
        {
            return node;
        }

        // What is null is left out.
        if (schema["type"] is JsonArray types && types.FirstOrDefault(item => item?.GetValue<string>() is not "null") is { } only)
        {
            schema["type"] = only.GetValue<string>();
        }

        if (schema["enum"] is JsonArray values)
        {
            schema["type"] = "string";
            values.RemoveAll(static value => value is null);
        }

        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            schema["required"] = new JsonArray([.. context.TypeInfo.Properties.Where(IsAlwaysThere).Select(property => JsonValue.Create(property.Name))]);
        }

        return schema;
    }

    private static bool IsAlwaysThere(JsonPropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) is null && (property.PropertyType.IsValueType || !property.IsGetNullable);
}
