using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using NewsFunctions.IntegrationTests.Page;

namespace NewsFunctions.Benchmarks.Page;

/// <summary>
/// Photographs the pages in the browser that is installed, of the made-up articles in <c>samples/</c>: what the README shows, or every view in
/// three widths, light and dark, for whoever works on them.
/// </summary>
internal static class ScreenshotsCommand
{
    private const string Day = "2025-03-11";

    private static readonly string[] InReadme = ["day", "story", "desk"];
    private static readonly int[] Widths = [360, 768, 1280];

    /// <summary>Writes the pictures as PNG into a folder.</summary>
    public static async Task<int> RunAsync(string folder, bool all, TextWriter output)
    {
        if (SystemChromium.Path is null)
        {
            await output.WriteLineAsync("No chromium, chromium-browser or google-chrome is on the PATH.");
            return 1;
        }

        Directory.CreateDirectory(folder);
        await using ShownNewsroom newsroom = await ShownNewsroom.StartAsync();
        IReadOnlyList<(string Name, string Address)> views = await ViewsAsync(newsroom.Address);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await SystemChromium.LaunchAsync(playwright);
        foreach ((string name, string address) in views.Where(view => all || InReadme.Contains(view.Name)))
        {
            foreach (int width in all ? Widths : [Widths[^1]])
            {
                foreach (ColorScheme scheme in all ? [ColorScheme.Light, ColorScheme.Dark] : (ColorScheme[])[ColorScheme.Light])
                {
                    string file = Path.Combine(folder, all ? string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{scheme}.png").ToLowerInvariant() : name + ".png");
                    await TakeAsync(browser, new Uri(newsroom.Address, address), width, scheme, file, whole: all);
                    await output.WriteLineAsync(file);
                }
            }
        }

        return 0;
    }

    /// <summary>The views, with the day's first story and an article of it that something was removed from.</summary>
    private static async Task<IReadOnlyList<(string Name, string Address)>> ViewsAsync(Uri site)
    {
        using var http = new HttpClient { BaseAddress = site };
        JsonElement digest = await http.GetFromJsonAsync<JsonElement>($"/api/digests/{Day}?format=json");
        JsonElement story = digest.GetProperty("stories")[0];
        return
        [
            ("day", "/digests/" + Day),
            ("story", "/stories/" + story.GetProperty("id").GetString()),
            ("article", "/articles/" + story.GetProperty("members")[0].GetProperty("id").GetString()),
            ("archive", "/digests?year=2025"),
            ("front", "/"),
            ("search", "/search?q=ferry"),
            ("desk", "/desk#key=shown"),
            ("missing", "/digests/2020-02-30"),
        ];
    }

    private static async Task TakeAsync(IBrowser browser, Uri address, int width, ColorScheme scheme, string file, bool whole)
    {
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            TimezoneId = "UTC",
        });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = whole, Animations = ScreenshotAnimations.Disabled });
    }
}
