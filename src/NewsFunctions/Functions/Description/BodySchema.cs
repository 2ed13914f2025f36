using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Functions.Description;

/// <summary>Schemas of what clients send: the annotations that a body is checked by are written into them.</summary>
internal static class BodySchema
{
    /// <summary>The schema of a body; a member that it does not name is refused.</summary>
    public static JsonObject Of(Type body)
    {
        JsonObject schema = JsonSchemas.Of(body);
        var required = new JsonArray();
        foreach (PropertyInfo property in body.GetProperties())
        {
            string name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            JsonObject member = schema["properties"]![name]!.AsObject();
            if (property.GetCustomAttribute<AllowedValuesAttribute>() is { Values: var values })
            {
                member["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create((string)value!))]);
            }

            if (property.GetCustomAttribute<StringLengthAttribute>() is { MaximumLength: var most })
            {
                member["maxLength"] = most;
            }

            if (property.IsDefined(typeof(RequiredAttribute)))
            {
                required.Add(JsonValue.Create(name));
            }
        }

        schema["required"] = required;
        schema["additionalProperties"] = false;
        return schema;
    }
}
