using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.IntegrationTests.Local;

public sealed class ServedArticleTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_dropped_into_the_container_is_served_over_HTTP()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string sample = await File.ReadAllTextAsync(Path.Combine(ProjectFolder.Find(), "samples", "larkmouth-gazette", "ferry-aground.txt"), Token);

        await host.UploadAsync("larkmouth-gazette/ferry aground.txt", sample);

        JsonElement upload = await host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/larkmouth-gazette/ferry%20aground.txt", Token);
        Assert.Equal("accepted", upload.GetProperty("state").GetString());
        using HttpResponseMessage article = await host.Http.GetAsync(upload.GetProperty("articles")[0].GetProperty("url").GetString(), Token);
        Assert.Equal(HttpStatusCode.OK, article.StatusCode);
        Assert.Contains("Cobble Bank", await article.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_samples_become_a_digest_and_a_page()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string folder = Path.Combine(ProjectFolder.Find(), "samples");
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await host.UploadAsync(Path.GetRelativePath(folder, file).Replace('\\', '/'), await File.ReadAllBytesAsync(file, Token));
        }

        await host.RunTimerAsync("CompileDigests");

        JsonElement storm = await host.Http.GetFromJsonAsync<JsonElement>("/api/digests/2025-03-11?format=json", Token);
        Assert.Contains(storm.GetProperty("stories").EnumerateArray(), story => story.GetProperty("members").GetArrayLength() >= 3);
        JsonElement digest = await host.Http.GetFromJsonAsync<JsonElement>("/api/digests/latest?format=json", Token);
        string headline = digest.GetProperty("stories")[0].GetProperty("headline").GetString()!;
        string page = await host.Http.GetStringAsync("/", Token);
        Assert.Contains(WebUtility.HtmlEncode(headline), page, StringComparison.Ordinal);
    }
}
