using System.Net.Http.Json;
using System.Text.Json;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>A host that has read the samples, a file that is none and a withdrawn article: something on every page.</summary>
internal static class FilledSite
{
    private const string Day = "2025-03-11";
    private const string Gone = "gone/tram.txt";

    public static async Task<NewsHost> StartAsync(AzuriteFixture azurite)
    {
        NewsHost host = await NewsHost.StartAsync(azurite);
        string folder = Path.Combine(ProjectFolder.Find(), "samples");
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await host.UploadAsync(Path.GetRelativePath(folder, file).Replace('\\', '/'), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        await host.UploadAsync("menu.txt", "Home\nSports\nWeather\nLog in");
        await host.UploadAsync(Gone, MadeUp.Tram());
        using HttpResponseMessage withdrawn = await host.SendWithKeyAsync(HttpMethod.Delete, (await ArticleOfAsync(host, Gone)).Insert(0, "/api") + "?reason=incorrect");
        withdrawn.EnsureSuccessStatusCode();
        await host.RunTimerAsync("CompileDigests");
        return host;
    }

    /// <summary>An address of every view: pages with much on them, pages with nothing, pages that say no.</summary>
    public static async Task<IReadOnlyList<string>> ViewsAsync(NewsHost host)
    {
        JsonElement digest = await host.Http.GetFromJsonAsync<JsonElement>($"/api/digests/{Day}?format=json", TestContext.Current.CancellationToken);
        JsonElement story = digest.GetProperty("stories")[0];
        return
        [
            "/",
            "/digests/" + Day,
            "/digests/1999-01-01",
            "/digests?year=2025",
            "/digests?year=1999",
            "/stories/" + story.GetProperty("id").GetString(),
            .. story.GetProperty("members").EnumerateArray().Select(member => "/articles/" + member.GetProperty("id").GetString()),
            "/articles/unknown",
            await ArticleOfAsync(host, Gone) + "?gone",
            "/search",
            "/search?q=ferry",
            "/search?q=zeppelin",
            "/search?q=ferry&from=2025-03-12&to=2025-03-11",
            "/api/docs",
            "/desk",
            "/desk?state=rejected",
            "/desk?state=withdrawn",
            "/desk#key=given",
        ];
    }

    private static async Task<string> ArticleOfAsync(NewsHost host, string upload) =>
        "/articles/" + (await host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/" + upload, TestContext.Current.CancellationToken)).GetProperty("articles")[0].GetProperty("id").GetString();
}
