using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using NewsFunctions.Functions.Description;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;

namespace NewsFunctions.IntegrationTests.Http;

/// <summary>The document itself. What answers look like is held to it by <see cref="ContractHandler"/> in every test.</summary>
public sealed class OpenApiTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_reader_of_OpenAPI_finds_no_fault_with_it()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        ReadResult read = OpenApiDocument.Parse(await host.Http.GetStringAsync("/api/openapi.json", Cancel), "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(error => error.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        int operations = read.Document!.Paths.Values.Sum(path => path.Operations?.Count ?? 0);
        Assert.Equal(ApiRoutes.All.Count(route => route.Route.StartsWith("api/", StringComparison.Ordinal)), operations);
    }

    /// <summary>A reader that resolves lazily finds no fault with a reference to nowhere; a generator of clients ends there.</summary>
    [Fact]
    public void Every_reference_leads_somewhere()
    {
        JsonObject document = OpenApi.Write();
        string[] references = [.. ReferencesIn(document)];
        Assert.True(references.Length > 100);
        Assert.All(references, reference =>
        {
            Assert.StartsWith("#/components/", reference, StringComparison.Ordinal);
            Assert.True(reference[2..].Split('/').Aggregate((JsonNode?)document, (at, step) => at?[step]) is not null, reference);
        });
        Assert.DoesNotContain(ReferencesIn(JsonNode.Parse(Core.Digests.DigestSchema.Write())), _ => true);
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(member => member.Key == "$ref" ? [member.Value!.GetValue<string>()] : ReferencesIn(member.Value)),
        JsonArray list => list.SelectMany(ReferencesIn),
        _ => [],
    };

    [Fact]
    public async Task Every_operation_says_what_it_is_for_and_what_it_gives()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using JsonDocument document = JsonDocument.Parse(await host.Http.GetStringAsync("/api/openapi.json", Cancel));
        JsonElement[] operations = [.. document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value)];
        Assert.Equal(operations.Length, operations.Select(operation => operation.GetProperty("operationId").GetString()).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            Assert.Contains(operation.GetProperty("responses").EnumerateObject(), response => response.Name[0] == '2');
            Assert.All(
                operation.TryGetProperty("parameters", out JsonElement parameters) ? parameters.EnumerateArray() : default,
                parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
        });
    }

    /// <summary>Every operation that reads, on a host that has something to show: the handler holds each answer to the document.</summary>
    [Fact]
    public async Task Every_operation_that_reads_answers_as_the_document_says()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["section"] = "Traffic", ["url"] = "https://courier.example/tram", ["author"] = "A. Writer" });
        await host.UploadAsync("herald/tram.txt", MadeUp.Tram());
        await host.UploadAsync("empty.txt", "");
        await host.RunTimerAsync("CompileDigests");
        await host.RunTimerAsync("BuildSearch");
        JsonElement list = JsonDocument.Parse(await host.Http.GetStringAsync("/api/articles", Cancel)).RootElement;
        string article = list.GetProperty("articles")[0].GetProperty("id").GetString()!;
        string story = JsonDocument.Parse(await host.Http.GetStringAsync("/api/stories", Cancel)).RootElement.GetProperty("stories")[0].GetProperty("id").GetString()!;

        foreach (ApiRoute route in ApiRoutes.All.Where(route => route.Verbs.Contains("GET") && route.Route.StartsWith("api/", StringComparison.Ordinal)))
        {
            string path = "/" + route.Route.Replace("stories/{id}", "stories/" + story, StringComparison.Ordinal).Replace("{id}", article, StringComparison.Ordinal)
                .Replace("{day}", "latest", StringComparison.Ordinal).Replace("{*name}", "courier/tram.txt", StringComparison.Ordinal).Replace("{feed}", "articles.atom", StringComparison.Ordinal);
            path += route.Name switch { "GetHistory" => "?article=" + article, "Search" => "?q=tram", _ => "" };
            using HttpResponseMessage answer = await host.SendWithKeyAsync(HttpMethod.Get, path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_page_loads_its_module_and_nothing_from_elsewhere()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage answer = await host.Http.GetAsync("/api/docs", Cancel);
        string page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("script-src 'self'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        string module = page.Split("src=\"").Select(part => part.Split('"')[0]).Single(address => address.StartsWith("/assets/docs.", StringComparison.Ordinal));
        Assert.Contains("/api/openapi.json", await host.Http.GetStringAsync(module, Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("//", page.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
