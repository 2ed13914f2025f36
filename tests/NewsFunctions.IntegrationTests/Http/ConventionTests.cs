using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Functions.Description;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;

namespace NewsFunctions.IntegrationTests.Http;

/// <summary>What holds for every route.</summary>
public sealed class ConventionTests(AzuriteFixture azurite)
{
    private const string Key = "a-key-that-only-tests-know";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every open route, of whoever wrote it: one that forgets to ask is found here. The files that pages load tell nothing.</summary>
    [Fact]
    public async Task Where_reading_needs_a_key_every_route_asks_for_it_but_health()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: new Dictionary<string, string?> { ["Api:ReadRequiresKey"] = "true", ["Api:ReadKeys"] = "another-key-of-the-app;" + Key });
        string[] paths = [.. ApiRoutes.All.Where(route => route.Level == AuthorizationLevel.Anonymous && route.Verbs.Contains("GET") && route.Route != "assets/{file}").Select(route => PathOf(route.Route))];
        Assert.True(paths.Length > 12);
        foreach (string path in paths)
        {
            using HttpResponseMessage keyless = await host.Http.GetAsync(path, Cancel);
            if (path == "/api/health")
            {
                Assert.Equal(HttpStatusCode.OK, keyless.StatusCode);
                continue;
            }

            Assert.True(keyless.StatusCode == HttpStatusCode.Unauthorized, $"{path} answered {keyless.StatusCode} without a key");
            using HttpResponseMessage wrong = await host.Http.GetAsync(path + "?code=" + Key[1..], Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
            using HttpResponseMessage keyed = await host.Http.GetAsync(path + "?code=" + Key, Cancel);
            Assert.NotEqual(HttpStatusCode.Unauthorized, keyed.StatusCode);
            Assert.True(keyed.Headers.CacheControl is { Public: false }, path);
        }
    }

    [Theory]
    [InlineData("DELETE", "/api/articles", "GET, HEAD")]
    [InlineData("PUT", "/api/articles/aaaaaaaaaaaaaaaaaaaa", "DELETE, GET, HEAD")]
    [InlineData("PATCH", "/api/uploads", "GET, HEAD, POST")]
    [InlineData("GET", "/api/digests/2031-01-01/compile", "POST")]
    public async Task A_method_that_is_not_served_is_refused_with_those_that_are(string method, string path, string allowed)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using HttpResponseMessage answer = await host.Http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal("urn:newsfunctions:problem:method-not-allowed", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("type").GetString());

        using var options = new HttpRequestMessage(HttpMethod.Options, path);
        using HttpResponseMessage told = await host.Http.SendAsync(options, Cancel);
        Assert.Equal((HttpStatusCode.NoContent, allowed), (told.StatusCode, string.Join(", ", told.Content.Headers.Allow)));
    }

    [Fact]
    public async Task Only_pages_of_the_origins_that_are_set_may_call()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: new Dictionary<string, string?> { ["Api:CorsOrigins"] = "https://desk.example; https://app.example" });
        async Task<string?> AllowedAsync(HttpMethod method, string origin)
        {
            using var request = new HttpRequestMessage(method, "/api/articles");
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "GET");
            using HttpResponseMessage answer = await host.Http.SendAsync(request, Cancel);
            return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out IEnumerable<string>? allowed) ? string.Join(',', allowed) : null;
        }

        Assert.Equal("https://app.example", await AllowedAsync(HttpMethod.Get, "https://app.example"));
        Assert.Equal("https://app.example", await AllowedAsync(HttpMethod.Options, "https://app.example"));
        Assert.Null(await AllowedAsync(HttpMethod.Get, "https://evil.example"));
    }

    [Fact]
    public async Task Figures_come_from_the_digests_and_refusals_from_the_ledger()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/a.txt", MadeUp.Tram());
        await host.UploadAsync("courier/b.txt", MadeUp.Tram("13 million"));
        await host.UploadAsync("herald/c.txt", MadeUp.Tram("14 million"));
        await host.UploadAsync("empty.txt", "");
        await host.RunTimerAsync("CompileDigests");

        JsonElement stats = await host.Http.GetFromJsonAsync<JsonElement>("/api/stats", Cancel);
        Assert.Equal(3, stats.GetProperty("articles").GetInt32());
        Assert.Equal(3, stats.GetProperty("byFormat")[0].GetProperty("articles").GetInt32());
        Assert.Equal(3, stats.GetProperty("days")[0].GetProperty("byHour").EnumerateArray().Sum(hour => hour.GetProperty("articles").GetInt32()));
        Assert.Equal(("empty-file", 1), (stats.GetProperty("refusals")[0].GetProperty("code").GetString(), stats.GetProperty("refusals")[0].GetProperty("files").GetInt32()));

        JsonElement sources = (await host.Http.GetFromJsonAsync<JsonElement>("/api/sources", Cancel)).GetProperty("sources");
        Assert.Equal(["courier:2", "herald:1"], sources.EnumerateArray().Select(source => $"{source.GetProperty("slug").GetString()}:{source.GetProperty("articles").GetInt32()}"));
        JsonElement articles = await host.Http.GetFromJsonAsync<JsonElement>(sources[0].GetProperty("url").GetString(), Cancel);
        Assert.Equal(2, articles.GetProperty("articles").GetArrayLength());

        string story = (await host.Http.GetFromJsonAsync<JsonElement>("/api/stories", Cancel)).GetProperty("stories")[0].GetProperty("id").GetString()!;
        JsonElement told = await host.Http.GetFromJsonAsync<JsonElement>("/api/stories/" + story, Cancel);
        int members = told.GetProperty("days")[0].GetProperty("story").GetProperty("members").GetArrayLength();
        JsonElement listed = await host.Http.GetFromJsonAsync<JsonElement>(told.GetProperty("articles").GetString(), Cancel);
        Assert.Equal(members, listed.GetProperty("articles").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/stats?from=2031-01-01&to=2031-03-01")]
    [InlineData("/api/stats?from=2031-01-02&to=2031-01-01")]
    [InlineData("/api/sources?from=2031-01-01&to=2033-01-01")]
    [InlineData("/api/stats?to=0001-01-01&from=0001-01-02")]
    public async Task A_span_of_days_has_an_end(string path)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage answer = await host.Http.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>Whatever is asked, the fault is told to be the client's. The variable NEWS_FUZZ_REQUESTS asks for more of them.</summary>
    [Fact]
    public async Task No_request_however_odd_is_a_fault_of_ours()
    {
        int requests = int.TryParse(Environment.GetEnvironmentVariable("NEWS_FUZZ_REQUESTS"), out int more) ? more : 400;
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("tram.txt", MadeUp.Tram());
        var fuzz = new HttpFuzz(seed: requests, host.Keys.Default);
        for (int i = 0; i < requests; i++)
        {
            using HttpRequestMessage request = fuzz.Next();
            using HttpResponseMessage answer = await host.Http.SendAsync(request, Cancel);
            Assert.True((int)answer.StatusCode < 500, $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
        }
    }

    private static string PathOf(string route) => route.StartsWith("{ignored", StringComparison.Ordinal) ? "/"
        : "/" + route.Replace("{id}", "aaaaaaaaaaaaaaaaaaaa", StringComparison.Ordinal).Replace("{day}", "2031-01-01", StringComparison.Ordinal)
            .Replace("{*name}", "a.txt", StringComparison.Ordinal).Replace("{feed}", "articles.rss", StringComparison.Ordinal);
}
