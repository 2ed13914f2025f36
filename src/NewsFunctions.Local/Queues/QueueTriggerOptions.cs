namespace NewsFunctions.Local.Queues;

/// <summary>How queue functions are driven: <c>extensions.queues</c> of host.json.</summary>
internal sealed record QueueTriggerOptions
{
    /// <summary>Messages taken, and run, at the same time. 1 to 32, default 16.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>Attempts before a message goes to the queue "…-poison". Default 5.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>Longest pause between two looks at an empty queue. Default 30 s.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a message stays hidden after a failed attempt. Default none.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;
}
