namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a timer stands in its schedule. Times are UTC.</summary>
public sealed class ScheduleStatus
{
    /// <summary>The last run; the default value when there was none.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next run.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this state was last written.</summary>
    public DateTime LastUpdated { get; set; }
}
