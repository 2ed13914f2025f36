using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;

namespace NewsFunctions.IntegrationTests.Http;

public sealed class ArticleTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("text/plain;q=0.9, text/markdown;q=0.8", "text/plain")]
    [InlineData("application/ninjs+json", "application/ninjs+json")]
    [InlineData("application/ld+json, */*;q=0.1", "application/ld+json")]
    [InlineData("*/*", "application/json")]
    [InlineData("image/png", "application/json")]
    [InlineData("application/json;q=0, text/plain", "text/plain")]
    public async Task An_article_comes_in_the_form_the_client_prefers(string accept, string type)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host, "tram.txt");
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd(accept);
        using HttpResponseMessage answer = await host.Http.SendAsync(request, Cancel);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("harbour of Ostrava Bay", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_and_coding_has_a_strong_tag_of_its_own()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host, "tram.txt");
        var tags = new Dictionary<(string Format, string Coding), EntityTagHeaderValue>();
        foreach (string format in (string[])["json", "html", "md", "txt", "ninjs", "jsonld"])
        {
            foreach (string coding in (string[])["identity", "gzip", "br"])
            {
                using HttpResponseMessage answer = await SendAsync(host, $"{url}?format={format}", coding);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
                // A short form is not worth packing, and comes as it is.
                tags[(format, string.Join(',', answer.Content.Headers.ContentEncoding))] = answer.Headers.ETag!;
                using HttpResponseMessage again = await SendAsync(host, $"{url}?format={format}", coding, answer.Headers.ETag);
                Assert.Equal((HttpStatusCode.NotModified, answer.Headers.ETag), (again.StatusCode, again.Headers.ETag));
            }
        }

        Assert.All(tags.Values, tag => Assert.False(tag.IsWeak));
        Assert.Equal(tags.Count, tags.Values.Distinct().Count());
        Assert.Equal(["", "br", "gzip"], tags.Keys.Select(key => key.Coding).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_packed_answer_holds_the_same(string coding)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host, "tram.txt");
        using HttpResponseMessage answer = await SendAsync(host, url, coding);
        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        await using Stream packed = await answer.Content.ReadAsStreamAsync(Cancel);
        await using Stream plain = coding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.Equal(await host.Http.GetStringAsync(url, Cancel), await reader.ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task A_date_does_where_no_tag_is_known()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string url = await UploadAsync(host, "tram.txt");
        using HttpResponseMessage first = await host.Http.GetAsync(url, Cancel);
        DateTimeOffset modified = first.Content.Headers.LastModified!.Value;
        async Task<HttpStatusCode> StatusAsync(DateTimeOffset since, string? tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.IfModifiedSince = since;
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using HttpResponseMessage answer = await host.Http.SendAsync(request, Cancel);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(modified, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(modified.AddSeconds(-1), null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(modified, "\"other\""));
    }

    [Fact]
    public async Task Only_the_fields_that_are_asked_for_are_sent()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await UploadAsync(host, "tram.txt");
        JsonElement article = (await host.Http.GetFromJsonAsync<JsonElement>("/api/articles?fields=title,day", Cancel)).GetProperty("articles")[0];
        Assert.Equal(["day", "id", "title"], article.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_is_narrowed_and_its_pages_keep_to_it()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        for (int i = 0; i < 6; i++)
        {
            await host.UploadAsync($"t{i}.txt", MadeUp.Tram($"{i + 20} million"), new Dictionary<string, string>
            {
                ["published"] = $"2031-03-0{1 + i}",
                ["section"] = i % 2 == 0 ? "City%20Life" : "Traffic",
                ["language"] = i < 4 ? "en-GB" : "de",
                ["source"] = "Bay Courier",
            });
        }

        Assert.Equal(["2031-03-05", "2031-03-03", "2031-03-01"], await DaysAsync(host, "section=city-life&limit=1"));
        Assert.Equal(["2031-03-04", "2031-03-03", "2031-03-02"], await DaysAsync(host, "language=en&from=2031-03-02&limit=2"));
        Assert.Equal(["2031-03-04"], await DaysAsync(host, "source=bay-courier&section=Traffic&from=2031-03-03&to=2031-03-05"));
        Assert.Equal([], await DaysAsync(host, "source=nobody"));
    }

    [Fact]
    public async Task Under_embargo_an_article_does_not_exist_until_its_time()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string embargo = host.Time.GetUtcNow().AddHours(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        string day = host.Time.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string url = await UploadAsync(host, "tram.txt", new Dictionary<string, string> { ["embargo"] = embargo, ["published"] = day });
        async Task<(int Status, int Listed, int Stories)> SeenAsync()
        {
            await host.RunTimerAsync("CompileDigests");
            using HttpResponseMessage article = await host.Http.GetAsync(url, Cancel);
            JsonElement list = await host.Http.GetFromJsonAsync<JsonElement>("/api/articles", Cancel);
            JsonElement stories = await host.Http.GetFromJsonAsync<JsonElement>("/api/stories?day=" + day, Cancel);
            return ((int)article.StatusCode, list.GetProperty("articles").GetArrayLength(), stories.GetProperty("stories").GetArrayLength());
        }

        Assert.Equal((404, 0, 0), await SeenAsync());
        host.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal((200, 1, 1), await SeenAsync());
    }

    private static async Task<string> UploadAsync(NewsHost host, string name, IDictionary<string, string>? metadata = null)
    {
        await host.UploadAsync(name, MadeUp.Tram(), metadata);
        return (await host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/" + name, Cancel)).GetProperty("articles")[0].GetProperty("url").GetString()!;
    }

    private static async Task<HttpResponseMessage> SendAsync(NewsHost host, string url, string coding, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await host.Http.SendAsync(request, Cancel);
    }

    private static async Task<List<string>> DaysAsync(NewsHost host, string query)
    {
        var days = new List<string>();
        for (string? next = "/api/articles?" + query; next is not null;)
        {
            JsonElement page = await host.Http.GetFromJsonAsync<JsonElement>(next, Cancel);
            days.AddRange(page.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("day").GetString()!));
            next = page.TryGetProperty("next", out JsonElement link) ? link.GetString() : null;
        }

        return days;
    }
}
