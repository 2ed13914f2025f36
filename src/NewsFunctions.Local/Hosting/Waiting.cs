namespace NewsFunctions.Local.Hosting;

/// <summary>Waits by a clock that may be moved.</summary>
internal static class Waiting
{
    /// <summary>Task.Delay takes no more than 49 days.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(30);

    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(1);

    /// <summary>Waits until the clock shows a time; at once when it does already. Timers may go off a little early, so it looks again.</summary>
    public static async Task UntilAsync(DateTimeOffset then, TimeProvider time, CancellationToken stop)
    {
        for (TimeSpan left = then - time.GetUtcNow(); left > TimeSpan.Zero; left = then - time.GetUtcNow())
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
            Task delay = Task.Delay(left < LongestDelay ? left : LongestDelay, time, enough.Token);
            if (left - (then - time.GetUtcNow()) > Unnoticed)
            {
                // The clock was moved between reading it and setting the alarm, which would now ring too late.
                await enough.CancelAsync();
                continue;
            }

            await delay;
        }
    }
}
