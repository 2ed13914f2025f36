using System.Text.Json;
using System.Text.Json.Nodes;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Digests;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="DigestJson"/> writes.</summary>
public static class DigestSchema
{
    private static readonly JsonSerializerOptions Indented = new(ArticleJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The schema, indented, ending with a line feed. Properties that may be absent are not required; none is ever null. New ones may be added.</summary>
    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:newsfunctions:schema:digest",
            ["title"] = "The digest of one newsroom day",
        };
        foreach ((string keyword, JsonNode? value) in JsonSchemas.Of(typeof(Digest)))
        {
            schema[keyword] = value?.DeepClone();
        }

        return schema.ToJsonString(Indented) + "\n";
    }
}
