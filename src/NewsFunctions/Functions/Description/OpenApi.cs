using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Functions.Description;

/// <summary>The OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1), written from the attributes that the functions run by and the types they answer with.</summary>
internal static class OpenApi
{
    private const string Problem = "Problem";

    private static readonly Dictionary<string, string> PathValues = new(StringComparer.Ordinal)
    {
        ["id"] = "The id.",
        ["day"] = "A newsroom day, 2024-02-08.",
        ["name"] = "Name of the file, folders included; a slash may be written as it is or as %2F.",
        ["feed"] = "articles, stories or digests, with the ending .rss, .atom or .json.",
    };

    private static readonly Dictionary<int, string> Refusals = new()
    {
        [400] = "A parameter, or the request itself, cannot be taken; the problem names what is wrong.",
        [401] = "A key is needed.",
        [404] = "There is none.",
        [410] = "It was withdrawn; the problem names the reason.",
        [412] = "It is not the version that the request names.",
        [413] = "It is too large.",
        [415] = "The body is of a type that is not taken.",
        [503] = "Storage does not answer.",
    };

    /// <summary>The document.</summary>
    public static JsonObject Write()
    {
        var schemas = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal) { [Problem] = ProblemSchema() };
        var paths = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (ApiRoute route in ApiRoutes.All.Where(route => route.Route.StartsWith("api/", StringComparison.Ordinal)))
        {
            string path = route.Method.GetCustomAttribute<WrittenAsAttribute>()?.Path ?? "/" + route.Route.Replace("{*", "{", StringComparison.Ordinal);
            if (!paths.TryGetValue(path, out JsonNode? at) || at is null)
            {
                paths[path] = at = new JsonObject();
            }

            at.AsObject()[route.Verbs[0].ToLowerInvariant()] = Operation(route, path, schemas);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "NewsFunctions",
                ["version"] = typeof(OpenApi).Assembly.GetName().Version!.ToString(3),
                ["description"] = "Articles, stories and digests of a newsroom. HEAD works wherever GET does. Every answer has a strong ETag. Lists go on at \"next\", also in the header Link. "
                    + "Errors are problem details (RFC 9457) with a stable type. New fields may be added at any time.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = new JsonObject(paths),
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject(schemas),
                ["headers"] = HeaderDescription.All(),
                ["responses"] = new JsonObject { [HeaderDescription.Otherwise] = HeaderDescription.OtherAnswers(Reference(Problem)) },
                ["securitySchemes"] = new JsonObject
                {
                    ["functionKey"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-functions-key", ["description"] = "A function key; reading needs a key only where the setting Api__ReadRequiresKey says so." },
                },
            },
        };
    }

    private static JsonObject Operation(ApiRoute route, string path, SortedDictionary<string, JsonNode?> schemas)
    {
        GivesAttribute[] gives = [.. route.Method.GetCustomAttributes<GivesAttribute>()];
        var operation = new JsonObject
        {
            ["operationId"] = char.ToLowerInvariant(route.Name[0]) + route.Name[1..],
            ["summary"] = gives.FirstOrDefault()?.Meaning,
            ["tags"] = new JsonArray(path.Split('/')[2].Split('.')[0]),
        };
        JsonNode[] parameters =
        [
            .. route.Method.GetParameters().Where(parameter => parameter.ParameterType == typeof(string)).Select(parameter => PathParameter(parameter.Name!)),
            .. route.Method.GetCustomAttributes<QueryAttribute>().Select(QueryParameter),
            .. HeaderDescription.ReadBy(route),
        ];
        if (parameters.Length > 0)
        {
            operation["parameters"] = new JsonArray(parameters);
        }

        if (route.Level != AuthorizationLevel.Anonymous)
        {
            operation["security"] = new JsonArray(new JsonObject { ["functionKey"] = new JsonArray() });
        }

        if (route.Method.GetCustomAttribute<TakesFilesAttribute>() is not null)
        {
            operation["requestBody"] = FilesBody();
        }

        if (route.Method.GetCustomAttribute<TakesJsonAttribute>() is { Body: var taken })
        {
            string name = NameOf(taken);
            schemas.TryAdd(name, BodySchema.Of(taken));
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference(name) } } };
        }

        operation["responses"] = Responses(route, gives, schemas);
        return operation;
    }

    private static JsonObject Responses(ApiRoute route, GivesAttribute[] gives, SortedDictionary<string, JsonNode?> schemas)
    {
        var responses = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        bool hasChosenFields = route.Method.GetCustomAttributes<QueryAttribute>().Any(query => query.Kind == QueryKind.Words);
        foreach (GivesAttribute answer in gives)
        {
            responses[Text(answer.Status)] = new JsonObject { ["description"] = answer.Meaning, ["headers"] = HeaderDescription.Of(route, answer.Status), ["content"] = Content(answer, hasChosenFields, schemas) };
            if (answer is { Status: 200 } && route.Verbs.Contains("GET"))
            {
                responses["304"] = new JsonObject { ["description"] = "What the client has is still so.", ["headers"] = HeaderDescription.Of(route, 304) };
            }
        }

        foreach (int status in (route.Method.GetCustomAttribute<RefusesAttribute>()?.Statuses ?? []).Concat([400, 401]))
        {
            responses.TryAdd(Text(status), new JsonObject { ["description"] = Refusals[status], ["content"] = new JsonObject() });
            responses[Text(status)]!["content"]!["application/problem+json"] = new JsonObject { ["schema"] = Reference(Problem) };
        }

        responses["default"] = new JsonObject { ["$ref"] = "#/components/responses/" + HeaderDescription.Otherwise };
        return new JsonObject(responses);
    }

    /// <summary>Of the items whose fields a client chooses only the id is always there.</summary>
    private static JsonObject WithChosenFields(JsonObject schema)
    {
        foreach ((_, JsonNode? property) in schema["properties"]!.AsObject())
        {
            if (property?["items"]?["required"] is not null)
            {
                property["items"]!["required"] = new JsonArray("id");
            }
        }

        return schema;
    }

    private static JsonObject Content(GivesAttribute answer, bool hasChosenFields, SortedDictionary<string, JsonNode?> schemas)
    {
        var content = new JsonObject();
        if (answer.Body is { } body)
        {
            string name = NameOf(body);
            schemas.TryAdd(name, hasChosenFields ? WithChosenFields(JsonSchemas.Of(body)) : JsonSchemas.Of(body));
            content["application/json"] = new JsonObject { ["schema"] = Reference(name) };
        }

        foreach (string type in answer.MediaTypes)
        {
            content[type] = new JsonObject { ["schema"] = new JsonObject { ["type"] = type.EndsWith("json", StringComparison.Ordinal) ? "object" : "string" } };
        }

        return content;
    }

    private static JsonObject PathParameter(string name) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["required"] = true,
        ["description"] = PathValues[name],
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject QueryParameter(QueryAttribute query)
    {
        JsonObject schema = query.Kind switch
        {
            QueryKind.Day => new() { ["type"] = "string", ["format"] = "date" },
            QueryKind.Number => new() { ["type"] = "integer", ["minimum"] = query.Least, ["maximum"] = query.Most },
            QueryKind.Word => new() { ["type"] = "string", ["enum"] = Words(query) },
            QueryKind.Words => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["enum"] = Words(query) } },
            _ => new() { ["type"] = "string", ["maxLength"] = query.MostCharacters },
        };
        if (query.Default is { } standing)
        {
            schema["default"] = query.Kind == QueryKind.Number ? int.Parse(standing, CultureInfo.InvariantCulture) : standing;
        }

        var parameter = new JsonObject { ["name"] = query.Name, ["in"] = "query", ["description"] = query.Meaning, ["required"] = query.IsRequired, ["schema"] = schema };
        if (query.Kind == QueryKind.Words)
        {
            (parameter["style"], parameter["explode"]) = ("form", false);
        }

        return parameter;
    }

    private static JsonArray Words(QueryAttribute query) => new([.. query.Words.Select(word => JsonValue.Create(word))]);

    private static string NameOf(Type body) => body.Name.EndsWith("Json", StringComparison.Ordinal) ? body.Name[..^"Json".Length] : body.Name;

    private static JsonObject FilesBody() => new()
    {
        ["required"] = true,
        ["content"] = new JsonObject
        {
            ["application/octet-stream"] = new JsonObject(),
            ["multipart/form-data"] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { ["file"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["contentMediaType"] = "application/octet-stream" } } },
                },
            },
        },
    };

    private static JsonObject ProblemSchema() => new()
    {
        ["type"] = "object",
        ["description"] = "A problem (RFC 9457); some carry more members than these.",
        ["required"] = new JsonArray("type", "title", "status", "detail"),
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string", ["description"] = "Stable: clients may switch on it.", ["pattern"] = "^urn:newsfunctions:problem:[a-z-]+$" },
            ["title"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = new JsonObject { ["type"] = "string" },
            ["instance"] = new JsonObject { ["type"] = "string" },
        },
    };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
