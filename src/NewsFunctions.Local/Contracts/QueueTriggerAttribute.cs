namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for every message of a queue.</summary>
/// <param name="queueName">Name of the queue.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>Name of the queue.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>Name of the setting that connects to the storage account; null means AzureWebJobsStorage.</summary>
    public string? Connection { get; set; }
}
