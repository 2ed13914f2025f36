using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using NewsFunctions.Functions.Description;
using NJsonSchema;
using NJsonSchema.Validation;

namespace NewsFunctions.IntegrationTests.Fixture;

/// <summary>Holds every answer that any test gets below <c>/api/</c> to the OpenAPI document: its status, its media type and its JSON, strictly.</summary>
internal sealed class ContractHandler() : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
{
    private static readonly JsonObject Document = OpenApi.Write();
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> Schemas = new(StringComparer.Ordinal);

    private static readonly (TemplateMatcher Matcher, JsonObject Operations, int Literals)[] Paths =
    [
        .. Document["paths"]!.AsObject().Select(path => (
            new TemplateMatcher(TemplateParser.Parse(path.Key.TrimStart('/').Replace("{name}", path.Key.EndsWith("{name}", StringComparison.Ordinal) ? "{*name}" : "{name}", StringComparison.Ordinal)), []),
            path.Value!.AsObject(),
            path.Key.Split('/').Count(part => !part.StartsWith('{')))).OrderByDescending(path => path.Item3),
    ];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal) && request.Method != HttpMethod.Options)
        {
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            await CheckAsync(request, answer, cancellationToken);
        }

        return answer;
    }

    private static async Task CheckAsync(HttpRequestMessage request, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        string what = $"{request.Method} {request.RequestUri!.PathAndQuery} → {(int)answer.StatusCode}";
        bool isHead = request.Method == HttpMethod.Head;
        string verb = isHead ? "get" : request.Method.Method.ToLowerInvariant();
        JsonObject? operation = Paths.Where(path => Matches(path.Matcher, request.RequestUri)).Select(path => path.Operations[verb]?.AsObject()).FirstOrDefault(each => each is not null);
        string? type = answer.Content.Headers.ContentType?.MediaType;
        if (operation is null)
        {
            Assert.True((int)answer.StatusCode is 400 or 401 or 404 or 405, what + " is in no document");
            return;
        }

        JsonObject? declared = operation["responses"]![((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)]?.AsObject();
        Assert.True(declared is not null, what + " is no declared status of " + operation["operationId"]);
        foreach (string header in answer.Headers.Concat(answer.Content.Headers).Select(each => each.Key).Intersect(["ETag", "Last-Modified", "Link", "Location"], StringComparer.OrdinalIgnoreCase))
        {
            Assert.True(declared!["headers"]?[header] is not null, $"{what} sends {header}, which is not declared");
        }

        byte[] body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        if (isHead || body.Length == 0)
        {
            return;
        }

        Assert.True(declared!["content"]?[type ?? ""] is not null, $"{what} gives {type}, which is not declared");
        // Packed bodies hold what the plain ones do.
        if (type!.EndsWith("json", StringComparison.Ordinal) && answer.Content.Headers.ContentEncoding.Count == 0 && declared["content"]![type]!["schema"]?["$ref"]?.GetValue<string>() is { } reference)
        {
            JsonSchema schema = await Schemas.GetOrAdd(reference, ReadAsync);
            ICollection<ValidationError> errors = schema.Validate(System.Text.Encoding.UTF8.GetString(body));
            Assert.True(errors.Count == 0, $"{what} breaks {reference}: {string.Join("; ", errors.Select(error => error.ToString()))}");
        }
    }

    /// <summary>The names of files may hold slashes, which no template of a path's middle takes.</summary>
    private static bool Matches(TemplateMatcher matcher, Uri address)
    {
        const string Uploads = "/api/uploads/", Replay = "/replay";
        bool isReplay = address.AbsolutePath.StartsWith(Uploads, StringComparison.Ordinal) && address.AbsolutePath.EndsWith(Replay, StringComparison.Ordinal);
        return matcher.TryMatch(isReplay ? Uploads + "name" + Replay : PathString.FromUriComponent(address.AbsolutePath.Replace("%00", "0", StringComparison.Ordinal)), []);
    }

    /// <summary>Strictly: what the document does not name is not sent. Clients are told to expect more.</summary>
    private static Task<JsonSchema> ReadAsync(string reference)
    {
        string name = reference.Split('/')[^1];
        JsonNode schema = Document["components"]!["schemas"]![name]!.DeepClone();
        if (name != "Problem")
        {
            Close(schema);
        }

        return JsonSchema.FromJsonAsync(schema.ToJsonString());
    }

    private static void Close(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject schema:
                if (schema["properties"] is not null && schema["type"]?.ToString() == "object")
                {
                    schema["additionalProperties"] = false;
                }

                foreach ((_, JsonNode? value) in schema.ToArray())
                {
                    Close(value);
                }

                break;
            case JsonArray list:
                foreach (JsonNode? value in list)
                {
                    Close(value);
                }

                break;
        }
    }
}
