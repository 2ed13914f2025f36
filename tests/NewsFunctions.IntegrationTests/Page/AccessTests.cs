using Microsoft.Playwright;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using static Microsoft.Playwright.Assertions;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>What readers who listen to a page, or go through it by keyboard, rely on.</summary>
public sealed class AccessTests(AzuriteFixture azurite, BrowserFixture browser)
{
    private const string Headline = "New tram line reaches the harbour of Ostrava Bay";

    private const int MostStops = 300;

    [Fact]
    public async Task Every_view_has_one_outline_and_the_same_landmarks()
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (string view in await FilledSite.ViewsAsync(host))
        {
            await tab.GoAsync(view);
            int[] levels = await tab.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1, h2, h3, h4')].filter(each => each.checkVisibility()).map(each => Number(each.localName[1]))");
            Assert.Equal((view, 1), (view, levels[0]));
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{view} goes from h{pair.First} to h{pair.Second}"));
            foreach (AriaRole landmark in (AriaRole[])[AriaRole.Banner, AriaRole.Main, AriaRole.Contentinfo, AriaRole.Search])
            {
                await Expect(tab.Page.GetByRole(landmark)).ToHaveCountAsync(1);
            }

            await Expect(tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToHaveCountAsync(1);
            titles.Add(await tab.Page.TitleAsync());
        }

        Assert.True(titles.Count >= 10, "views can be told apart by their titles");
    }

    /// <summary>WCAG 2.4.7, 2.4.11 and 4.1.2 at every stop of the Tab key.</summary>
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Every_stop_of_the_Tab_key_has_a_name_is_marked_and_in_sight(int width)
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 700 }, ReducedMotion = ReducedMotion.Reduce });
        string[] views = [.. (await FilledSite.ViewsAsync(host)).Where(view => view is "/" or "/search?q=ferry" or "/desk#key=given" || view.StartsWith("/stories/", StringComparison.Ordinal)), "/digests?year=2025"];
        foreach (string view in views)
        {
            await tab.GoAsync(view);
            int stops = 0;
            while (stops < MostStops)
            {
                await tab.Page.Keyboard.PressAsync("Tab");
                string? wrong = await tab.Page.EvaluateAsync<string?>(
                    """
                    () => {
                      const stop = document.activeElement;
                      if (!stop || stop === document.body) return "end";
                      const what = stop.outerHTML.slice(0, 120);
                      const name = stop.getAttribute("aria-label") || stop.labels?.[0]?.textContent || stop.textContent.trim() || stop.value;
                      const style = getComputedStyle(stop), box = stop.getBoundingClientRect();
                      if (!name) return `no name: ${what}`;
                      if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `not marked: ${what}`;
                      if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `out of sight: ${what}`;
                      return null;
                    }
                    """);
                if (wrong == "end")
                {
                    break;
                }

                Assert.True(wrong is null, $"{view}: {wrong}");
                stops++;
            }

            Assert.InRange(stops, 8, MostStops - 1);
        }
    }

    /// <summary>From sending a file to withdrawing its article without a pointer, and what a screen reader is told on the way.</summary>
    [Fact]
    public async Task By_keyboard_alone_a_file_is_sent_found_and_withdrawn()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        IPage page = tab.Page;
        // Listened for from the beginning: the browser is told only then that it shall not open a window of its own.
        var opened = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.FileChooser += (_, shown) => opened.TrySetResult(shown);
        await tab.GoAsync("/desk");
        await TabToAsync(page, page.GetByLabel("Key of the desk"));
        await page.Keyboard.TypeAsync(host.Keys.Default);
        await page.Keyboard.PressAsync("Enter");
        ILocator choose = page.GetByRole(AriaRole.Button, new() { Name = "Choose files" });
        await Expect(choose).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        IFileChooser chooser = await opened.Task.WaitAsync(TestContext.Current.CancellationToken);
        await chooser.SetFilesAsync(new FilePayload { Name = "tram.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(MadeUp.Tram()) });
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "tram.txt was accepted" })).ToBeVisibleAsync();

        await TabToAsync(page, page.GetByRole(AriaRole.Searchbox));
        await page.Keyboard.TypeAsync("harbour trams");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.Locator(".results").GetByRole(AriaRole.Link, new() { Name = Headline }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync(Headline);

        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Desk", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = $"Withdraw “{Headline}”" }));
        await page.Keyboard.PressAsync("Enter");
        ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Withdraw an article" });
        await Expect(dialog.GetByLabel("Why")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Withdraw “{Headline}”" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("It was not ours");
        await TabToAsync(page, dialog.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#files .gone")).ToBeFocusedAsync();
        await Expect(page.Locator("#files .gone")).ToContainTextAsync("it was not ours to publish");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "is withdrawn" })).ToBeVisibleAsync();
        await Expect(page.Locator("#files .state")).ToHaveTextAsync("Withdrawn");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task What_moves_stays_still_for_who_asks_for_it()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        foreach ((ReducedMotion wish, string scroll) in ((ReducedMotion, string)[])[(ReducedMotion.Reduce, "auto"), (ReducedMotion.NoPreference, "smooth")])
        {
            await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { ReducedMotion = wish });
            await tab.GoAsync("/desk");
            Assert.Equal(scroll, await tab.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
            Assert.Equal(0, await tab.Page.EvaluateAsync<int>("document.getAnimations().length"));
        }
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        await target.WaitForAsync();
        for (int i = 0; i < MostStops && !await target.EvaluateAsync<bool>("each => each === document.activeElement"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }
}
