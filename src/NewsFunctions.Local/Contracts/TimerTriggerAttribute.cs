namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule.</summary>
/// <param name="schedule">NCRONTAB expression of six fields, seconds first, in UTC.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>The NCRONTAB expression.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether the last run is kept in storage, so that a run missed while the host was down is made up. Default true.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs whenever the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
