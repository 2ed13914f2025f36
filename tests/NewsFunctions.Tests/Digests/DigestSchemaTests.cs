using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;
using NewsFunctions.Tests.Stories;

namespace NewsFunctions.Tests.Digests;

public sealed class DigestSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(DigestSchema.Write()).RootElement;

    [Fact]
    public void Every_property_of_the_records_is_in_the_schema_and_the_other_way_round()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Schema.GetProperty("$schema").GetString());
        Compare(typeof(Digest), Schema);
        Compare(typeof(DigestChanges), At("changes"));
        Compare(typeof(DigestCounts), At("counts"));
        Compare(typeof(HourCount), At("counts", "byHour"));
        Compare(typeof(SourceCount), At("counts", "bySource"));
        Compare(typeof(FormatCount), At("counts", "byFormat"));
        Compare(typeof(Story), At("stories"));
        Compare(typeof(StoryMember), At("stories", "members"));
        Compare(typeof(SummarySentence), At("stories", "summary"));
        Compare(typeof(KeyQuote), At("stories", "quotes"));
        Compare(typeof(StoryName), At("stories", "names"));
    }

    [Fact]
    public void What_may_be_absent_is_not_required()
    {
        Assert.Equal(["changes"], Optional(Schema));
        Assert.Equal(["continuesFrom", "section"], Optional(At("stories")));
        Assert.Equal(["copyOf", "publishedAt", "source"], Optional(At("stories", "members")));
    }

    [Fact]
    public void A_compiled_digest_holds_to_it()
    {
        var compiler = new DigestCompiler(new NewsroomCalendar("Asia/Kathmandu"), new NewsroomOptions(), new DigestOptions());
        Digest Compile(Digest? before, params Article[] articles) =>
            compiler.Compile(compiler.Plan(Made.Day, [.. articles.Select(ArticleListing.Of)], []), articles, DayState.Open, before);
        Digest first = Compile(null, Made.Dam1, Made.Dam2);
        Digest second = Compile(first, Made.Dam1, Made.Dam2, Made.Vote);
        Assert.NotNull(second.Changes);
        Assert.NotEmpty(second.Stories.SelectMany(story => story.Quotes));
        foreach (Digest digest in new[] { Compile(null), first, second })
        {
            Hold(JsonDocument.Parse(DigestJson.Write(digest)).RootElement, Schema, "$");
        }
    }

    private static JsonElement At(params string[] path)
    {
        JsonElement node = Schema;
        foreach (string name in path)
        {
            node = node.GetProperty("properties").GetProperty(name);
            node = node.TryGetProperty("items", out JsonElement items) ? items : node;
        }

        return node;
    }

    private static void Compare(Type record, JsonElement schema) => Assert.Equal(
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal),
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Optional(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)
        .Except(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)).Order(StringComparer.Ordinal);

    /// <summary>The keywords that the schema uses; any other fails, so that none goes unchecked.</summary>
    private static void Hold(JsonElement value, JsonElement schema, string path)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            Assert.True(keyword.Name switch
            {
                "$schema" or "$id" or "title" => true,
                "type" => IsOf(value, keyword.Value.GetString()),
                "enum" => keyword.Value.EnumerateArray().Any(one => one.GetString() == value.GetString()),
                "pattern" => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.NonBacktracking),
                "format" => HasFormat(value.GetString()!, keyword.Value.GetString()!),
                "anyOf" => keyword.Value.EnumerateArray().Any(one => HasFormat(value.GetString()!, one.GetProperty("format").GetString()!)),
                "required" => keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "properties" or "items" => true,
                _ => false,
            }, $"{path}: {keyword.Name}");
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            Assert.All(value.EnumerateArray(), item => Hold(item, schema.GetProperty("items"), path + "[]"));
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            Assert.All(value.EnumerateObject(), property => Hold(property.Value, schema.GetProperty("properties").GetProperty(property.Name), $"{path}.{property.Name}"));
        }
    }

    private static bool IsOf(JsonElement value, string? type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };
}
