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

    /// <summary>Waits until nothing runs. False when the time is up first.</summary>
    public async Task<bool> ZeroAsync(TimeSpan limit, TimeProvider time)
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

        try
        {
            await reached.WaitAsync(limit, time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
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
