using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using NewsFunctions.Local.Running;

namespace NewsFunctions.IntegrationTests.Http;

/// <summary>The desk: files sent over HTTP, and what became of them.</summary>
public sealed class UploadTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_acknowledged_at_once_and_its_status_is_never_unknown()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage answer = await PostAsync(host, "?folder=courier&section=Traffic", Text(MadeUp.Tram()), "neue%20tram.txt");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/uploads/courier/neue%20tram.txt", answer.Headers.Location!.OriginalString);
        JsonElement received = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("uploads")[0];
        Assert.Equal(("received", "courier/neue tram.txt"), (received.GetProperty("state").GetString(), received.GetProperty("name").GetString()));
        using HttpResponseMessage status = await host.Http.GetAsync(answer.Headers.Location, Cancel);
        Assert.Equal(HttpStatusCode.OK, status.StatusCode);

        await SettledAsync(host, "courier/neue tram.txt", received);
        JsonElement done = await host.Http.GetFromJsonAsync<JsonElement>(answer.Headers.Location, Cancel);
        Assert.Equal(("accepted", received.GetProperty("etag").GetString()), (done.GetProperty("state").GetString(), done.GetProperty("etag").GetString()));
        JsonElement article = await host.Http.GetFromJsonAsync<JsonElement>(done.GetProperty("articles")[0].GetProperty("url").GetString(), Cancel);
        Assert.Equal(("Traffic", "courier"), (article.GetProperty("section").GetString(), article.GetProperty("source").GetProperty("slug").GetString()));
    }

    [Fact]
    public async Task Several_files_are_taken_in_one_form_and_each_is_answered_for()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using var form = new MultipartFormDataContent
        {
            { Text(MadeUp.Tram()), "file", "one.txt" },
            { Text("ignored"), "comment" },
            { Text(MadeUp.Tram("13 million")), "file", "two\U0001F68B.txt" },
            { Text(MadeUp.Tram("14 million")), "file", "three.txt" },
        };
        using HttpResponseMessage answer = await PostAsync(host, "", form, null);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        JsonElement[] uploads = [.. (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("uploads").EnumerateArray()];
        Assert.Equal(["one.txt", "three.txt"], uploads.Where(upload => upload.TryGetProperty("url", out _)).Select(upload => upload.GetProperty("name").GetString()));
        Assert.Equal("bad-name", uploads[1].GetProperty("error").GetProperty("code").GetString());
        await SettledAsync(host, "one.txt", uploads[0]);
        await SettledAsync(host, "three.txt", uploads[2]);
        Assert.Equal(2, (await ListAsync(host, "state=accepted")).Count);
    }

    /// <summary>Storage makes a slash of a backslash: what was kept under the other name was a second file, with a second article.</summary>
    [Fact]
    public async Task A_name_with_a_backslash_is_one_file_in_a_folder()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage answer = await PostAsync(host, "?name=courier%5Ctram.txt", Text(MadeUp.Tram()), null);
        JsonElement received = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("uploads")[0];
        Assert.Equal("courier/tram.txt", received.GetProperty("name").GetString());
        await SettledAsync(host, "courier/tram.txt", received);
        await host.RunTimerAsync("SweepUploads");
        Assert.Equal("courier/tram.txt", Assert.Single(await ListAsync(host, "limit=10")).GetProperty("name").GetString());
        Assert.Equal(1, (await host.Http.GetFromJsonAsync<JsonElement>("/api/articles", Cancel)).GetProperty("articles").GetArrayLength());
        JsonElement status = await host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/courier%5Ctram.txt", Cancel);
        Assert.Equal(("courier/tram.txt", "accepted"), (status.GetProperty("name").GetString(), status.GetProperty("state").GetString()));
    }

    /// <summary>Large ones go to storage in pieces, and whoever commits first takes the others' pieces away.</summary>
    [Theory]
    [InlineData(400)]
    [InlineData(1_600_000)]
    public async Task Of_files_that_come_under_one_name_at_once_one_stands_whole_and_each_sender_hears_what_happened(int bytes)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string[] texts = [.. Enumerable.Range(0, 6).Select(i => new string((char)('a' + i), bytes))];
        HttpResponseMessage[] answers = await Task.WhenAll(texts.Select(text => PostAsync(host, "?name=same.txt", Text(text), null)));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Accepted);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.PreconditionFailed, $"{answer.StatusCode}"));
        Assert.Contains((await host.Uploads.GetBlobClient("same.txt").DownloadContentAsync(Cancel)).Value.Content.ToString(), texts);
        foreach (HttpResponseMessage answer in answers)
        {
            answer.Dispose();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing(bool sizeIsDeclared)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpContent content = sizeIsDeclared ? new ByteArrayContent(new byte[(25 * 1024 * 1024) + 1]) : new Endless(26 * 1024 * 1024);
        using HttpResponseMessage answer = await PostAsync(host, "?name=huge.txt", content, null);
        await AssertProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge, "too-large");
        Assert.False((await host.Uploads.GetBlobClient("huge.txt").ExistsAsync(Cancel)).Value);
    }

    [Theory]
    [InlineData("?name=../up.txt", "text/plain", HttpStatusCode.BadRequest, "bad-name")]
    [InlineData("?name=a//b.txt", "text/plain", HttpStatusCode.BadRequest, "bad-name")]
    [InlineData("", "text/plain", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("?name=a.txt&embargo=tomorrow", "text/plain", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("?name=a.txt&titel=x", "text/plain", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("", "multipart/mixed; boundary=x", HttpStatusCode.UnsupportedMediaType, "unsupported-media-type")]
    [InlineData("", "multipart/form-data", HttpStatusCode.UnsupportedMediaType, "unsupported-media-type")]
    [InlineData("", "multipart/form-data; boundary=x", HttpStatusCode.BadRequest, "malformed-body")]
    public async Task A_wrong_upload_is_told_what_is_wrong(string query, string type, HttpStatusCode status, string problem)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(MadeUp.Tram()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using HttpResponseMessage answer = await PostAsync(host, query, content, null);
        await AssertProblemAsync(answer, status, problem);
    }

    [Fact]
    public async Task What_stands_there_is_replaced_unless_the_sender_says_otherwise()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage first = await PostAsync(host, "?name=tram.txt", Text(MadeUp.Tram()), null, "If-None-Match", "*");
        JsonElement one = (await first.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("uploads")[0];
        using HttpResponseMessage second = await PostAsync(host, "?name=tram.txt", Text(MadeUp.Tram("13 million")), null, "If-None-Match", "*");
        await AssertProblemAsync(second, HttpStatusCode.PreconditionFailed, "changed");
        using HttpResponseMessage third = await PostAsync(host, "?name=tram.txt", Text(MadeUp.Tram("14 million")), null, "If-Match", one.GetProperty("etag").GetString());
        Assert.Equal(HttpStatusCode.Accepted, third.StatusCode);
        using HttpResponseMessage fourth = await PostAsync(host, "?name=tram.txt", Text(MadeUp.Tram("15 million")), null, "If-Match", one.GetProperty("etag").GetString());
        await AssertProblemAsync(fourth, HttpStatusCode.PreconditionFailed, "changed");
        using HttpResponseMessage fifth = await PostAsync(host, "?name=tram.txt", Text(MadeUp.Tram("16 million")), null);
        Assert.Equal(HttpStatusCode.Accepted, fifth.StatusCode);
    }

    [Fact]
    public async Task Sending_needs_the_key()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage post = await host.Http.PostAsync("/api/uploads?name=a.txt", Text("x"), Cancel);
        using HttpResponseMessage replay = await host.Http.PostAsync("/api/uploads/a.txt/replay", null, Cancel);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (post.StatusCode, replay.StatusCode));
    }

    [Fact]
    public async Task Files_are_listed_by_state_page_by_page()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        for (int i = 0; i < 5; i++)
        {
            await host.UploadAsync($"bad/{i}.txt", i % 2 == 0 ? "" : "Home\nSports\nWeather");
        }

        await host.UploadAsync("good.txt", MadeUp.Tram());
        List<JsonElement> rejected = await ListAsync(host, "state=rejected&limit=2");
        Assert.Equal(5, rejected.Select(upload => upload.GetProperty("name").GetString()).Distinct().Count());
        Assert.All(rejected, upload => Assert.NotEmpty(upload.GetProperty("error").GetProperty("code").GetString()!));
        Assert.Equal(rejected.Select(Written).OrderDescending(), rejected.Select(Written));
        Assert.Equal(6, (await ListAsync(host, "limit=4")).Count);
        Assert.Empty(await ListAsync(host, "state=quarantined"));
    }

    [Theory]
    [InlineData("/api/uploads/courier/tram.txt/replay", HttpStatusCode.OK)]
    [InlineData("/api/uploads/courier%2Ftram.txt/replay", HttpStatusCode.OK)]
    [InlineData("/api/uploads/never.txt/replay", HttpStatusCode.NotFound)]
    [InlineData("/api/uploads/..%2F..%2Fx/replay", HttpStatusCode.NotFound)]
    [InlineData("/api/uploads/courier/tram.txt", HttpStatusCode.NotFound)]
    public async Task A_file_is_read_again_on_demand(string path, HttpStatusCode status)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram());
        using HttpResponseMessage answer = await host.SendWithKeyAsync(HttpMethod.Post, path);
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.OK)
        {
            Assert.Equal("accepted", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("state").GetString());
        }
    }

    private static StringContent Text(string text) => new(text, Encoding.UTF8, "text/plain");

    private static DateTimeOffset Written(JsonElement upload) => upload.GetProperty("uploadedAt").GetDateTimeOffset();

    private static async Task<HttpResponseMessage> PostAsync(NewsHost host, string query, HttpContent content, string? name, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/uploads" + query) { Content = content };
        request.Headers.Add("x-functions-key", host.Keys.Default);
        if (name is not null)
        {
            request.Headers.Add("X-File-Name", name);
        }

        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await host.Http.SendAsync(request, Cancel);
    }

    private static Task<HostEvent.BlobSettled> SettledAsync(NewsHost host, string name, JsonElement received)
    {
        string etag = received.GetProperty("etag").GetString()!.Trim('"');
        return host.Events.WaitAsync<HostEvent.BlobSettled>(settled => settled.Blob == name && settled.ETag == etag);
    }

    private static async Task<List<JsonElement>> ListAsync(NewsHost host, string query)
    {
        var uploads = new List<JsonElement>();
        for (string? next = "/api/uploads?" + query; next is not null;)
        {
            JsonElement page = await host.Http.GetFromJsonAsync<JsonElement>(next, Cancel);
            uploads.AddRange(page.GetProperty("uploads").EnumerateArray());
            next = page.TryGetProperty("next", out JsonElement link) ? link.GetString() : null;
        }

        return uploads;
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string type)
    {
        Assert.Equal(status, answer.StatusCode);
        JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal("urn:newsfunctions:problem:" + type, problem.GetProperty("type").GetString());
    }

    /// <summary>A body whose length is not declared.</summary>
    private sealed class Endless(int length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            byte[] piece = new byte[64 * 1024];
            for (int sent = 0; sent < length; sent += piece.Length)
            {
                await stream.WriteAsync(piece, Cancel);
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = -1;
            return false;
        }
    }
}
