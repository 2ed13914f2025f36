using System.Text.Json;
using Microsoft.Playwright;

namespace NewsFunctions.Benchmarks.Page;

/// <summary>A view to photograph.</summary>
/// <param name="Name">What its pictures are called.</param>
/// <param name="Address">Where it is.</param>
internal sealed record ShownView(string Name, Uri Address)
{
    private const string Day = "2025-03-11";

    /// <summary>What a reader does there before the picture is taken.</summary>
    public Func<IPage, Task>? Act { get; init; }

    /// <summary>Whether it is shown as on paper.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>Whether scripts run.</summary>
    public bool HasScript { get; init; } = true;

    /// <summary>Every view there is: with much on it, with nothing, before and after what a reader does, and those that say no.</summary>
    public static async Task<IReadOnlyList<ShownView>> AllAsync(Uri filled, Uri empty)
    {
        (string story, string article, string gone) = await FindAsync(filled);
        ShownView Of(string name, string address, Func<IPage, Task>? act = null) => new(name, new Uri(filled, address)) { Act = act };
        ShownView Printed(string name, string address) => new(name, new Uri(filled, address)) { IsPrinted = true };
        ShownView OfEmpty(string name, string address, Func<IPage, Task>? act = null) => new(name, new Uri(empty, address)) { Act = act };
        return
        [
            Of("front", "/"),
            Of("day", "/digests/" + Day),
            Of("day-figures", "/digests/" + Day, page => OpenAsync(page, "details")),
            Of("archive", "/digests?year=2025"),
            Of("archive-nothing", "/digests?year=1999"),
            Of("story", story),
            Of("article", article),
            Of("article-removed", article, page => OpenAsync(page, ".removed details")),
            Of("article-desk", article + "#key=" + ShownNewsroom.Key),
            Of("search", "/search?q=ferry"),
            Of("search-start", "/search"),
            Of("search-nothing", "/search?q=zeppelin"),
            Of("search-days", "/search?q=ferry&from=2025-03-12&to=2025-03-11"),
            Of("desk", "/desk#key=" + ShownNewsroom.Key),
            Of("desk-key", "/desk"),
            Of("desk-sending", "/desk#key=" + ShownNewsroom.Key, SendAsync),
            Of("desk-rejected", "/desk?state=rejected#key=" + ShownNewsroom.Key),
            Of("desk-withdrawn", "/desk?state=withdrawn"),
            Of("desk-withdrawing", "/desk#key=" + ShownNewsroom.Key, page => page.Locator("[data-withdraw]").First.ClickAsync()),
            Of("desk-plain", "/desk") with { HasScript = false },
            Of("missing-day", "/digests/2020-02-02"),
            Of("missing-article", "/articles/unknown"),
            Of("withdrawn", gone),
            Of("api", "/api/docs", page => page.Locator("[data-operations] details").First.WaitForAsync()),
            Of("api-open", "/api/docs", page => OpenAsync(page, "#listArticles, #getArticles, #withdrawArticle")),
            Printed("print-day", "/digests/" + Day),
            Printed("print-story", story),
            Printed("print-article", article),
            OfEmpty("sign-in", "/"),
            OfEmpty("sign-in-again", "/", page => SignInAsync(page, "wrong")),
            OfEmpty("empty", "/", page => SignInAsync(page, ShownNewsroom.Key)),
            OfEmpty("desk-empty", "/desk", page => SignInAsync(page, ShownNewsroom.Key)),
            // From here on it is not empty any more.
            OfEmpty("desk-accepted", "/desk#key=" + ShownNewsroom.Key, FirstAsync),
            OfEmpty("waiting", "/", page => SignInAsync(page, ShownNewsroom.Key)),
        ];
    }

    /// <summary>The day's first story, an article of it that something was removed from, and the article that was withdrawn.</summary>
    private static async Task<(string Story, string Article, string Gone)> FindAsync(Uri site)
    {
        using var http = new HttpClient { BaseAddress = site };
        using JsonDocument digest = JsonDocument.Parse(await http.GetStringAsync($"/api/digests/{Day}?format=json"));
        using JsonDocument upload = JsonDocument.Parse(await http.GetStringAsync("/api/uploads/larkmouth-gazette/lighthouse-open-day.txt"));
        JsonElement story = digest.RootElement.GetProperty("stories")[0];
        return (
            "/stories/" + story.GetProperty("id").GetString(),
            "/articles/" + story.GetProperty("members")[0].GetProperty("id").GetString(),
            "/articles/" + upload.RootElement.GetProperty("articles")[0].GetProperty("id").GetString());
    }

    private static async Task OpenAsync(IPage page, string details)
    {
        await page.Locator(details).First.WaitForAsync();
        await page.Locator(details).EvaluateAllAsync<int>("all => all.forEach(each => each.open = true)");
    }

    private static async Task SignInAsync(IPage page, string key)
    {
        await page.FillAsync("#read-key", key);
        await page.PressAsync("#read-key", "Enter");
        await page.Locator(key == ShownNewsroom.Key ? "nav" : ".sign-in [aria-invalid=true]").First.WaitForAsync();
    }

    /// <summary>Two files of which one cannot be taken; the other stays on its way.</summary>
    private static async Task SendAsync(IPage page)
    {
        await page.RouteAsync("**/api/uploads**", route => route.Request.Headers.GetValueOrDefault("x-file-name")?.StartsWith("tram", StringComparison.Ordinal) == true ? Task.CompletedTask : route.ContinueAsync());
        await page.SetInputFilesAsync("#picked", [Text("tram-line-opens.docx"), Text("storm \U0001F300.txt")]);
        await page.Locator("#sending .sentence").WaitForAsync();
    }

    /// <summary>The first file that a newsroom ever sees.</summary>
    private static async Task FirstAsync(IPage page)
    {
        await SignInAsync(page, ShownNewsroom.Key);
        await page.FillAsync("#folder", "The Harbour Lamp");
        await page.SetInputFilesAsync("#picked", new FilePayload { Name = "night-bus.txt", MimeType = "text/plain", Buffer = NightBus() });
        await page.Locator("#said").Filter(new LocatorFilterOptions { HasText = "accepted" }).WaitForAsync();
    }

    private static byte[] NightBus() => """
        Night bus runs to the harbour from April

        By Ansa Korhola

        A bus will run between the market hall and the harbour every half hour through the night from the first of April, the transport office said on Monday.

        The line was asked for by the crews of the early ferries, who have walked the three kilometres since the last tram was taken off in 2019. A ticket costs as much as by day.
        """u8.ToArray();

    private static FilePayload Text(string name) => new() { Name = name, MimeType = "text/plain", Buffer = "A tram."u8.ToArray() };
}
