namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told of its run.</summary>
public sealed class TimerInfo
{
    /// <summary>The schedule's state; null when the last run is not kept.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether the run makes up for one that was missed.</summary>
    public bool IsPastDue { get; set; }
}
