using System.Reflection;
using System.Text.Json.Nodes;

namespace NewsFunctions.Functions.Description;

/// <summary>The headers that requests may carry and answers do, as the OpenAPI document tells them.</summary>
internal static class HeaderDescription
{
    /// <summary>Name of the answer that stands for every status an operation does not name.</summary>
    public const string Otherwise = "Otherwise";

    private static readonly (string Name, string Meaning)[] Answered =
    [
        ("ETag", "Strong, of this answer in this coding. Send it in If-None-Match to be told 304 while nothing has changed."),
        ("Cache-Control", "How long, and by whom, the answer may be kept: \"no-cache\" asks again with the ETag each time."),
        ("Last-Modified", "When what is told last changed, where that is known."),
        ("Link", "Where a list goes on (rel=\"next\", RFC 8288); absent on its last page."),
        ("Location", "Where to look next: what became of the file that was sent, or the page itself."),
    ];

    /// <summary>All headers of answers, to be referred to by name.</summary>
    public static JsonObject All() => new(Answered.Select(header => KeyValuePair.Create(
        header.Name, (JsonNode?)new JsonObject { ["description"] = header.Meaning, ["schema"] = new JsonObject { ["type"] = "string" } })));

    /// <summary>The headers of an answer that is no refusal.</summary>
    public static JsonObject Of(ApiRoute route, int status)
    {
        bool isRead = route.Verbs.Contains("GET"), isList = route.Method.GetCustomAttributes<QueryAttribute>().Any(query => query.Kind == QueryKind.Cursor);
        string[] names = status switch
        {
            202 or 303 => ["Location"],
            200 or 304 when isRead => ["ETag", "Cache-Control", "Last-Modified", .. isList && status == 200 ? (string[])["Link"] : []],
            200 => ["ETag", "Cache-Control", .. isList ? (string[])["Link"] : []],
            _ => [],
        };
        return new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["$ref"] = "#/components/headers/" + name })));
    }

    /// <summary>The headers by which a request says what it expects, or how its file is called.</summary>
    public static IEnumerable<JsonObject> ReadBy(ApiRoute route)
    {
        bool takesFiles = route.Method.IsDefined(typeof(TakesFilesAttribute));
        if (takesFiles)
        {
            yield return Parameter("X-File-Name", "Name of the file that is the body, percent-encoded, instead of the parameter name.");
        }

        if (takesFiles || route.Verbs.Contains("GET"))
        {
            yield return Parameter("If-None-Match", takesFiles ? "* takes the file only where no other has its name." : "The ETag of the answer the client has.");
        }

        if (route.Method.GetCustomAttribute<RefusesAttribute>()?.Statuses.Contains(412) == true)
        {
            yield return Parameter("If-Match", "The ETag of what the client saw: what has changed since stays as it is.");
        }
    }

    /// <summary>What any operation may answer besides.</summary>
    public static JsonObject OtherAnswers(JsonObject problem) => new()
    {
        ["description"] = "Anything else is a problem too: 405 for a method that is not served (the header Allow names those that are), 429 when too many requests are served at once, "
            + "500 for a fault of ours. What Azure's host refuses by itself, a missing function key among it, has no body.",
        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = problem } },
    };

    private static JsonObject Parameter(string name, string meaning) =>
        new() { ["name"] = name, ["in"] = "header", ["description"] = meaning, ["required"] = false, ["schema"] = new JsonObject { ["type"] = "string" } };
}
