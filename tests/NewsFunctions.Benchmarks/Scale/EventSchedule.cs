namespace NewsFunctions.Benchmarks.Scale;

/// <summary>
/// When Event Grid delivers an event again that was not taken, and when it gives up (https://learn.microsoft.com/azure/event-grid/delivery-and-retry). A small random part is added
/// to each pause. What it gives up lies among the dead letters, and <c>SweepUploads</c> finds the file.
/// </summary>
internal static class EventSchedule
{
    /// <summary>Attempts before it gives up: <c>maxDeliveryAttempts</c> of infra/events.bicep.</summary>
    public const int MostAttempts = 30;

    /// <summary>Age at which it gives up: <c>eventTimeToLiveInMinutes</c> there.</summary>
    public const int MostSeconds = 1440 * 60;

    private const double MostJitter = 0.1;

    private static readonly int[] Pauses = [10, 30, 60, 300, 600, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600];

    /// <summary>Seconds until the next attempt, after this many that failed.</summary>
    public static int PauseAfter(int attempts, Random random)
    {
        int pause = Pauses[Math.Min(attempts, Pauses.Length) - 1];
        return pause + (int)(pause * MostJitter * random.NextDouble());
    }
}
