using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Local.Running;

namespace NewsFunctions.IntegrationTests.Local;

public sealed class QueueTriggerTests(AzuriteFixture azurite)
{
    private readonly string connection = azurite.NewAccount();
    private readonly QueueScript script = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_run_and_deleted()
    {
        QueueClient queue = await QueueAsync("orders");
        await queue.SendMessageAsync("hello", Token);
        await using TestHost host = await TestHost.StartAsync<Functions>(connection, script);
        await host.Events.WaitAsync<HostEvent.QueueEmpty>(_ => true);
        Assert.Equal(["hello"], script.Messages);
        Assert.Equal(0, (await queue.GetPropertiesAsync(Token)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_hint_wakes_a_queue_that_is_at_rest()
    {
        QueueClient queue = await QueueAsync("orders");
        await using TestHost host = await TestHost.StartAsync<Functions>(connection, script, azurite.Hints);
        await host.Events.WaitAsync<HostEvent.QueueEmpty>(_ => true);
        await queue.SendMessageAsync("hello", Token);
        await host.Events.WaitAsync<HostEvent.FunctionEnded>(ended => ended.Outcome == RunOutcome.Succeeded);
        Assert.Equal(["hello"], script.Messages);
    }

    [Fact]
    public async Task The_pauses_of_an_empty_queue_grow_to_the_longest_that_host_json_allows()
    {
        await QueueAsync("orders");
        await using TestHost host = await TestHost.StartAsync<Functions>(connection, script, json: new() { Queues = new() { MaxPollingInterval = TimeSpan.FromSeconds(3) } });
        double[] expected = [1, 2, 3, 3];
        for (int i = 1; i <= expected.Length; i++)
        {
            HostEvent.QueueEmpty empty = await host.Events.WaitAsync<HostEvent.QueueEmpty>(_ => true, i);
            Assert.Equal(expected[i - 1], empty.Pause.TotalSeconds);
            host.Time.Advance(empty.Pause);
        }
    }

    [Fact]
    public async Task A_message_that_fails_too_often_goes_to_the_poison_queue_of_its_own()
    {
        QueueClient queue = await QueueAsync("orders");
        await queue.SendMessageAsync("bad", Token);
        script.Does = () => throw new InvalidOperationException("broken");
        await using TestHost host = await TestHost.StartAsync<Functions>(connection, script, json: new() { Queues = new() { MaxDequeueCount = 2 } });
        HostEvent second = await host.Events.WaitAsync<HostEvent.FunctionEnded>(ended => ended.Outcome == RunOutcome.Failed, times: 2);
        await host.Events.WaitAsync<HostEvent.QueueEmpty>(_ => true, after: second);
        QueueClient poison = TestHost.Queue(connection, "orders-poison");
        Assert.Equal("bad", (await poison.ReceiveMessageAsync(cancellationToken: Token)).Value.Body.ToString());
        Assert.Equal(["bad", "bad"], script.Messages);
    }

    private async Task<QueueClient> QueueAsync(string name)
    {
        QueueClient queue = TestHost.Queue(connection, name);
        await queue.CreateIfNotExistsAsync(cancellationToken: Token);
        return queue;
    }

    public sealed class QueueScript
    {
        public ConcurrentQueue<string> Messages { get; } = new();

        public Func<Task> Does { get; set; } = () => Task.CompletedTask;
    }

    public sealed class Functions(QueueScript script)
    {
        [Function("Orders")]
        public Task RunAsync([QueueTrigger("orders", Connection = "NewsStorage")] string message)
        {
            script.Messages.Enqueue(message);
            return script.Does();
        }
    }
}
