using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using NewsFunctions.Local.Http;

namespace NewsFunctions.IntegrationTests.Http;

/// <summary>Many files read again at once.</summary>
public sealed class ReplayTests(AzuriteFixture azurite)
{
    private const string Cause = """{ "by": "R. Marlow", "note": "the reader was mended" }""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refused_files_are_counted_then_read_again_page_by_page_and_it_is_on_record_who_asked()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram());
        foreach (string name in (string[])["courier/a.txt", "courier/b.txt", "herald/c.txt"])
        {
            await host.UploadAsync(name, "");
        }

        JsonElement counted = await ReplayAsync(host, "/api/replays?state=rejected&code=empty-file&dryRun=true");
        Assert.Equal((true, 3), (counted.GetProperty("dryRun").GetBoolean(), counted.GetProperty("files").GetInt32()));
        Assert.Empty(await ReplaysAsync(host));

        JsonElement first = await ReplayAsync(host, "/api/replays?state=rejected&prefix=courier/&limit=1");
        Assert.Equal(("rejected", "empty-file"), (first.GetProperty("uploads")[0].GetProperty("state").GetString(), first.GetProperty("uploads")[0].GetProperty("error").GetProperty("code").GetString()));
        JsonElement second = await ReplayAsync(host, first.GetProperty("next").GetString()!);
        Assert.Equal(["courier/a.txt", "courier/b.txt"], NamesOf(first).Concat(NamesOf(second)).Order(StringComparer.Ordinal));

        JsonElement[] replays = await ReplaysAsync(host);
        Assert.Equal(2, replays.Length);
        Assert.All(replays, note => Assert.Equal(("R. Marlow", "courier/", 1), (note.GetProperty("by").GetString(), note.GetProperty("prefix").GetString(), note.GetProperty("replayed").GetInt32())));
    }

    [Fact]
    public async Task One_file_read_again_is_on_record_too()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram());
        using HttpResponseMessage answer = await host.SendWithKeyAsync(HttpMethod.Post, "/api/uploads/courier/tram.txt/replay");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        JsonElement note = Assert.Single(await ReplaysAsync(host));
        Assert.Equal(("desk", "courier/tram.txt"), (note.GetProperty("by").GetString(), note.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("?state=broken", Cause, HttpStatusCode.BadRequest)]
    [InlineData("?code=no-such-code", Cause, HttpStatusCode.BadRequest)]
    [InlineData("?from=2031-02-30", Cause, HttpStatusCode.BadRequest)]
    [InlineData("?from=2031-03-02&to=2031-03-01", Cause, HttpStatusCode.BadRequest)]
    [InlineData("?state=rejected&limit=101", Cause, HttpStatusCode.BadRequest)]
    [InlineData("?state=rejected&source=courier", Cause, HttpStatusCode.BadRequest)]
    [InlineData("", Cause, HttpStatusCode.BadRequest)]
    [InlineData("?state=rejected", "{}", HttpStatusCode.BadRequest)]
    [InlineData("?state=rejected", """{ "by": "a", "from": "b" }""", HttpStatusCode.BadRequest)]
    public async Task A_wrong_filter_is_told_what_is_wrong_and_does_nothing(string query, string body, HttpStatusCode status)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage answer = await PostAsync(host, "/api/replays" + query, body, host.Keys.Default);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await ReplaysAsync(host));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_read_again_and_no_log_is_shown()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage post = await PostAsync(host, "/api/replays?state=rejected", Cause, null);
        using HttpResponseMessage get = await host.Http.GetAsync("/api/replays", Cancel);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (post.StatusCode, get.StatusCode));
    }

    private static IEnumerable<string> NamesOf(JsonElement answer) => answer.GetProperty("uploads").EnumerateArray().Select(file => file.GetProperty("name").GetString()!);

    private static async Task<JsonElement[]> ReplaysAsync(NewsHost host)
    {
        using HttpResponseMessage answer = await host.SendWithKeyAsync(HttpMethod.Get, "/api/replays");
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("replays").EnumerateArray()];
    }

    private static async Task<JsonElement> ReplayAsync(NewsHost host, string address)
    {
        using HttpResponseMessage answer = await PostAsync(host, address, Cause, host.Keys.Default);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static async Task<HttpResponseMessage> PostAsync(NewsHost host, string address, string body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add(FunctionKeys.Header, key);
        }

        return await host.Http.SendAsync(request, Cancel);
    }
}
