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
    public static JsonObject Of(Type type) =>
        Strict.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform }).AsObject();

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
