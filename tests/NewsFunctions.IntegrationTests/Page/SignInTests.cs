using System.Net;
using Microsoft.Playwright;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using static Microsoft.Playwright.Assertions;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>Reading where it needs a key: a browser shows it once and goes on.</summary>
public sealed class SignInTests(AzuriteFixture azurite, BrowserFixture browser)
{
    private const string Key = "a-key-that-only-tests-know";

    private static readonly Dictionary<string, string?> Settings = new() { ["Api:ReadRequiresKey"] = "true", ["Api:ReadKeys"] = "another-key-of-the-app;" + Key };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_signs_in_once_reads_on_by_links_and_signs_out()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: Settings);
        await host.UploadAsync("bay/tram.txt", MadeUp.Tram());
        await host.RunTimerAsync("CompileDigests");
        await using Tab tab = await browser.OpenAsync(host);
        IPage page = tab.Page;
        Assert.Equal(401, await tab.GoAsync("/search?q=tram"));
        await Expect(page.Locator("main")).Not.ToContainTextAsync("harbour of Ostrava Bay");
        await page.GetByLabel("Key").FillAsync("a-key-that-is-wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not accepted");
        await page.GetByLabel("Key").FillAsync($" {Key} ");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Uri(host.Http.BaseAddress!, "/search?q=tram").AbsoluteUri);
        Assert.All(tab.TakeFaults(), fault => Assert.Contains("401", fault, StringComparison.Ordinal));

        await page.Locator(".results a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("harbour");
        await page.GetByRole(AriaRole.Link, new() { Name = "Markdown" }).ClickAsync();
        await Expect(page.Locator("body")).ToContainTextAsync("harbour");
        await tab.GoAsync("/api/docs");
        await Expect(page.Locator("[data-operations] details").First).ToBeVisibleAsync();
        await tab.GoAsync("/desk#key=" + host.Keys.Default);
        await tab.DropAsync(("second.txt", MadeUp.Tram("13 million")));
        await Expect(page.Locator("#said")).ToContainTextAsync("second.txt");
        // The browser asks for an icon of its own beside a document that names none.
        Assert.All(tab.Faults, fault => Assert.Contains("/favicon.ico", fault, StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
        Assert.Equal(401, await tab.GoAsync("/digests"));
    }

    [Fact]
    public async Task The_cookie_is_out_of_scripts_reach_holds_no_key_and_ends()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: Settings);
        await using Tab tab = await browser.OpenAsync(host);
        await tab.GoAsync("/desk?code=" + Key + "&state=rejected#key=desk");
        Assert.Equal(new Uri(host.Http.BaseAddress!, "/desk?state=rejected").AbsoluteUri, tab.Page.Url);
        BrowserContextCookiesResult cookie = Assert.Single(await tab.Page.Context.CookiesAsync());
        Assert.True(cookie.HttpOnly);
        Assert.Equal((SameSiteAttribute.Lax, "/"), (cookie.SameSite, cookie.Path));
        Assert.DoesNotContain(Key, cookie.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, await tab.Page.ContentAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await ReadAsync(host, cookie.Name, cookie.Value));
        Assert.Equal(HttpStatusCode.Unauthorized, await ReadAsync(host, cookie.Name, "9" + cookie.Value));
        Assert.Equal(HttpStatusCode.Unauthorized, await ReadAsync(host, cookie.Name, cookie.Value[..^1] + (cookie.Value[^1] == '0' ? '1' : '0')));
        host.Time.Advance(TimeSpan.FromDays(31));
        Assert.Equal(HttpStatusCode.Unauthorized, await ReadAsync(host, cookie.Name, cookie.Value));
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_way_in()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: Settings);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { BypassCSP = true });
        await tab.GoAsync("/");
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.GetByLabel("Key").FillAsync("wrong");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.Empty(await tab.AxeAsync());
    }

    [Fact]
    public async Task The_key_of_the_desk_survives_signing_in()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: Settings);
        await using Tab tab = await browser.OpenAsync(host);
        await tab.GoAsync("/desk#key=" + host.Keys.Default);
        await tab.Page.GetByLabel("Key").FillAsync(Key);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Choose files" })).ToBeVisibleAsync();
        Assert.DoesNotContain(host.Keys.Default, tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_works_without_a_script()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: Settings);
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await tab.GoAsync("/digests?year=2025");
        await tab.Page.GetByLabel("Key").FillAsync(Key);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("2025");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_form_of_another_site_signs_nobody_in_or_out(string header, string value)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: Settings);
        foreach (string address in (string[])["/signin", "/signout"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = Key }) };
            request.Headers.Add(header, value);
            using HttpResponseMessage answer = await host.Http.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Signing_in_leads_nowhere_else(string to)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: Settings);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = Key, ["to"] = to });
        using HttpResponseMessage answer = await host.Http.PostAsync("/signin", form, Cancel);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_asked_for_the_key_again()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite, settings: Settings);
        foreach (HttpContent content in (HttpContent[])[new StringContent(Key), new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = new string('x', 100_000) }), new ByteArrayContent([])])
        {
            using HttpResponseMessage answer = await host.Http.PostAsync("/signin", content, Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            content.Dispose();
        }
    }

    private static async Task<HttpStatusCode> ReadAsync(NewsHost host, string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles");
        request.Headers.Add("Cookie", $"{name}={value}");
        using HttpResponseMessage answer = await host.Http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
