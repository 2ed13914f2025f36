using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;

namespace NewsFunctions.IntegrationTests.Http;

/// <summary>What clients may rely on, over a real connection.</summary>
public sealed class AnswerTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/api/health")]
    [InlineData("/api/articles")]
    [InlineData("/api/digests")]
    [InlineData("/api/digests/latest")]
    [InlineData("/api/schemas/digest.json")]
    [InlineData("/api/stories")]
    [InlineData("/api/uploads/tram.txt")]
    public async Task What_has_not_changed_is_a_304_and_HEAD_has_the_same_headers(string path)
    {
        await using NewsHost host = await FilledAsync();
        using HttpResponseMessage first = await host.Http.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.NotNull(first.Headers.ETag);
        Assert.False(first.Headers.ETag!.IsWeak);

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using HttpResponseMessage second = await host.Http.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        using HttpResponseMessage head = await host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancel);
        Assert.Equal((first.Headers.ETag, first.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
    }

    [Theory]
    [InlineData("/api/articles?day=yesterday", 400, "bad-parameter")]
    [InlineData("/api/articles?limit=0", 400, "bad-parameter")]
    [InlineData("/api/articles?limit=201", 400, "bad-parameter")]
    [InlineData("/api/articles?cursor=%27%20or%20true", 400, "bad-parameter")]
    [InlineData("/api/articles?dya=2031-01-01", 400, "bad-parameter")]
    [InlineData("/api/articles?day=2031-01-01&day=2031-01-02", 400, "bad-parameter")]
    [InlineData("/api/articles?day=2031-01-01&from=2031-01-01", 400, "bad-parameter")]
    [InlineData("/api/articles?from=2031-01-02&to=2031-01-01", 400, "bad-parameter")]
    [InlineData("/api/articles?language=e_n", 400, "bad-parameter")]
    [InlineData("/api/articles?fields=title,body", 400, "bad-parameter")]
    [InlineData("/api/articles?source=%00", 400, "bad-parameter")]
    [InlineData("/api/articles?story=nosuch", 404, "unknown-story")]
    [InlineData("/api/articles/nosuch", 404, "unknown-article")]
    [InlineData("/api/articles/aaaaaaaaaaaaaaaaaaaa?format=pdf", 400, "bad-parameter")]
    [InlineData("/api/articles/aaaaaaaaaaaaaaaaaaaa", 404, "unknown-article")]
    [InlineData("/api/stories?day=1999-01-01", 404, "no-digest")]
    [InlineData("/api/digests/1999-01-01", 404, "no-digest")]
    [InlineData("/api/digests/tomorrow", 400, "bad-day")]
    [InlineData("/api/digests/latest?format=pdf", 400, "bad-parameter")]
    [InlineData("/api/uploads/never.txt", 404, "unknown-upload")]
    [InlineData("/api/nothing", 404, "no-route")]
    public async Task A_wrong_request_is_told_what_is_wrong(string path, int status, string type)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage answer = await host.Http.GetAsync(path, Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal("urn:newsfunctions:problem:" + type, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task A_digest_is_given_as_the_client_prefers()
    {
        await using NewsHost host = await FilledAsync();
        async Task<string?> TypeAsync(string path, string? accept)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (accept is not null)
            {
                request.Headers.Accept.ParseAdd(accept);
            }

            using HttpResponseMessage answer = await host.Http.SendAsync(request, Cancel);
            Assert.Contains("Accept", answer.Headers.Vary);
            return answer.Content.Headers.ContentType?.MediaType;
        }

        Assert.Equal("application/json", await TypeAsync("/api/digests/latest", null));
        Assert.Equal("text/html", await TypeAsync("/api/digests/latest", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        Assert.Equal("application/json", await TypeAsync("/api/digests/latest", "text/html;q=0.5, application/json"));
        Assert.Equal("text/html", await TypeAsync("/api/digests/latest?format=html", "application/json"));
        Assert.Equal("text/markdown", await TypeAsync("/api/digests/latest", "text/markdown, text/html;q=0.5"));
        Assert.Equal("text/plain", await TypeAsync("/api/digests/latest", "text/plain"));
        Assert.Equal("application/json", await TypeAsync("/api/digests/latest", "*/*"));
    }

    [Theory]
    [InlineData("md", "text/markdown", "# ")]
    [InlineData("txt", "text/plain", "Newsroom: ")]
    [InlineData("html", "text/html", "<!DOCTYPE html>")]
    [InlineData("json", "application/json", "{")]
    public async Task Every_form_of_a_digest_tells_its_stories(string format, string type, string begins)
    {
        await using NewsHost host = await FilledAsync("Zweibrunn opens a tram");
        using HttpResponseMessage answer = await host.Http.GetAsync("/api/digests/latest?format=" + format, Cancel);
        Assert.Equal((HttpStatusCode.OK, type, "utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        string text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.StartsWith(begins, text, StringComparison.Ordinal);
        Assert.Contains("Zweibrunn opens a tram", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pages_are_followed_by_next_and_by_the_Link_header()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        for (int i = 0; i < 5; i++)
        {
            await host.UploadAsync($"paper/{i}.txt", MadeUp.Tram($"{i + 20} million"));
        }

        var seen = new List<string>();
        for (string? next = "/api/articles?source=paper&limit=2"; next is not null;)
        {
            using HttpResponseMessage answer = await host.Http.GetAsync(next, Cancel);
            JsonElement page = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            seen.AddRange(page.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()!));
            next = page.TryGetProperty("next", out JsonElement link) ? link.GetString() : null;
            Assert.Equal(next is null, !answer.Headers.Contains("Link"));
        }

        Assert.Equal((5, 5), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task Compiling_by_hand_needs_the_key()
    {
        await using NewsHost host = await FilledAsync();
        using HttpResponseMessage without = await host.Http.PostAsync("/api/digests/2021-03-03/compile", null, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        using HttpResponseMessage with = await host.SendWithKeyAsync(HttpMethod.Post, "/api/digests/2021-03-03/compile");
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal("2021-03-03", (await with.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("day").GetString());
    }

    [Fact]
    public async Task A_day_that_has_not_begun_is_compiled_only_where_an_article_bears_its_date()
    {
        await using NewsHost host = await FilledAsync();
        using HttpResponseMessage slip = await host.SendWithKeyAsync(HttpMethod.Post, "/api/digests/2131-03-03/compile");
        Assert.Equal(HttpStatusCode.BadRequest, slip.StatusCode);
        Assert.Equal("urn:newsfunctions:problem:day-to-come", (await slip.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("type").GetString());
        using HttpResponseMessage none = await host.Http.GetAsync("/api/digests/2131-03-03", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Where_nothing_is_a_person_sees_a_page_and_a_program_a_problem()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        foreach (string path in (string[])["/foo", "/digests/2031-03-03/more", "/.well-known/<b>x</b>"])
        {
            using HttpResponseMessage page = await host.SendWithKeyAsync(HttpMethod.Get, path, "text/html");
            string html = await page.Content.ReadAsStringAsync(Cancel);
            Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
            Assert.Contains("<h1>Nothing is here</h1>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
            using HttpResponseMessage problem = await host.SendWithKeyAsync(HttpMethod.Get, path, "*/*");
            Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (problem.StatusCode, problem.Content.Headers.ContentType?.MediaType));
        }

        using HttpResponseMessage api = await host.SendWithKeyAsync(HttpMethod.Get, "/api/foo", "text/html");
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_page_may_run_and_load_nothing_but_our_own_files()
    {
        await using NewsHost host = await FilledAsync("<script>alert(1)</script> & \"quotes\"");
        using HttpResponseMessage page = await host.Http.GetAsync("/", Cancel);
        string policy = string.Join(' ', page.Headers.GetValues("Content-Security-Policy")), html = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.All(html.Split("<script").Skip(1), script => Assert.StartsWith(" type=\"module\" src=\"/assets/", script, StringComparison.Ordinal));
    }

    private async Task<NewsHost> FilledAsync(string? title = null)
    {
        NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("tram.txt", MadeUp.Tram(), title is null ? null : new Dictionary<string, string> { ["title"] = Uri.EscapeDataString(title) });
        await host.RunTimerAsync("CompileDigests");
        return host;
    }
}
