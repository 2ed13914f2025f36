using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Indexing;
using NewsFunctions.Local.Running;

namespace NewsFunctions.Local.Timers;

/// <summary>Drives one timer function by its schedule; a run that was missed while the host was down is made up. Never runs it twice at once.</summary>
internal sealed class TimerListener(FunctionDefinition function, FunctionTrigger.Timer timer, StorageAccount account, ListenerContext host) : IListener, IDisposable
{
    private readonly TimerStatus? status = timer.UseMonitor ? new TimerStatus(account.Blobs, function.Name) : null;
    private readonly SemaphoreSlim one = new(1);
    private ScheduleStatus? last;

    /// <summary>The function.</summary>
    public FunctionDefinition Function => function;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        bool isPastDue = await BeginAsync(stop);
        if (isPastDue || timer.RunOnStartup)
        {
            await RunScheduledAsync(isPastDue);
        }

        while (!stop.IsCancellationRequested)
        {
            DateTimeOffset next = timer.Schedule.After(host.Time.GetUtcNow());
            host.Events.Tell(new HostEvent.TimerWaits(function.Name, next));
            await Waiting.UntilAsync(next, host.Time, stop);
            await RunScheduledAsync(isPastDue: false);
        }
    }

    /// <summary>Runs the function now, outside its schedule, after a run that is under way. What it throws comes out.</summary>
    public async Task RunNowAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            await host.Runner.RunAsync(function, "by hand", new TimerInfo(), _ => null, null, cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    /// <summary>When the run after the last one was due; with a changed schedule, by the new one.</summary>
    private DateTimeOffset NextOf(ScheduleStatus known) => timer.Schedule.After(Utc(known.Last == default ? known.LastUpdated : known.Last));

    /// <summary>
    /// Reads the status and tells whether a run was missed. At the very first start one is written, so that a run missed from now on is known.
    /// </summary>
    private async Task<bool> BeginAsync(CancellationToken stop)
    {
        if (status is null)
        {
            return false;
        }

        DateTimeOffset now = host.Time.GetUtcNow();
        last = await status.ReadAsync(stop);
        if (last is not null)
        {
            return NextOf(last) <= now;
        }

        last = StatusAt(default, now);
        await status.WriteAsync(last, stop);
        return false;
    }

    private async Task RunScheduledAsync(bool isPastDue)
    {
        DateTimeOffset now = host.Time.GetUtcNow();
        var info = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = last };
        await one.WaitAsync();
        try
        {
            await host.Runner.RunAsync(function, isPastDue ? "schedule, made up" : "schedule", info, _ => null, null, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // Stopped half-way: the status stays, so the next start makes the run up.
            return;
        }
        catch (Exception e)
        {
            host.Log.LogError(e, "{Function} failed; it runs again at its next time.", function.Name);
        }
        finally
        {
            one.Release();
        }

        await KeepAsync(now);
    }

    private async Task KeepAsync(DateTimeOffset ran)
    {
        if (status is null)
        {
            return;
        }

        last = StatusAt(ran.UtcDateTime, ran);
        try
        {
            await status.WriteAsync(last, CancellationToken.None);
        }
        catch (Azure.RequestFailedException e)
        {
            host.Log.LogWarning(e, "The last run of {Function} could not be kept.", function.Name);
        }
    }

    private ScheduleStatus StatusAt(DateTime ran, DateTimeOffset now) => new() { Last = ran, Next = timer.Schedule.After(now).UtcDateTime, LastUpdated = now.UtcDateTime };

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
