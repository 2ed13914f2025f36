using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Local.Running;

namespace NewsFunctions.IntegrationTests.Local;

public sealed class TimerTriggerTests(AzuriteFixture azurite)
{
    private readonly string connection = azurite.NewAccount();
    private readonly TimerScript script = new();

    [Fact]
    public async Task A_timer_runs_at_its_time_and_not_before()
    {
        await using TestHost host = await StartAsync<QuarterHourly>(TestHost.Noon);
        HostEvent.TimerWaits waits = await host.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
        Assert.Equal(TestHost.Noon.AddMinutes(15), waits.Next);
        host.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        Assert.Empty(script.Runs);

        host.Time.Advance(TimeSpan.FromTicks(1));

        await host.Events.WaitAsync<HostEvent.TimerWaits>(_ => true, times: 2);
        Assert.Equal([false], script.Runs.Select(run => run.IsPastDue));
    }

    [Fact]
    public async Task A_run_missed_while_the_host_was_down_is_made_up()
    {
        await using (TestHost first = await StartAsync<QuarterHourly>(TestHost.Noon))
        {
            await first.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
        }

        await using TestHost second = await StartAsync<QuarterHourly>(TestHost.Noon.AddMinutes(20));
        HostEvent.TimerWaits waits = await second.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
        Assert.Equal([true], script.Runs.Select(run => run.IsPastDue));
        Assert.Equal(TestHost.Noon.AddMinutes(30), waits.Next);
    }

    [Fact]
    public async Task A_restart_between_two_runs_makes_nothing_up()
    {
        await using (TestHost first = await StartAsync<QuarterHourly>(TestHost.Noon.AddMinutes(-1)))
        {
            await first.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
            first.Time.Advance(TimeSpan.FromMinutes(1));
            await first.Events.WaitAsync<HostEvent.TimerWaits>(_ => true, times: 2);
        }

        await using TestHost second = await StartAsync<QuarterHourly>(TestHost.Noon.AddMinutes(10));
        await second.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
        Assert.Single(script.Runs);
    }

    [Fact]
    public async Task A_timer_may_run_at_every_start()
    {
        await using TestHost host = await StartAsync<AtStart>(TestHost.Noon);
        await host.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
        Assert.Equal([false], script.Runs.Select(run => run.IsPastDue));
    }

    [Fact]
    public async Task Without_a_monitor_nothing_is_kept_or_made_up()
    {
        await using (TestHost first = await StartAsync<Unmonitored>(TestHost.Noon))
        {
            await first.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
        }

        await using TestHost second = await StartAsync<Unmonitored>(TestHost.Noon.AddHours(2));
        await second.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
        Assert.Empty(script.Runs);
    }

    [Fact]
    public async Task A_run_by_hand_waits_for_the_scheduled_one()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        script.Does = async () =>
        {
            begun.TrySetResult();
            await goOn.Task;
        };
        await using TestHost host = await StartAsync<QuarterHourly>(TestHost.Noon);
        await host.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
        host.Time.Advance(TimeSpan.FromMinutes(15));
        await begun.Task;

        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/functions/Timer");
        request.Headers.Add("x-functions-key", TestHost.Keys.Master);
        Task<HttpResponseMessage> byHand = host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        goOn.SetResult();

        using HttpResponseMessage response = await byHand;
        Assert.Equal(System.Net.HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(1, script.MostAtOnce);
        Assert.Equal(2, script.Runs.Count);
    }

    [Fact]
    public async Task A_failed_run_does_not_end_the_schedule()
    {
        script.Does = () => throw new InvalidOperationException("broken");
        await using TestHost host = await StartAsync<QuarterHourly>(TestHost.Noon);
        await host.Events.WaitAsync<HostEvent.TimerWaits>(_ => true);
        host.Time.Advance(TimeSpan.FromMinutes(15));
        await host.Events.WaitAsync<HostEvent.TimerWaits>(_ => true, times: 2);
        host.Time.Advance(TimeSpan.FromMinutes(15));
        await host.Events.WaitAsync<HostEvent.TimerWaits>(_ => true, times: 3);
        Assert.Equal(2, script.Runs.Count);
    }

    private Task<TestHost> StartAsync<T>(DateTimeOffset now) => TestHost.StartAsync<T>(connection, script, now: now);

    public sealed class TimerScript
    {
        private int running;

        public ConcurrentQueue<TimerInfo> Runs { get; } = new();

        public int MostAtOnce { get; private set; }

        public Func<Task> Does { get; set; } = () => Task.CompletedTask;

        public async Task RunAsync(TimerInfo info)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref running));
            Runs.Enqueue(info);
            try
            {
                await Does();
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }
    }

    public sealed class QuarterHourly(TimerScript script)
    {
        [Function("Timer")]
        public Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo info) => script.RunAsync(info);
    }

    public sealed class AtStart(TimerScript script)
    {
        [Function("Timer")]
        public Task RunAsync([TimerTrigger("0 0 3 * * *", RunOnStartup = true)] TimerInfo info) => script.RunAsync(info);
    }

    public sealed class Unmonitored(TimerScript script)
    {
        [Function("Timer")]
        public Task RunAsync([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo info) => script.RunAsync(info);
    }
}
