using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using NewsFunctions.IntegrationTests.Fixture;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>Nothing in an article ever runs in a reader's browser.</summary>
public sealed class HostileArticleTests(AzuriteFixture azurite, BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The policy is switched off: it is the second wall, and must not hide a hole in the first.</summary>
    [Fact]
    public async Task No_script_in_any_field_of_any_format_runs_on_any_page()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { BypassCSP = true });
        var ran = new ConcurrentQueue<string>();
        await tab.Page.ExposeFunctionAsync("ran", (string what) => ran.Enqueue(what));
        tab.Page.Dialog += (_, dialog) => ran.Enqueue(dialog.Message);
        foreach ((string name, string text) in HostileArticles.Files())
        {
            await host.UploadAsync(name, text);
        }

        await host.RunTimerAsync("CompileDigests");
        IReadOnlyList<string> views = await ViewsAsync(host);
        Assert.InRange(views.Count, HostileArticles.Vectors.Count * 3, 500);
        foreach (string view in views)
        {
            await tab.GoAsync(view);
            await tab.Page.EvaluateAsync("for (const each of document.querySelectorAll('details')) each.open = true");
            Assert.Equal(0, await tab.Page.Locator("a[href^='javascript' i], iframe, main script, main style, [onload], [onerror], [onfocus], [onclick]").CountAsync());
        }

        Assert.Empty(ran);
        Assert.DoesNotContain(tab.Faults, fault => fault.StartsWith("request: ", StringComparison.Ordinal));
        // What the test listens for would have been heard.
        await tab.Page.EvaluateAsync("document.body.append(document.createRange().createContextualFragment(\"<script>ran('control')</scr\" + 'ipt>'))");
        Assert.Equal(["control"], ran);
    }

    private static async Task<IReadOnlyList<string>> ViewsAsync(NewsHost host)
    {
        JsonElement articles = await host.Http.GetFromJsonAsync<JsonElement>("/api/articles?limit=200", Cancel);
        JsonElement digests = await host.Http.GetFromJsonAsync<JsonElement>("/api/digests", Cancel);
        var views = new List<string> { "/", "/digests", "/desk", "/desk?state=rejected", "/search?q=harbour", "/search?q=" + Uri.EscapeDataString(HostileArticles.Vectors[1]), "/desk?state=" + Uri.EscapeDataString(HostileArticles.Vectors[1]) };
        views.AddRange(articles.GetProperty("articles").EnumerateArray().Select(article => "/articles/" + article.GetProperty("id").GetString()));
        foreach (string day in digests.GetProperty("digests").EnumerateArray().Select(digest => digest.GetProperty("day").GetString()!))
        {
            JsonElement digest = await host.Http.GetFromJsonAsync<JsonElement>($"/api/digests/{day}?format=json", Cancel);
            views.Add("/digests/" + day);
            views.AddRange(digest.GetProperty("stories").EnumerateArray().Select(story => "/stories/" + story.GetProperty("id").GetString()));
        }

        return views;
    }
}
