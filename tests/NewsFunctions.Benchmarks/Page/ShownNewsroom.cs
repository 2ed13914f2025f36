using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Benchmarks.Page;

/// <summary>A host of its own, in memory.</summary>
internal sealed class ShownNewsroom : IAsyncDisposable
{
    /// <summary>The key of every newsroom that is shown, for its desk and for reading where that needs one.</summary>
    public const string Key = "the-key-of-shown-newsrooms";

    private readonly AzuriteProcess azurite;
    private readonly LocalHost host;

    private ShownNewsroom(AzuriteProcess azurite, LocalHost host) => (this.azurite, this.host) = (azurite, host);

    /// <summary>Where its pages are.</summary>
    public Uri Address => host.Address;

    /// <summary>Starts a newsroom that has read the samples, refused a file, withdrawn an article and compiled its days.</summary>
    public static async Task<ShownNewsroom> StartFilledAsync()
    {
        string project = ProjectFolder.Find();
        ShownNewsroom newsroom = await StartAsync(new Dictionary<string, string?>());
        await SampleArticles.ServeAsync(newsroom.host, Path.Combine(project, "samples"), newsroom.azurite.ConnectionString, new ServerConsole(verbose: false), CancellationToken.None);
        using var http = new HttpClient { BaseAddress = newsroom.Address };
        http.DefaultRequestHeaders.Add(FunctionKeys.Header, Key);
        await newsroom.SendAsync(http, "larkmouth-gazette/menu.txt", "Home\nSports\nWeather\nLog in");
        await newsroom.SendAsync(http, "larkmouth-gazette/lighthouse-open-day.txt", "Lighthouse opens its doors on Sunday\n\nBy Maren Oldfield\n\nThe lighthouse on Cobble Point can be climbed on Sunday from ten, the harbour office said. "
            + "The lamp was lit for the first time in 1871 and has been without a keeper since 1994.\n\nChildren climb for free. The stair has 141 steps.");
        JsonElement upload = await http.GetFromJsonAsync<JsonElement>("/api/uploads/larkmouth-gazette/lighthouse-open-day.txt");
        (await http.PostAsJsonAsync(upload.GetProperty("articles")[0].GetProperty("url").GetString() + "/withdraw", new { reason = "mistake" })).EnsureSuccessStatusCode();
        return newsroom;
    }

    /// <summary>Starts a newsroom that has nothing yet and is read with a key.</summary>
    public static Task<ShownNewsroom> StartEmptyAsync() => StartAsync(new Dictionary<string, string?> { ["Api:ReadRequiresKey"] = "true", ["Api:ReadKeys"] = Key });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await azurite.DisposeAsync();
    }

    private static async Task<ShownNewsroom> StartAsync(Dictionary<string, string?> settings)
    {
        string project = ProjectFolder.Find();
        AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(project, null), CancellationToken.None);
        LocalHostOptions options = NewsServer.HostOptions(new ServeOptions { Port = 0 }, project, azurite.ConnectionString, new FunctionKeys(Key + "-of-its-master", Key)) with { Hints = azurite.Hints, AddLogging = _ => { } };
        options = options with { Configuration = new ConfigurationBuilder().AddConfiguration(options.Configuration).AddInMemoryCollection(settings).Build() };
        return new ShownNewsroom(azurite, await LocalHost.StartAsync(options, new HostEvents(), CancellationToken.None));
    }

    /// <summary>Sends a file at the desk's address and waits until it is dealt with.</summary>
    private async Task SendAsync(HttpClient http, string name, string text)
    {
        var dealtWith = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Events.Happened += Hear;
        using var content = new StringContent(text);
        (await http.PostAsync("/api/uploads?name=" + Uri.EscapeDataString(name), content)).EnsureSuccessStatusCode();
        await dealtWith.Task;
        host.Events.Happened -= Hear;

        void Hear(HostEvent happened)
        {
            if (happened is HostEvent.BlobSettled settled && settled.Blob == name)
            {
                dealtWith.TrySetResult();
            }
        }
    }
}
