using Microsoft.Playwright;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using static Microsoft.Playwright.Assertions;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>An editor at the desk, in a real browser.</summary>
public sealed class DeskTests(AzuriteFixture azurite, BrowserFixture browser)
{
    private const string Headline = "New tram line reaches the harbour of Ostrava Bay";

    [Fact]
    public async Task A_file_is_dropped_accepted_found_read_told_in_the_digest_and_withdrawn()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        IPage page = tab.Page;

        await tab.GoAsync("/desk#key=" + host.Keys.Default);
        Assert.DoesNotContain("key", page.Url, StringComparison.Ordinal);
        await page.GetByLabel("Source").FillAsync("bay");
        await tab.DropAsync(("tram.txt", MadeUp.Tram()));
        ILocator row = page.Locator("#files li[data-name='bay/tram.txt']");
        await Expect(row.Locator(".state")).ToHaveTextAsync("Accepted");
        await Expect(page.Locator("#said")).ToContainTextAsync("bay/tram.txt was accepted");
        await Expect(page.Locator("#sending li")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Searchbox).FillAsync("harbour trams");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = Headline }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(Headline);
        await Expect(page.Locator(".body")).ToContainTextAsync("Mayor Helena Dufek");

        await host.RunTimerAsync("CompileDigests");
        await tab.GoAsync("/");
        await page.Locator(".story h2").GetByRole(AriaRole.Link, new() { Name = Headline }).ClickAsync();
        await Expect(page.Locator(".side")).ToHaveCountAsync(1);
        await page.Locator(".side").GetByRole(AriaRole.Link, new() { Name = Headline }).ClickAsync();
        Assert.Empty(tab.Faults);

        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw this article…" }).ClickAsync();
        await page.GetByLabel("Why").SelectOptionAsync("incorrect");
        await page.GetByLabel("Your name").FillAsync("Ida");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Withdrawn");
        await Expect(page.Locator(".notice")).ToContainTextAsync("it is wrong");

        await tab.GoAsync("/");
        await Expect(page.Locator("main")).Not.ToContainTextAsync(Headline);
        await tab.GoAsync("/search?q=trams");
        await Expect(page.Locator("main")).ToContainTextAsync("Nothing was found");
        await tab.GoAsync("/desk");
        await Expect(row.Locator(".gone")).ToContainTextAsync("it is wrong");
    }

    [Fact]
    public async Task A_broken_file_says_why_and_a_corrected_one_takes_its_place()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        IPage page = tab.Page;
        await tab.GoAsync("/desk");
        await page.GetByLabel("Key of the desk").FillAsync(host.Keys.Default);
        await page.Keyboard.PressAsync("Enter");
        await tab.DropAsync(("empty.txt", " "), ("menu.txt", "Home\nSports\nWeather\nLog in"));
        await Expect(page.Locator("#files li[data-name='empty.txt'] .sentence")).ToContainTextAsync("empty-file");
        await Expect(page.Locator("#files li[data-name='menu.txt'] .sentence")).ToContainTextAsync("no-article");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Files by state" }).GetByRole(AriaRole.Link, new() { Name = "Rejected" }).ClickAsync();
        await Expect(page.Locator("#files li")).ToHaveCountAsync(2);
        await tab.DropAsync(("menu.txt", MadeUp.Tram()));
        await Expect(page.Locator("#files li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#said")).ToContainTextAsync("menu.txt was accepted");

        await page.GetByRole(AriaRole.Button, new() { Name = "Read again: empty.txt" }).ClickAsync();
        await Expect(page.Locator("#said")).ToContainTextAsync("empty.txt: ");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Of_two_files_with_one_name_the_second_waits_for_another_name_and_many_are_counted()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        await tab.GoAsync("/desk#key=" + host.Keys.Default);
        await tab.DropAsync(("tram.txt", MadeUp.Tram()), ("tram.txt", MadeUp.Tram("99 million")), ("empty.txt", ""));
        await Expect(tab.Page.Locator("#sending .sentence")).ToContainTextAsync("Rename one of them");
        await Expect(tab.Page.Locator("#said")).ToContainTextAsync("All 3 files are dealt with: 1 accepted, 2 not.");
        await Expect(tab.Page.Locator("#files li[data-name='tram.txt'] .state")).ToHaveTextAsync("Accepted");
        Assert.Equal(MadeUp.Tram(), (await host.Uploads.GetBlobClient("tram.txt").DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString());

        await tab.DropAsync(("tram.txt", MadeUp.Tram("99 million")));
        await Expect(tab.Page.Locator("#said")).ToContainTextAsync("tram.txt was accepted");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Of_many_files_the_first_are_shown_and_whoever_leaves_while_they_are_sent_is_asked()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        IPage page = tab.Page;
        await tab.GoAsync("/desk#key=" + host.Keys.Default);
        // The requests stay unanswered, as on a line that is very slow.
        await page.RouteAsync("**/api/uploads", _ => Task.CompletedTask);
        await tab.DropAsync([.. Enumerable.Range(0, 20).Select(i => ($"tram-{i}.txt", MadeUp.Tram()))]);
        await Expect(page.Locator("#sending li:visible")).ToHaveCountAsync(8);
        await Expect(page.Locator("#more")).ToHaveTextAsync("and 12 more, waiting to be sent");

        // The browser asks when the page does not let its end pass.
        const string IsAsked = "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        Assert.True(await page.EvaluateAsync<bool>(IsAsked));
        await tab.GoAsync("/desk");
        Assert.False(await page.EvaluateAsync<bool>(IsAsked));
    }

    [Fact]
    public async Task A_name_that_cannot_be_taken_is_explained_where_it_was_sent()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        await tab.GoAsync("/desk#key=" + host.Keys.Default);
        await tab.DropAsync(("tram \U0001F68B.txt", MadeUp.Tram()));
        await Expect(tab.Page.Locator("#sending .sentence")).ToContainTextAsync("Rename the file");
    }

    [Fact]
    public async Task A_wrong_key_is_asked_for_again_and_nothing_is_stored()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        await tab.GoAsync("/desk#key=wrong");
        await tab.DropAsync(("tram.txt", MadeUp.Tram()));
        await Expect(tab.Page.Locator("#said")).ToContainTextAsync("not accepted");
        await Expect(tab.Page.GetByLabel("Key of the desk")).ToBeFocusedAsync();
        Assert.False((await host.Uploads.GetBlobClient("tram.txt").ExistsAsync(TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task A_file_that_comes_another_way_appears_by_itself()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await using Tab tab = await browser.OpenAsync(host);
        await tab.GoAsync("/desk");
        await Expect(tab.Page.Locator("#none")).ToBeVisibleAsync();
        await host.UploadAsync("bay/tram.txt", MadeUp.Tram());
        await Expect(tab.Page.Locator("#files li[data-state=accepted]")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Expect(tab.Page.Locator("#none")).ToBeHiddenAsync();
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Without_a_script_the_list_is_whole_and_says_how_files_are_sent()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("bay/tram.txt", MadeUp.Tram());
        await using Tab tab = await browser.OpenAsync(host, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await tab.GoAsync("/desk?state=accepted");
        await Expect(tab.Page.Locator("#files li .articles")).ToContainTextAsync(Headline);
        await Expect(tab.Page.GetByText("news upload")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Choose files" })).ToBeHiddenAsync();
    }
}
