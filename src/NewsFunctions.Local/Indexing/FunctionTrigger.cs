using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Local.Blobs;
using NewsFunctions.Local.Timers;

namespace NewsFunctions.Local.Indexing;

/// <summary>What starts a function.</summary>
internal abstract record FunctionTrigger
{
    private FunctionTrigger()
    {
    }

    /// <summary>A request.</summary>
    /// <param name="Level">The key the caller needs.</param>
    /// <param name="Methods">In upper case; empty means all.</param>
    /// <param name="Route">Template below the host's prefix.</param>
    public sealed record Http(AuthorizationLevel Level, IReadOnlyList<string> Methods, string Route) : FunctionTrigger;

    /// <summary>A new or changed blob.</summary>
    public sealed record Blob(BlobPath Path, string Connection) : FunctionTrigger;

    /// <summary>A message.</summary>
    public sealed record Queue(string Name, string Connection) : FunctionTrigger;

    /// <summary>The clock.</summary>
    public sealed record Timer(Schedule Schedule, bool UseMonitor, bool RunOnStartup) : FunctionTrigger;
}
