using Microsoft.Playwright;
using NewsFunctions.IntegrationTests.Fixture;

[assembly: AssemblyFixture(typeof(NewsFunctions.IntegrationTests.Page.BrowserFixture))]

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>One real browser for all tests of pages. Tests are skipped where none is installed.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A tab of a reader of its own, who shares nothing with others.</summary>
    internal async Task<Tab> OpenAsync(NewsHost host, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(SystemChromium.Path is null, "No chromium, chromium-browser or google-chrome is on the PATH; none is downloaded.");
        IBrowserContext context = await (await BrowserAsync()).NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        return await Tab.OpenAsync(context, host.Http.BaseAddress!);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await SystemChromium.LaunchAsync(playwright);
        }
        finally
        {
            starting.Release();
        }
    }
}
