using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsFunctions.Core.Articles;

/// <summary>JSON Schemas (draft 2020-12) of what <see cref="ArticleJson"/> writes, made from the records themselves, so that the two cannot part.</summary>
public static class JsonSchemas
{
    // Numbers are written as numbers only; that the reader would also take strings is nobody's concern.
    private static readonly JsonSerializerOptions Strict = new(ArticleJson.Served) { NumberHandling = JsonNumberHandling.Strict };

    /// <summary>The schema of a type. Properties that may be absent are not required; none is ever null. New ones may be added.</summary>
    public static JsonObject Of(Type type)
    {
        JsonNode schema = Strict.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });
        return WithoutReferences(schema, schema).AsObject();
    }

    /// <summary>
    /// The exporter describes a type once and refers to that place (<c>#/properties/…</c>) from the others; within a larger document such a reference points nowhere.
    /// So each place gets the description itself. No record holds one of its own kind, so this ends.
    /// </summary>
    private static JsonNode WithoutReferences(JsonNode node, JsonNode root)
    {
        switch (node)
        {
            case JsonObject schema when schema["$ref"]?.GetValue<string>() is ['#', '/', .. var place]:
                JsonNode target = place.Split('/').Aggregate(root, (at, step) => at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!);
                return WithoutReferences(target, root);
            case JsonObject schema:
                return new JsonObject(schema.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : WithoutReferences(member.Value, root))));
            case JsonArray list:
                return new JsonArray([.. list.Select(item => item is null ? null : WithoutReferences(item, root))]);
            default:
                return node.DeepClone();
        }
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
