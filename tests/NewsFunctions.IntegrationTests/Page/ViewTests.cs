using Microsoft.Playwright;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using static Microsoft.Playwright.Assertions;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>Every view, as readers of all kinds meet it.</summary>
public sealed class ViewTests(AzuriteFixture azurite, BrowserFixture browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_view(ColorScheme scheme)
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        var found = new List<string>();
        foreach (string view in await FilledSite.ViewsAsync(host))
        {
            await tab.GoAsync(view);
            await tab.Page.EvaluateAsync("for (const each of document.querySelectorAll('details')) each.open = true");
            found.AddRange(await tab.AxeAsync());
        }

        Assert.Empty(found);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_what_opens_and_what_comes(ColorScheme scheme)
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        await tab.GoAsync("/desk#key=" + host.Keys.Default);
        await tab.DropAsync(("tram \U0001F68B.txt", MadeUp.Tram()));
        await Expect(tab.Page.Locator("#sending .sentence")).ToBeVisibleAsync();
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.Locator("[data-withdraw]").First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        Assert.Empty(await tab.AxeAsync());
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1600)]
    public async Task No_view_scrolls_sideways_or_tells_of_an_error(int width)
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        var wrong = new List<string>();
        foreach (string view in await FilledSite.ViewsAsync(host))
        {
            int status = await tab.GoAsync(view);
            bool isMissing = view is "/digests/1999-01-01" or "/articles/unknown", isGone = view.EndsWith("?gone", StringComparison.Ordinal);
            Assert.Equal(isMissing ? 404 : isGone ? 410 : 200, status);
            Assert.Equal(1, await tab.Page.Locator("h1").CountAsync());
            string[] wide = await tab.Page.EvaluateAsync<string[]>(
                """
                () => document.documentElement.scrollWidth <= innerWidth ? []
                  : [...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > innerWidth).map(each => `${each.localName}.${each.className} is too wide`)
                """);
            wrong.AddRange(wide.Concat(tab.TakeFaults().Where(fault => !(isMissing || isGone) || !fault.Contains($" {status} ", StringComparison.Ordinal))).Select(fault => $"{view}: {fault}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Times_are_the_readers_and_the_newsrooms_on_hover()
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { TimezoneId = "Australia/Darwin" });
        await tab.GoAsync("/digests/2025-03-11");
        ILocator time = tab.Page.Locator("time[datetime='2025-03-11T07:42:00Z']").First;
        await Expect(time).ToHaveTextAsync("17:12");
        await Expect(time).ToHaveAttributeAsync("title", "07:42 in the newsroom (UTC)");
        await Expect(tab.Page.Locator(".colophon")).ToContainTextAsync("Australia/Darwin");
    }

    [Fact]
    public async Task Without_a_script_every_view_says_the_same()
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab plain = await browser.OpenAsync(host, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await using Tab live = await browser.OpenAsync(host, new BrowserNewContextOptions { TimezoneId = "UTC" });
        foreach (string view in await FilledSite.ViewsAsync(host))
        {
            int status = await plain.GoAsync(view);
            Assert.Equal(status, await live.GoAsync(view));
            await Expect(plain.Page.Locator(".live-only:visible, dialog:visible")).ToHaveCountAsync(0);
            // The desk and the page of the API are for doing something; they say what to do instead.
            if (!view.StartsWith("/desk", StringComparison.Ordinal) && view != "/api/docs")
            {
                Assert.Equal((view, await live.Page.Locator("body").InnerTextAsync()), (view, await plain.Page.Locator("body").InnerTextAsync()));
            }
        }
    }

    [Fact]
    public async Task Without_a_script_times_are_the_newsrooms_and_search_searches()
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { JavaScriptEnabled = false, TimezoneId = "Australia/Darwin" });
        await tab.GoAsync("/digests/2025-03-11");
        await Expect(tab.Page.Locator("time[datetime='2025-03-11T07:42:00Z']").First).ToHaveTextAsync("07:42");
        await Expect(tab.Page.Locator(".chart svg")).ToHaveCountAsync(2);
        await tab.Page.GetByRole(AriaRole.Searchbox).FillAsync("ferry");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator(".results mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Days_lead_to_the_days_around_them_and_years_to_the_years_there_are()
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        await tab.GoAsync("/digests/2025-03-11");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Later: Wednesday, 12 March" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Wednesday, 12 March 2025");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Earlier: Tuesday, 11 March" })).ToBeVisibleAsync();
        await tab.GoAsync("/digests?year=1999");
        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Years" }).GetByRole(AriaRole.Link, new() { Name = "2025" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("2025");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Tuesday, 11 March 2025, 2 stories" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Tuesday, 11 March 2025");
    }

    [Fact]
    public async Task On_paper_there_is_nothing_to_press()
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (string view in (await FilledSite.ViewsAsync(host)).Where(view => view.StartsWith("/stories/", StringComparison.Ordinal) || view.StartsWith("/articles/", StringComparison.Ordinal) || view.StartsWith("/digests/", StringComparison.Ordinal)))
        {
            await tab.GoAsync(view);
            await Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
            await Expect(tab.Page.Locator(":is(button, input, summary, nav):visible")).ToHaveCountAsync(0);
            Assert.Equal("rgb(255, 255, 255)", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        await tab.GoAsync("/");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_sentence_of_a_summary_leads_to_its_paragraph()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("bay/tram.txt", MadeUp.Tram());
        await host.RunTimerAsync("CompileDigests");
        await using Tab tab = await browser.OpenAsync(host);
        await tab.GoAsync("/");
        string summary = await tab.Page.Locator(".summary").First.InnerTextAsync();
        await tab.Page.Locator(".cite").First.ClickAsync();
        string target = await tab.Page.Locator(":target").InnerTextAsync();
        Assert.Contains(target.Split('.')[0], summary, StringComparison.Ordinal);
    }
}
