using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Local.Hosting;

namespace NewsFunctions.IntegrationTests.Local;

public sealed class HttpTriggerTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestHost? host;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClient Http => host!.Http;

    public async ValueTask InitializeAsync() => host = await TestHost.StartAsync<Functions>(
        azurite.NewAccount(), new object(), json: new HostJson { Http = new() { RoutePrefix = "v1" } });

    public ValueTask DisposeAsync() => host!.DisposeAsync();

    [Fact]
    public async Task The_prefix_of_host_json_stands_before_every_route()
    {
        Assert.Equal("open", await Http.GetStringAsync("/v1/open", Token));
        await AssertProblemAsync(await Http.GetAsync("/open", Token), HttpStatusCode.NotFound, "no-route");
    }

    [Fact]
    public async Task Route_values_arrive_decoded_but_for_the_slashes_of_a_catch_all() =>
        Assert.Equal("a b/c%2Fd", await Http.GetStringAsync("/v1/files/a%20b/c%2Fd", Token));

    [Fact]
    public async Task A_method_that_is_not_listed_is_refused_with_the_ones_that_are()
    {
        HttpResponseMessage response = await Http.DeleteAsync("/v1/open", Token);
        await AssertProblemAsync(response, HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Head_is_answered_without_a_body_where_it_is_listed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/open");
        using HttpResponseMessage response = await Http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    [InlineData("the-function-key", HttpStatusCode.OK)]
    [InlineData("the-master-key", HttpStatusCode.OK)]
    public async Task A_function_of_level_function_wants_a_key(string? key, HttpStatusCode expected)
    {
        Assert.Equal(expected, await StatusAsync("/v1/guarded", key));
        using HttpResponseMessage byQuery = await Http.GetAsync("/v1/guarded?code=" + key, Token);
        Assert.Equal(expected, byQuery.StatusCode);
    }

    [Theory]
    [InlineData("the-function-key", HttpStatusCode.Unauthorized)]
    [InlineData("the-master-key", HttpStatusCode.OK)]
    public async Task A_function_of_level_admin_wants_the_master_key(string key, HttpStatusCode expected) =>
        Assert.Equal(expected, await StatusAsync("/v1/admin-only", key));

    [Fact]
    public async Task A_missing_key_is_explained() =>
        await AssertProblemAsync(await Http.GetAsync("/v1/guarded", Token), HttpStatusCode.Unauthorized, "no-key");

    [Fact]
    public async Task What_a_function_throws_becomes_a_problem_that_tells_nothing_of_it()
    {
        HttpResponseMessage response = await Http.GetAsync("/v1/broken", Token);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        await AssertProblemAsync(response, HttpStatusCode.InternalServerError, "internal");
    }

    [Fact]
    public async Task A_404_of_a_function_stays_as_the_function_wrote_it()
    {
        using HttpResponseMessage response = await Http.GetAsync("/v1/nothing", Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task A_name_that_resolves_to_loopback_from_elsewhere_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/open");
        request.Headers.Host = "attacker.example";
        using HttpResponseMessage response = await Http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_hosts_status_wants_the_master_key()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/admin/host/status", TestHost.Keys.Default));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/admin/host/status", TestHost.Keys.Master));
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        using HttpResponseMessage response = await Http.SendAsync(request, Token);
        return response.StatusCode;
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string type)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal("urn:newsfunctions:problem:" + type, problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
    }

    public sealed class Functions
    {
        [Function("Open")]
        public static IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "open")] HttpRequest request) => Results.Text("open");

        [Function("Files")]
        public static IResult Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*name}")] HttpRequest request, string name) => Results.Text(name);

        [Function("Guarded")]
        public static Task<IResult> GuardedAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "guarded")] HttpRequest request) => Task.FromResult(Results.Text("in"));

        [Function("AdminOnly")]
        public static IResult AdminOnly([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "admin-only")] HttpRequest request) => Results.Text("in");

        [Function("Broken")]
        public static IResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request) => throw new InvalidOperationException("secret");

        [Function("Nothing")]
        public static IResult Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nothing")] HttpRequest request) => Results.NotFound();
    }
}
