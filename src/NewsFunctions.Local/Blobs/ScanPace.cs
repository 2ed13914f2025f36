namespace NewsFunctions.Local.Blobs;

/// <summary>How often a container is listed.</summary>
/// <param name="Pause">Shortest pause between two scans.</param>
/// <param name="Rest">A scan of a large container is paid for by the storage: the next waits at least this many times as long as the last took.</param>
internal sealed record ScanPace(TimeSpan Pause, int Rest)
{
    /// <summary>The scan is the only way to learn of a blob: one of 10,000 takes Azurite 0.7 s, so a file waits 2 s at most.</summary>
    public static ScanPace Clock { get; } = new(TimeSpan.FromSeconds(1), 1);

    /// <summary>Hints tell of blobs; the scan is the safety net, and must not keep Azurite's one thread busy.</summary>
    public static ScanPace SafetyNet { get; } = new(TimeSpan.FromSeconds(30), 20);

    /// <summary>The pause after a scan.</summary>
    public TimeSpan After(TimeSpan took) => took * Rest > Pause ? took * Rest : Pause;
}
