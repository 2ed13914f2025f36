using System.Net;
using System.Net.Http.Headers;
using NewsFunctions.IntegrationTests.Fixture;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>What a first visit costs, over a real connection.</summary>
public sealed class PageWeightTests(AzuriteFixture azurite)
{
    private const int Budget = 60 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/digests/2025-03-11")]
    [InlineData("/")]
    [InlineData("/desk")]
    [InlineData("/digests?year=2025")]
    [InlineData("/search?q=ferry")]
    [InlineData("/api/docs")]
    public async Task A_first_view_and_all_it_loads_stay_within_60_KB(string view)
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        var loaded = new HashSet<string>(StringComparer.Ordinal) { view };
        var waiting = new Queue<string>(loaded);
        int bytes = 0;
        while (waiting.TryDequeue(out string? address))
        {
            using HttpResponseMessage answer = await PackedAsync(host, address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            bytes += (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length + answer.ToString().Length;
            string text = await host.Http.GetStringAsync(address, Cancel);
            foreach (string file in text.Split('"').Where(word => word.StartsWith("/assets/", StringComparison.Ordinal) && loaded.Add(word)))
            {
                waiting.Enqueue(file);
            }
        }

        Assert.InRange(loaded.Count, 4, 20);
        Assert.InRange(bytes, 1000, Budget);
        TestContext.Current.TestOutputHelper?.WriteLine($"{view}: {bytes} bytes in {loaded.Count} answers");
    }

    [Fact]
    public async Task What_a_page_loads_may_be_kept_for_good_and_the_page_is_asked_for_again()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string[] files = [.. (await host.Http.GetStringAsync("/", Cancel)).Split('"').Where(word => word.StartsWith("/assets/", StringComparison.Ordinal))];
        foreach (string file in files)
        {
            using HttpResponseMessage answer = await host.Http.GetAsync(file, Cancel);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        }

        string stale = string.Join('.', files[0].Split('.') is [var name, _, var ending] ? [name, "000000000000", ending] : Array.Empty<string>());
        using HttpResponseMessage older = await host.Http.GetAsync(stale, Cancel);
        Assert.Equal((HttpStatusCode.OK, "no-cache"), (older.StatusCode, older.Headers.CacheControl!.ToString()));
        using HttpResponseMessage none = await host.Http.GetAsync("/assets/none.000000000000.css", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using HttpResponseMessage page = await host.Http.GetAsync("/", Cancel);
        Assert.True(page.Headers.CacheControl!.NoCache);
    }

    private static async Task<HttpResponseMessage> PackedAsync(NewsHost host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        return await host.Http.SendAsync(request, Cancel);
    }
}
