using System.Collections.Concurrent;
using Microsoft.Playwright;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>A tab, and everything that went wrong in it: errors in the console, exceptions, what the policy forbade, requests to elsewhere.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private static readonly string Axe = Path.Combine(ProjectFolder.Find(), "node_modules", "axe-core", "axe.min.js");

    private readonly IBrowserContext context;
    private readonly Uri site;
    private readonly ConcurrentQueue<string> faults = new();

    private Tab(IBrowserContext context, IPage page, Uri site) => (this.context, Page, this.site) = (context, page, site);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>What went wrong since this was asked last.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        var taken = new List<string>();
        while (faults.TryDequeue(out string? fault))
        {
            taken.Add(fault);
        }

        return taken;
    }

    /// <summary>Opens a tab and begins to listen.</summary>
    public static async Task<Tab> OpenAsync(IBrowserContext context, Uri site)
    {
        // A violation of the policy is told in the console too, as an error.
        IPage page = await context.NewPageAsync();
        var tab = new Tab(context, page, site);
        page.Console += (_, message) => tab.Hear(message.Type == "error", $"console: {message.Text} {message.Location}");
        page.PageError += (_, error) => tab.Hear(true, "exception: " + error);
        page.Request += (_, request) => tab.Hear(!request.Url.StartsWith(site.AbsoluteUri, StringComparison.Ordinal), "request: " + request.Url);
        return tab;
    }

    /// <summary>Goes to an address of the site.</summary>
    public async Task<int> GoAsync(string address) => (await Page.GotoAsync(new Uri(site, address).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load }))!.Status;

    /// <summary>
    /// What axe finds wrong with what is shown, each with its place. Axe is put into the page, which the page's policy forbids: the tab's context bypasses it.
    /// </summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken));
        return await Page.EvaluateAsync<string[]>(
            "async () => (await axe.run({ rules: { 'target-size': { enabled: true } } })).violations.flatMap(rule => rule.nodes.map(node => `${location} ${rule.id}: ${node.target.join(' ')} ${node.failureSummary}`))");
    }

    /// <summary>Drops files on the page, as from a folder on the desktop.</summary>
    public async Task DropAsync(params (string Name, string Text)[] files)
    {
        IJSHandle transfer = await Page.EvaluateHandleAsync(
            """
            files => {
              const transfer = new DataTransfer();
              for (const { name, text } of files) transfer.items.add(new File([text], name));
              return transfer;
            }
            """,
            files.Select(file => new { name = file.Name, text = file.Text }).ToArray());
        await Page.DispatchEventAsync("#drop", "dragover", new { dataTransfer = transfer });
        await Page.DispatchEventAsync("#drop", "drop", new { dataTransfer = transfer });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Hear(bool isFault, string what)
    {
        if (isFault)
        {
            faults.Enqueue(what);
        }
    }
}
