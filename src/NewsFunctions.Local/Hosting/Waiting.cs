namespace NewsFunctions.Local.Hosting;

/// <summary>Waits by a clock that may be moved.</summary>
internal static class Waiting
{
    /// <summary>Task.Delay takes no more than 49 days.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(30);

    /// <summary>Waits until the clock shows a time; at once when it does already. Timers may go off a little early, so it looks again.</summary>
    public static async Task UntilAsync(DateTimeOffset then, TimeProvider time, CancellationToken stop)
    {
        for (TimeSpan left = then - time.GetUtcNow(); left > TimeSpan.Zero; left = then - time.GetUtcNow())
        {
            await Task.Delay(left < LongestDelay ? left : LongestDelay, time, stop);
        }
    }
}
