using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;

namespace NewsFunctions.IntegrationTests.Http;

public sealed class WithdrawTests(AzuriteFixture azurite)
{
    private const string Incorrect = """{ "reason": "incorrect" }""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawn_article_is_gone_with_its_reason_until_the_file_is_uploaded_again()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host);
        Assert.Equal(HttpStatusCode.NoContent, await WithdrawAsync(host, url, """{ "reason": "legal", "note": "A letter came", "by": "anna" }""", "*"));
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
        Assert.Equal(HttpStatusCode.PreconditionFailed, await WithdrawAsync(host, url, Incorrect, seen.Headers.ETag!.ToString()));
        using HttpResponseMessage now = await host.Http.GetAsync(url + "?format=html", Cancel);
        Assert.Equal(HttpStatusCode.NoContent, await WithdrawAsync(host, url, Incorrect, now.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, await WithdrawAsync(host, "/api/articles/aaaaaaaaaaaaaaaaaaaa", Incorrect, "*"));
    }

    /// <summary>An address is logged wherever it passes; words about people are taken in the body alone.</summary>
    [Fact]
    public async Task No_note_is_taken_in_an_address()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host);
        foreach (string parameter in (string[])["note=Her%20lawyer%20wrote", "by=anna"])
        {
            using HttpResponseMessage deleted = await host.SendWithKeyAsync(HttpMethod.Delete, $"{url}?reason=legal&{parameter}");
            Assert.Equal(HttpStatusCode.BadRequest, deleted.StatusCode);
            using HttpResponseMessage posted = await host.SendWithKeyAsync(HttpMethod.Post, $"{url}/withdraw?{parameter}");
            Assert.Equal(HttpStatusCode.BadRequest, posted.StatusCode);
        }

        using HttpResponseMessage read = await host.Http.GetAsync(url, Cancel);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Theory]
    [InlineData("{}", "reason", "is needed: one of legal, incorrect")]
    [InlineData("""{ "reason": "whim" }""", "reason", "is none of legal, incorrect")]
    [InlineData("""{ "reason": "legal", "by": "#" }""", "by", "is longer than 100")]
    [InlineData("""{ "reason": "legal", "why": "x" }""", null, "members that this address does not know")]
    [InlineData("""{ "reason": 5 }""", null, "no JSON object")]
    [InlineData("null", null, "no JSON object")]
    [InlineData("[", null, "no JSON object")]
    [InlineData("", null, "no JSON object")]
    public async Task A_body_that_cannot_be_taken_is_told_what_is_wrong(string body, string? member, string expected)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage refused = await SendAsync(host, "/api/articles/aaaaaaaaaaaaaaaaaaaa", body.Replace("#", new string('x', 101), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        JsonElement problem = await refused.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Contains(expected, (member is null ? problem.GetProperty("detail") : problem.GetProperty("parameters").GetProperty(member)).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_small_and_JSON()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage large = await SendAsync(host, "/api/articles/aaaaaaaaaaaaaaaaaaaa", new string(' ', 17_000) + Incorrect);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using HttpResponseMessage form = await SendAsync(host, "/api/articles/aaaaaaaaaaaaaaaaaaaa", "reason=legal", type: "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
    }

    [Fact]
    public async Task The_history_says_who_did_what_and_keeps_the_records()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host), id = url.Split('/')[^1];
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram("13 million"));
        await WithdrawAsync(host, url, """{ "reason": "incorrect", "note": " The sum is wrong. ", "by": "anna" }""", "*");

        using HttpResponseMessage keyless = await host.Http.GetAsync("/api/history?article=" + id, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, keyless.StatusCode);
        JsonElement changes = await HistoryAsync(host, "article=" + id);
        Assert.Equal(["desk:anna", "upload:courier/tram.txt", "upload:courier/tram.txt"], changes.EnumerateArray().Select(change => change.GetProperty("by").GetString()));
        Assert.Equal("The sum is wrong.", changes[0].GetProperty("note").GetString());
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

    private static async Task<HttpStatusCode> WithdrawAsync(NewsHost host, string url, string body, string ifMatch)
    {
        using HttpResponseMessage answer = await SendAsync(host, url, body, ifMatch);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(NewsHost host, string url, string body, string? ifMatch = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url + "/withdraw") { Content = new StringContent(body, System.Text.Encoding.UTF8, type) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        request.Headers.Add("x-functions-key", host.Keys.Default);
        return await host.Http.SendAsync(request, Cancel);
    }
}
