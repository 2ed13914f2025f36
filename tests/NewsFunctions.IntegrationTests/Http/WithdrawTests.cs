using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;

namespace NewsFunctions.IntegrationTests.Http;

public sealed class WithdrawTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawn_article_is_gone_with_its_reason_until_the_file_is_uploaded_again()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host);
        using HttpResponseMessage withdrawn = await host.SendWithKeyAsync(HttpMethod.Delete, url + "?reason=legal&note=A%20letter%20came&by=anna");
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        using HttpResponseMessage again = await host.SendWithKeyAsync(HttpMethod.Delete, url + "?reason=other");
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);

        foreach (string path in (string[])[url, url + "?format=html", url + "/versions"])
        {
            using HttpResponseMessage gone = await host.Http.GetAsync(path, Cancel);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Equal("legal", (await gone.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("reason").GetString());
        }

        Assert.Equal(0, (await host.Http.GetFromJsonAsync<JsonElement>("/api/articles", Cancel)).GetProperty("articles").GetArrayLength());
        await UploadAsync(host);
        JsonElement article = await host.Http.GetFromJsonAsync<JsonElement>(url, Cancel);
        Assert.Equal(2, article.GetProperty("version").GetInt32());
        JsonElement versions = await host.Http.GetFromJsonAsync<JsonElement>(url + "/versions", Cancel);
        Assert.Equal(["restored", "withdrawn", "published"], versions.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("change").GetString()));
        Assert.DoesNotContain("anna", versions.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_needs_a_key_a_reason_and_the_article_that_was_seen()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host);
        using HttpResponseMessage keyless = await host.Http.DeleteAsync(url + "?reason=legal", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, keyless.StatusCode);
        using HttpResponseMessage reasonless = await host.SendWithKeyAsync(HttpMethod.Delete, url);
        Assert.Equal(HttpStatusCode.BadRequest, reasonless.StatusCode);
        JsonElement problem = await reasonless.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.StartsWith("is needed", problem.GetProperty("parameters").GetProperty("reason").GetString(), StringComparison.Ordinal);

        using HttpResponseMessage seen = await host.Http.GetAsync(url + "?format=html", Cancel);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram("13 million"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await DeleteAsync(host, url, seen.Headers.ETag!.ToString()));
        using HttpResponseMessage now = await host.Http.GetAsync(url + "?format=html", Cancel);
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(host, url, now.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(host, "/api/articles/aaaaaaaaaaaaaaaaaaaa", "*"));
    }

    [Fact]
    public async Task The_history_says_who_did_what_and_keeps_the_records()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host), id = url.Split('/')[^1];
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram("13 million"));
        await DeleteAsync(host, url, "*");

        using HttpResponseMessage keyless = await host.Http.GetAsync("/api/history?article=" + id, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, keyless.StatusCode);
        JsonElement changes = await HistoryAsync(host, "article=" + id);
        Assert.Equal(["desk:anna", "upload:courier/tram.txt", "upload:courier/tram.txt"], changes.EnumerateArray().Select(change => change.GetProperty("by").GetString()));
        Assert.Contains("13 million", changes[1].GetProperty("record").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("12 million", changes[2].GetProperty("record").GetRawText(), StringComparison.Ordinal);

        string today = host.Time.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(["published", "corrected", "withdrawn"], (await HistoryAsync(host, "day=" + today)).EnumerateArray().Select(change => change.GetProperty("change").GetString()));
    }

    private static async Task<string> UploadAsync(NewsHost host)
    {
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram());
        return (await host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/courier/tram.txt", Cancel)).GetProperty("articles")[0].GetProperty("url").GetString()!;
    }

    private static async Task<JsonElement> HistoryAsync(NewsHost host, string query)
    {
        using HttpResponseMessage answer = await host.SendWithKeyAsync(HttpMethod.Get, "/api/history?" + query);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("changes");
    }

    private static async Task<HttpStatusCode> DeleteAsync(NewsHost host, string url, string ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, url + "?reason=incorrect&by=anna");
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        request.Headers.Add("x-functions-key", host.Keys.Default);
        using HttpResponseMessage answer = await host.Http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
