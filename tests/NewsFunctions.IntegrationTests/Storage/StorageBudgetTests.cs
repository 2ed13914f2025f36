using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.IntegrationTests.Fixture;

namespace NewsFunctions.IntegrationTests.Storage;

/// <summary>What a file may cost in requests to storage, which is most of what a file costs at all (docs/scale.md).</summary>
public sealed class StorageBudgetTests(AzuriteFixture azurite)
{
    private const string File = "courier/tram.txt";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_article_costs_at_most_nine_requests()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using var counter = new StorageCounter(host.Connection);
        await host.UploadAsync(File, Pipeline.MadeUp.Tram());
        AssertAtMost(9, counter.Take());
    }

    /// <summary>
    /// What many runs write to one partition at the same moment goes together: lists, history, day, list of files. How much of it meets depends on the
    /// machine (GroupCommitTests hold it where it does not); some always does.
    /// </summary>
    [Fact]
    public async Task In_a_burst_accepted_articles_share_requests()
    {
        const int files = 100;
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.StopAsync();
        await Task.WhenAll(Enumerable.Range(0, files).Select(i => host.Uploads.UploadBlobAsync($"courier/tram-{i}.txt", BinaryData.FromString(Pipeline.MadeUp.Tram($"{i} million")), Cancel)));
        using var counter = new StorageCounter(host.Connection);
        var ingest = host.Services.GetRequiredService<IngestUpload>();
        LedgerEntry?[] entries = await Task.WhenAll(Enumerable.Range(0, files).Select(i => ingest.RunAsync($"courier/tram-{i}.txt", Cancel)));
        Assert.All(entries, entry => Assert.Equal(UploadState.Accepted, entry!.State));
        AssertAtMost((9 * files) - 1, counter.Take());
    }

    [Fact]
    public async Task The_same_event_again_costs_at_most_three_requests()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync(File, Pipeline.MadeUp.Tram());
        using var counter = new StorageCounter(host.Connection);
        LedgerEntry? entry = await host.Services.GetRequiredService<IngestUpload>().RunAsync(File, Cancel);
        Assert.Equal(UploadState.Accepted, entry!.State);
        AssertAtMost(3, counter.Take());
    }

    [Fact]
    public async Task A_refused_file_costs_at_most_four_requests()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using var counter = new StorageCounter(host.Connection);
        await host.UploadAsync(File, "");
        AssertAtMost(4, counter.Take());
    }

    /// <summary>Its row and its record are found by conflicts, the earlier version goes into the history, and it leaves the places it stood in.</summary>
    [Fact]
    public async Task A_correction_costs_at_most_eighteen_requests()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync(File, Pipeline.MadeUp.Tram());
        using var counter = new StorageCounter(host.Connection);
        await host.UploadAsync(File, Pipeline.MadeUp.Tram("14 million"));
        AssertAtMost(18, counter.Take());
    }

    /// <summary>A feed is fetched again and again; each time most of its items are those of the last time.</summary>
    [Fact]
    public async Task An_unchanged_item_of_a_file_of_many_costs_at_most_two_requests()
    {
        const int items = 50;
        string feed = "[" + string.Join(",\n", Enumerable.Range(0, items).Select(i => $$"""
            {"id":"{{i}}","title":"Line {{i}} of the tram is repaired","content_text":"Line {{i}} of the tram is repaired from Monday on, the transport office said. Buses run in its place until the work is done in {{i + 2}} weeks."}
            """)) + "]";
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/feed.json", feed);
        using var counter = new StorageCounter(host.Connection);
        await host.UploadAsync("courier/feed.json", feed + "\n");
        LedgerEntry entry = (await host.Services.GetRequiredService<ILedger>().FindAsync("courier/feed.json", Cancel))!;
        Assert.Equal((UploadState.Accepted, items), (entry.State, entry.Articles.Count));
        counter.Take();
        await host.UploadAsync("courier/feed.json", feed + "\n\n");
        AssertAtMost((2 * items) + 8, counter.Take());
    }

    [Fact]
    public async Task An_hour_of_digests_without_a_change_costs_at_most_six_requests()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync(File, Pipeline.MadeUp.Tram());
        await host.RunTimerAsync("CompileDigests");
        using var counter = new StorageCounter(host.Connection);
        for (int quarter = 0; quarter < 4; quarter++)
        {
            await host.RunTimerAsync("CompileDigests");
        }

        AssertAtMost(6, counter.Take());
    }

    /// <summary>While a day runs it is compiled every quarter of an hour, and most stories are those of the time before: what costs are the documents and what is new.</summary>
    [Fact]
    public async Task A_running_day_compiled_again_with_one_more_article_costs_at_most_forty_requests()
    {
        string[] texts =
        [
            "Harbour crane falls silent\n\nDockers in Eastmere unloaded bananas by hand on Tuesday after the great crane lost its hook above pier four.",
            "Choir wins northern prize\n\nForty singers from Hallow were given the silver lyre for a mass they had rehearsed in a barn all winter long.",
            "Glassworks rekindles furnace\n\nMolten sand glows again in Brenford, where an investor bought the kiln and hired back ninety blowers.",
            "Otters return to the Lune\n\nBiologists counted eleven cubs along the reeds, the first since pesticides emptied the stream decades ago.",
            "Chess champion retires at nineteen\n\nMira Talbot laid down her king in Ostrava and said that she would rather study volcanoes.",
            "Telescope sees distant comet\n\nAstronomers on the Blackridge summit photographed a tail of ammonia longer than the orbit of Mercury.",
            "Baker sued over sourdough\n\nA court in Wickley must decide who owns a leaven that two brothers inherited and divided into jars.",
            "Snow closes mountain pass\n\nPloughs turned back near Gurten when drifts buried the tunnel gates; lorries queue as far as the customs post.",
        ];
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        for (int i = 0; i < texts.Length; i++)
        {
            await host.UploadAsync($"courier/{i}.txt", texts[i] + "\n");
        }

        await host.RunTimerAsync("CompileDigests");
        await host.UploadAsync(File, Pipeline.MadeUp.Tram());
        using var counter = new StorageCounter(host.Connection);
        await host.RunTimerAsync("CompileDigests");
        AssertAtMost(40, counter.Take());
    }

    private static void AssertAtMost(int budget, IReadOnlyList<string> calls) =>
        Assert.True(calls.Count > 0 && calls.Count <= budget, $"{calls.Count} requests, budget {budget}: {string.Join(", ", calls)}");
}
