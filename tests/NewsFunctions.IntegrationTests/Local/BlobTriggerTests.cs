using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Running;

namespace NewsFunctions.IntegrationTests.Local;

public sealed class BlobTriggerTests(AzuriteFixture azurite)
{
    private readonly string connection = azurite.NewAccount();
    private readonly BlobScript script = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_was_there_before_the_start_is_run()
    {
        await PutAsync("before.txt");
        await using TestHost host = await StartAsync();
        await host.Events.WaitAsync<HostEvent.BlobSettled>(settled => settled.Blob == "before.txt");
        Assert.Equal(["before.txt"], script.Calls);
    }

    [Fact]
    public async Task Without_hints_the_next_scan_finds_a_new_file()
    {
        await using TestHost host = await StartAsync();
        await host.Events.WaitAsync<HostEvent.ContainerScanned>(_ => true);
        await PutAsync("folder/später.txt");
        Assert.Empty(script.Calls);

        host.Time.Advance(TimeSpan.FromSeconds(2));

        await host.Events.WaitAsync<HostEvent.BlobSettled>(settled => settled.Blob == "folder/später.txt");
    }

    [Fact]
    public async Task With_hints_no_scan_is_needed()
    {
        await using TestHost host = await StartAsync(azurite.Hints);
        await host.Events.WaitAsync<HostEvent.ContainerScanned>(_ => true);
        await PutAsync("folder/a b+ü%20#.txt");
        await host.Events.WaitAsync<HostEvent.BlobSettled>(settled => settled.Blob == "folder/a b+ü%20#.txt");
        Assert.Single(host.Events.All<HostEvent.ContainerScanned>());
    }

    [Fact]
    public async Task A_staged_upload_is_run_once_when_it_is_committed()
    {
        BlobContainerClient container = await TestHost.ContainerAsync(connection);
        await using TestHost host = await StartAsync(azurite.Hints);
        await host.Events.WaitAsync<HostEvent.ContainerScanned>(_ => true);
        BlockBlobClient blob = container.GetBlockBlobClient("staged.txt");
        string block = Convert.ToBase64String("block-1"u8);
        await blob.StageBlockAsync(block, new MemoryStream([1, 2, 3]), cancellationToken: Token);
        await host.Events.WaitAsync<HostEvent.BlobPassedOver>(passed => passed.Blob == "staged.txt");
        await blob.CommitBlockListAsync([block], cancellationToken: Token);
        await host.Events.WaitAsync<HostEvent.BlobSettled>(settled => settled.Blob == "staged.txt");
        Assert.Equal(["staged.txt"], script.Calls);
    }

    [Fact]
    public async Task A_hint_is_never_trusted_alone()
    {
        await PutAsync("done.txt");
        var hints = new StorageHints();
        await using TestHost host = await StartAsync(hints);
        await host.Events.WaitAsync<HostEvent.BlobSettled>(settled => settled.Blob == "done.txt");
        string account = new BlobServiceClient(connection).AccountName;

        hints.Read(new ServedRequest("PUT", [account, "uploads", "done.txt"]));
        hints.Read(new ServedRequest("PUT", [account, "uploads", "never-there.txt"]));

        await host.Events.WaitAsync<HostEvent.BlobPassedOver>(passed => passed.Blob == "done.txt");
        await host.Events.WaitAsync<HostEvent.BlobPassedOver>(passed => passed.Blob == "never-there.txt");
        Assert.Equal(["done.txt"], script.Calls);
    }

    [Fact]
    public async Task A_restart_repeats_nothing_that_finished()
    {
        await PutAsync("one.txt");
        await using (TestHost first = await StartAsync())
        {
            await first.Events.WaitAsync<HostEvent.BlobSettled>(_ => true);
        }

        await PutAsync("two.txt");
        await using TestHost second = await StartAsync();
        await second.Events.WaitAsync<HostEvent.BlobSettled>(settled => settled.Blob == "two.txt");
        await second.Events.WaitAsync<HostEvent.ContainerScanned>(scanned => scanned.Blobs == 2);
        Assert.Equal(["one.txt", "two.txt"], script.Calls);
    }

    [Fact]
    public async Task A_changed_file_is_run_again()
    {
        await using TestHost host = await StartAsync(azurite.Hints);
        await PutAsync("news.txt", "first");
        await host.Events.WaitAsync<HostEvent.BlobSettled>(_ => true);
        await PutAsync("news.txt", "corrected");
        await host.Events.WaitAsync<HostEvent.BlobSettled>(_ => true, times: 2);
        Assert.Equal(["news.txt", "news.txt"], script.Calls);
    }

    [Fact]
    public async Task A_file_changed_while_it_runs_is_run_again_afterwards_and_never_twice_at_once()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        int running = 0;
        int most = 0;
        script.Does = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            begun.TrySetResult();
            await goOn.Task;
            Interlocked.Decrement(ref running);
        };
        await using TestHost host = await StartAsync(azurite.Hints);
        await PutAsync("news.txt", "first");
        await begun.Task;
        await PutAsync("news.txt", "corrected");
        goOn.SetResult();
        await host.Events.WaitAsync<HostEvent.BlobSettled>(_ => true, times: 2);
        Assert.Equal(2, host.Events.All<HostEvent.BlobSettled>().Select(settled => settled.ETag).Distinct().Count());
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task After_five_failures_with_growing_pauses_the_poison_queue_has_the_file()
    {
        await PutAsync("folder/bad.txt");
        script.Does = (_, _) => throw new InvalidOperationException("broken");
        await using TestHost host = await StartAsync();
        TimeSpan last = TimeSpan.Zero;
        for (int attempt = 1; attempt <= 4; attempt++)
        {
            int number = attempt;
            HostEvent.BlobPaused paused = await host.Events.WaitAsync<HostEvent.BlobPaused>(each => each.Attempts == number);
            Assert.True(paused.Pause > last);
            last = paused.Pause;
            host.Time.Advance(paused.Pause);
        }

        HostEvent.BlobSettled settled = await host.Events.WaitAsync<HostEvent.BlobSettled>(each => each.Blob == "folder/bad.txt");
        Assert.True(settled.Poisoned);
        Assert.Equal(5, script.Calls.Count);
        QueueMessage message = (await TestHost.Queue(connection, "webjobs-blobtrigger-poison").ReceiveMessagesAsync(Token)).Value.Single();
        string etag = (await new BlobContainerClient(connection, "uploads").GetBlobClient("folder/bad.txt").GetPropertiesAsync(cancellationToken: Token)).Value.ETag.ToString("H");
        Assert.Equal(
            $$"""{"Type":"BlobTrigger","FunctionId":"Host.Functions.Ingest","BlobType":"BlockBlob","ContainerName":"uploads","BlobName":"folder/bad.txt","ETag":"{{etag.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""",
            message.Body.ToString());
    }

    [Fact]
    public async Task Attempts_are_counted_across_restarts()
    {
        await PutAsync("bad.txt");
        script.Does = (_, _) => throw new InvalidOperationException("broken");
        for (int start = 1; start <= 4; start++)
        {
            await using TestHost host = await StartAsync();
            HostEvent.BlobPaused paused = await host.Events.WaitAsync<HostEvent.BlobPaused>(_ => true);
            Assert.Equal(start, paused.Attempts);
        }

        await using TestHost last = await StartAsync();
        Assert.True((await last.Events.WaitAsync<HostEvent.BlobSettled>(_ => true)).Poisoned);
        Assert.Equal(5, script.Calls.Count);
    }

    [Fact]
    public async Task A_corrected_file_does_not_wait_for_the_pause_of_the_broken_one()
    {
        await PutAsync("news.txt", "broken");
        script.Does = (_, _) => throw new InvalidOperationException("broken");
        await using TestHost host = await StartAsync(azurite.Hints);
        await host.Events.WaitAsync<HostEvent.BlobPaused>(_ => true);
        script.Does = (_, _) => Task.CompletedTask;

        await PutAsync("news.txt", "corrected");

        Assert.False((await host.Events.WaitAsync<HostEvent.BlobSettled>(_ => true)).Poisoned);
    }

    [Fact]
    public async Task What_is_running_at_the_stop_may_end_and_is_not_repeated()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        script.Does = async (_, _) =>
        {
            begun.SetResult();
            await goOn.Task;
        };
        await PutAsync("long.txt");
        await using (TestHost first = await StartAsync())
        {
            await begun.Task;
            Task stopping = first.StopAsync();
            Assert.False(stopping.IsCompleted);
            goOn.SetResult();
            await stopping;
        }

        await using TestHost second = await StartAsync();
        await second.Events.WaitAsync<HostEvent.ContainerScanned>(_ => true);
        Assert.Equal(["long.txt"], script.Calls);
    }

    [Fact]
    public async Task What_does_not_end_in_the_grace_is_cancelled_and_run_again_at_the_next_start()
    {
        var begun = new TaskCompletionSource();
        script.Does = async (_, cancellationToken) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };
        await PutAsync("long.txt");
        await using (TestHost first = await StartAsync())
        {
            await begun.Task;
            Task stopping = first.StopAsync();
            first.Time.Advance(TimeSpan.FromSeconds(11));
            await stopping;
            Assert.Equal(RunOutcome.Cancelled, first.Events.All<HostEvent.FunctionEnded>().Single().Outcome);
        }

        script.Does = (_, _) => Task.CompletedTask;
        await using TestHost second = await StartAsync();
        await second.Events.WaitAsync<HostEvent.BlobSettled>(_ => true);
        Assert.Equal(["long.txt", "long.txt"], script.Calls);
    }

    [Fact]
    public async Task No_more_run_at_once_than_host_json_allows()
    {
        int running = 0;
        int most = 0;
        script.Does = async (blob, token) =>
        {
            int now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await blob.ExistsAsync(token);
            Interlocked.Decrement(ref running);
        };
        for (int i = 0; i < 20; i++)
        {
            await PutAsync($"{i}.txt");
        }

        await using TestHost host = await TestHost.StartAsync<BlobFunctions>(connection, script, json: new() { Blobs = new() { MaxDegreeOfParallelism = 3 } });
        await host.Events.WaitAsync<HostEvent.BlobSettled>(_ => true, times: 20);
        Assert.InRange(most, 1, 3);
        Assert.Equal(20, script.Calls.Distinct().Count());
    }

    [Fact]
    public async Task A_deleted_file_is_forgotten_and_counts_as_new_when_it_comes_back()
    {
        await PutAsync("news.txt");
        await using TestHost host = await StartAsync();
        await host.Events.WaitAsync<HostEvent.BlobSettled>(_ => true);
        await new BlobContainerClient(connection, "uploads").DeleteBlobAsync("news.txt", cancellationToken: Token);
        await NextScanAsync(host);
        await PutAsync("news.txt");
        await NextScanAsync(host);
        await host.Events.WaitAsync<HostEvent.BlobSettled>(_ => true, times: 2);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (int seen = most; seen < now; seen = most)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }

    private static async Task NextScanAsync(TestHost host)
    {
        int before = host.Events.All<HostEvent.ContainerScanned>().Count;
        host.Time.Advance(TimeSpan.FromSeconds(2));
        await host.Events.WaitAsync<HostEvent.ContainerScanned>(_ => true, before + 1);
    }

    private Task<TestHost> StartAsync(StorageHints? hints = null) => TestHost.StartAsync<BlobFunctions>(connection, script, hints);

    private async Task PutAsync(string name, string text = "text")
    {
        BlobContainerClient container = await TestHost.ContainerAsync(connection);
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, Token);
    }
}
