using System.Globalization;
using Microsoft.Playwright;
using NewsFunctions.IntegrationTests.Page;

namespace NewsFunctions.Benchmarks.Page;

/// <summary>
/// Photographs the pages in the browser that is installed, of the made-up articles in <c>samples/</c>: what the README shows, or every view in
/// three widths, light and dark, for whoever works on them.
/// </summary>
internal static class ScreenshotsCommand
{
    // A sheet of A4 without its margins, at 96 dots an inch.
    private const int PaperWidth = 680, Height = 900;

    private static readonly string[] InReadme = ["day", "story", "desk"];
    private static readonly int[] Widths = [360, 768, 1280];

    /// <summary>Writes the pictures as PNG into a folder: those of the README, or all whose name begins with <paramref name="some"/>.</summary>
    public static async Task<int> RunAsync(string folder, string? some, TextWriter output)
    {
        if (SystemChromium.Path is null)
        {
            await output.WriteLineAsync("No chromium, chromium-browser or google-chrome is on the PATH.");
            return 1;
        }

        Directory.CreateDirectory(folder);
        await using ShownNewsroom filled = await ShownNewsroom.StartFilledAsync(), empty = await ShownNewsroom.StartEmptyAsync();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await SystemChromium.LaunchAsync(playwright);
        foreach (ShownView view in await ShownView.AllAsync(filled.Address, empty.Address))
        {
            if (some is null && InReadme.Contains(view.Name))
            {
                await TakeAsync(browser, view, Widths[^1], ColorScheme.Light, Path.Combine(folder, view.Name + ".png"), whole: false);
            }
            else if (some is not null && view.Name.StartsWith(some, StringComparison.Ordinal))
            {
                await TakeAllAsync(browser, view, folder);
                await output.WriteLineAsync(view.Name);
            }
        }

        return 0;
    }

    private static async Task TakeAllAsync(IBrowser browser, ShownView view, string folder)
    {
        foreach (int width in view.IsPrinted ? [PaperWidth] : Widths)
        {
            foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                string file = string.Create(CultureInfo.InvariantCulture, $"{view.Name}-{width}-{scheme}.png").ToLowerInvariant();
                await TakeAsync(browser, view, width, scheme, Path.Combine(folder, file), whole: true);
            }
        }
    }

    private static async Task TakeAsync(IBrowser browser, ShownView view, int width, ColorScheme scheme, string file, bool whole)
    {
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = Height },
            ColorScheme = scheme,
            TimezoneId = "UTC",
            JavaScriptEnabled = view.HasScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        IPage page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = view.IsPrinted ? Media.Print : Media.Screen });
        await page.GotoAsync(view.Address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await (view.Act?.Invoke(page) ?? Task.CompletedTask);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = whole, Animations = ScreenshotAnimations.Disabled });
    }
}
