using NewsFunctions.Local.Hosting;

namespace NewsFunctions.Local.Running;

/// <summary>Counts what runs, and tells when nothing does.</summary>
internal sealed class RunCount
{
    private readonly Lock gate = new();
    private int count;
    private TaskCompletionSource? zero;

    /// <summary>Counts one more until the returned value is disposed.</summary>
    public IDisposable Enter()
    {
        lock (gate)
        {
            count++;
        }

        return new Leave(this);
    }

    /// <summary>Waits until nothing runs. False when the clock shows the time first.</summary>
    public async Task<bool> ZeroAsync(DateTimeOffset until, TimeProvider time)
    {
        Task reached;
        lock (gate)
        {
            if (count == 0)
            {
                return true;
            }

            zero ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            reached = zero.Task;
        }

        using var early = new CancellationTokenSource();
        Task first = await Task.WhenAny(reached, Waiting.UntilAsync(until, time, early.Token));
        await early.CancelAsync();
        return first == reached;
    }

    private void LeaveOne()
    {
        lock (gate)
        {
            if (--count == 0)
            {
                zero?.SetResult();
                zero = null;
            }
        }
    }

    private sealed class Leave(RunCount owner) : IDisposable
    {
        private RunCount? owner = owner;

        public void Dispose() => Interlocked.Exchange(ref owner, null)?.LeaveOne();
    }
}
