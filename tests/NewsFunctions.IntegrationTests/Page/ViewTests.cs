using Microsoft.Playwright;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using NewsFunctions.Local.Serving;
using static Microsoft.Playwright.Assertions;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>Every view, as readers of all kinds meet it.</summary>
public sealed class ViewTests(AzuriteFixture azurite, BrowserFixture browser)
{
    private static readonly string Axe = Path.Combine(ProjectFolder.Find(), "node_modules", "axe-core", "axe.min.js");

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_view(ColorScheme scheme)
    {
        await using NewsHost host = await FilledSite.StartAsync(azurite);
        // Axe is put into the page by the test, which the page's policy forbids to others.
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        string axe = await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken);
        var found = new List<string>();
        foreach (string view in await FilledSite.ViewsAsync(host))
        {
            await tab.GoAsync(view);
            await tab.Page.EvaluateAsync("for (const each of document.querySelectorAll('details')) each.open = true");
            await tab.Page.EvaluateAsync(axe);
            string[] violations = await tab.Page.EvaluateAsync<string[]>(
                "async () => (await axe.run()).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary}`))");
            found.AddRange(violations.Select(violation => $"{view} {violation}"));
        }

        Assert.Empty(found);
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
            bool isMissing = view is "/digests/1999-01-01" or "/articles/unknown";
            Assert.Equal(isMissing ? 404 : 200, await tab.GoAsync(view));
            Assert.Equal(1, await tab.Page.Locator("h1").CountAsync());
            string[] wide = await tab.Page.EvaluateAsync<string[]>(
                """
                () => document.documentElement.scrollWidth <= innerWidth ? []
                  : [...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > innerWidth).map(each => `${each.localName}.${each.className} is too wide`)
                """);
            wrong.AddRange(wide.Concat(tab.TakeFaults().Where(fault => !isMissing || !fault.Contains("404", StringComparison.Ordinal))).Select(fault => $"{view}: {fault}"));
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
    public async Task Without_a_script_every_view_is_whole_and_times_are_the_newsrooms()
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
