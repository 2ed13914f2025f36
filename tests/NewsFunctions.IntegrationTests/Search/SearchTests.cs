using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Search;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.IntegrationTests.Search;

/// <summary>Search through the functions that are deployed, on real storage: before an article is in the index, and after.</summary>
public sealed class SearchTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_article_is_found_as_soon_as_it_is_read_and_after_it_is_indexed(bool indexed)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["published"] = "2031-03-03" });
        await host.UploadAsync("post/cafe.txt", Cafe, new Dictionary<string, string> { ["published"] = "2031-04-04", ["title"] = Uri.EscapeDataString("Café am Hafen eröffnet") });
        await IndexAsync(host, indexed);

        JsonElement tram = Assert.Single(await FindAsync(host, "q=trams harbour"));
        Assert.Equal("New tram line reaches the harbour of Ostrava Bay", tram.GetProperty("title").GetString());
        Assert.Equal("New <mark>tram</mark> line reaches the <mark>harbour</mark> of Ostrava Bay", tram.GetProperty("markedTitle").GetProperty("html").GetString());
        Assert.Contains("<mark>", tram.GetProperty("snippet").GetProperty("html").GetString()!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync(tram.GetProperty("url").GetString(), Cancel)).StatusCode);
        Assert.Single(await FindAsync(host, "q=\"old market\""));
        Assert.Empty(await FindAsync(host, "q=\"market old\""));
        Assert.Single(await FindAsync(host, "q=name:dufek"));
        Assert.Empty(await FindAsync(host, "q=title:dufek"));
        Assert.Single(await FindAsync(host, "q=harb*&source=courier"));
        Assert.Empty(await FindAsync(host, "q=harb*&source=post"));
        Assert.Single(await FindAsync(host, "q=source:courier"));
        Assert.Single(await FindAsync(host, "q=cafe HAFEN eroffnet"));
        Assert.Single(await FindAsync(host, "q=cafe&from=2031-04-01&to=2031-04-30"));
        Assert.Empty(await FindAsync(host, "q=cafe&to=2031-04-03"));
        Assert.Equal(2, (await FindAsync(host, "q=tram OR café")).Length);
        Assert.Empty(await FindAsync(host, "q=tram -harbour"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_correction_replaces_and_a_withdrawal_hides_whatever_the_index_holds(bool indexed)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        var march = new Dictionary<string, string> { ["published"] = "2031-03-03" };
        await host.UploadAsync("tram.txt", MadeUp.Tram("12 million"), march);
        await IndexAsync(host, true);
        await host.UploadAsync("tram.txt", MadeUp.Tram("13 million"), new Dictionary<string, string> { ["published"] = "2031-05-03" });
        await IndexAsync(host, indexed);
        Assert.Empty(await FindAsync(host, "q=\"12 million\""));
        Assert.Equal(2, Assert.Single(await FindAsync(host, "q=\"13 million\"")).GetProperty("version").GetInt32());
        Assert.Empty(await FindAsync(host, "q=tram&to=2031-04-30"));

        await host.Uploads.DeleteBlobAsync("tram.txt", cancellationToken: Cancel);
        await host.RunTimerAsync("SweepUploads");
        await IndexAsync(host, indexed);
        Assert.Empty(await FindAsync(host, "q=tram"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_under_embargo_is_found_when_its_time_comes(bool indexed)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["embargo"] = host.Time.GetUtcNow().AddHours(5).ToString("O", CultureInfo.InvariantCulture) });
        await IndexAsync(host, indexed);
        Assert.Empty(await FindAsync(host, "q=tram"));
        host.Time.Advance(TimeSpan.FromHours(6));
        Assert.Single(await FindAsync(host, "q=tram"));
    }

    [Fact]
    public async Task Pages_neither_skip_nor_repeat_while_articles_come_in()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        for (int i = 0; i < 6; i++)
        {
            await host.UploadAsync($"paper/{i}.txt", MadeUp.Tram($"{i + 20} million"), new Dictionary<string, string> { ["published"] = $"2031-0{1 + (i % 3)}-10" });
        }

        await IndexAsync(host, true);
        var seen = new List<string>();
        string? next = "/api/search?q=tram+crowns&limit=2";
        for (int page = 0; next is not null; page++)
        {
            JsonElement found = await host.Http.GetFromJsonAsync<JsonElement>(next, Cancel);
            seen.AddRange(found.GetProperty("results").EnumerateArray().Select(article => article.GetProperty("id").GetString()!));
            next = found.TryGetProperty("next", out JsonElement link) ? link.GetString() : null;
            if (page == 0)
            {
                await host.UploadAsync("paper/new.txt", MadeUp.Tram("99 million"), new Dictionary<string, string> { ["title"] = "Tram tram tram crowns" });
            }
        }

        Assert.Equal((6, 6), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task Two_builders_at_once_lose_and_double_nothing()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using NewsHost other = await NewsHost.StartAsync(azurite, host.Connection);
        for (int i = 0; i < 8; i++)
        {
            await host.UploadAsync($"paper/{i}.txt", MadeUp.Tram($"{i + 20} million"), new Dictionary<string, string> { ["published"] = "2031-03-10" });
        }

        host.Time.Advance(BuildSearch.MostWaiting * 2);
        other.Time.Advance(BuildSearch.MostWaiting * 2);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? host : other).Services.GetRequiredService<BuildSearch>().RunAsync(Cancel)));
        Assert.Empty(await host.Services.GetRequiredService<ISearchMarks>().ListAsync(10, Cancel));
        Assert.Equal(8, Assert.Single(await host.Services.GetRequiredService<ISearchIndex>().SegmentsAsync(Cancel)).Documents);
        Assert.Equal(8, (await FindAsync(other, "q=tram")).Length);
    }

    [Fact]
    public async Task A_store_that_is_older_than_its_index_is_indexed()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["published"] = "2031-03-10" });
        var marks = host.Services.GetRequiredService<ISearchMarks>();
        await marks.ClearAsync(await marks.ListAsync(10, Cancel), Cancel);
        Assert.Empty(await FindAsync(host, "q=tram"));
        await host.Services.GetRequiredService<BuildSearch>().RunAsync(Cancel);
        Assert.Single(await FindAsync(host, "q=tram"));
        await IndexAsync(host, true);
        Assert.Single(await FindAsync(host, "q=tram"));
    }

    [Fact]
    public async Task The_command_line_finds_what_the_host_finds()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram());
        string address = host.Http.BaseAddress!.AbsoluteUri;
        Assert.Equal(ExitCode.Done, await NewsCommand.RunAsync(["search", "\"old market\"", "source:courier", "--url", address]));
        Assert.Equal(ExitCode.Done, await NewsCommand.RunAsync(["search", "tram", "--json", "--source", "courier", "--from", "2020-01-01", "--url", address]));
        Assert.Equal(ExitCode.Refused, await NewsCommand.RunAsync(["search", "zeppelin", "--url", address]));
        Assert.Equal(ExitCode.Failed, await NewsCommand.RunAsync(["search", "tram", "--limit", "1000", "--url", address]));
        Assert.Equal(ExitCode.Done, await NewsCommand.RunAsync(["status", "courier/tram.txt", "--url", address]));
        Assert.Equal(ExitCode.Done, await NewsCommand.RunAsync(["status", "--url", address]));
        Assert.Equal(ExitCode.Refused, await NewsCommand.RunAsync(["status", "courier/train.txt", "--url", address]));
        Assert.Equal(ExitCode.Refused, await NewsCommand.RunAsync(["digest", "2020-01-01", "--show", "--url", address]));
    }

    [Theory]
    [InlineData("/api/search", 400)]
    [InlineData("/api/search?q=", 400)]
    [InlineData("/api/search?q=tram&limit=101", 400)]
    [InlineData("/api/search?q=tram&cursor=1", 400)]
    [InlineData("/api/search?q=tram&from=now", 400)]
    [InlineData("/api/search?q=%22)%20OR%20NEAR(*%00%0A", 200)]
    public async Task A_wrong_parameter_is_named_and_a_query_is_never_wrong(string path, int status)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using HttpResponseMessage answer = await host.Http.GetAsync(path, Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 400)
        {
            Assert.Equal("urn:newsfunctions:problem:bad-parameter", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("type").GetString());
        }
    }

    /// <summary>Builds all that waits into the index, as the clock would; or leaves it to be read apart.</summary>
    private static async Task IndexAsync(NewsHost host, bool indexed)
    {
        if (!indexed)
        {
            return;
        }

        host.Time.Advance(BuildSearch.MostWaiting * 2);
        await host.RunTimerAsync("BuildSearch");
        Assert.Empty(await host.Services.GetRequiredService<ISearchMarks>().ListAsync(10, Cancel));
    }

    private static async Task<JsonElement[]> FindAsync(NewsHost host, string query)
    {
        string address = "/api/search?" + string.Join('&', query.Split('&').Select(part => part.Split('=', 2)).Select(part => $"{part[0]}={Uri.EscapeDataString(part[1])}"));
        JsonElement page = await host.Http.GetFromJsonAsync<JsonElement>(address, Cancel);
        JsonElement[] results = [.. page.GetProperty("results").EnumerateArray()];
        Assert.Equal(results.Length, page.GetProperty("matches").GetInt32());
        return results;
    }

    private const string Cafe = """
        Café am Hafen eröffnet

        Am Hafen hat am Freitag ein neues Café eröffnet, und die Schlange reichte schon am Morgen bis zur Mole hinunter.

        Die Wirtin sagte, sie habe zwei Jahre auf diesen Tag gewartet und werde auch im Winter jeden Tag öffnen.
        """;
}
