namespace Microsoft.Azure.Functions.Worker;

/// <summary>The one member of the worker's own that <c>AzureMonitor</c> uses, so that it is compiled and run here as well.</summary>
public sealed class WorkerOptions
{
    public IDictionary<string, string> Capabilities { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
