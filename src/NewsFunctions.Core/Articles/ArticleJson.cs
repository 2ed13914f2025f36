using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsFunctions.Core.Articles;

/// <summary>How records are written as JSON, in storage, over HTTP and on the command line: camelCase, RFC 3339 times, nulls left out.</summary>
public static class ArticleJson
{
    /// <summary>The options all JSON of this system is written with.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The same for what clients get: the signature of an article stays inside.</summary>
    public static JsonSerializerOptions Served { get; } = CreateServed();

    private static JsonSerializerOptions CreateServed()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(type =>
        {
            if (type.Type == typeof(Article) && type.Properties.FirstOrDefault(property => property.Name == "signature") is { } signature)
            {
                type.Properties.Remove(signature);
            }
        });
        var options = new JsonSerializerOptions(Options) { TypeInfoResolver = resolver };
        options.MakeReadOnly();
        return options;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Readable in any script; quotes, backslashes and control characters are escaped. Never put into HTML unencoded.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new IdConverter(), new DateConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class IdConverter : JsonConverter<ArticleId>
    {
        public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ArticleId.TryParse(reader.GetString(), out ArticleId id) ? id : throw new JsonException("Not an article id.");

        public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class DateConverter : JsonConverter<ArticleDate>
    {
        public override ArticleDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ArticleDate.TryParse(reader.GetString(), out ArticleDate date) ? date : throw new JsonException("Not an RFC 3339 date or time.");

        public override void Write(Utf8JsonWriter writer, ArticleDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
