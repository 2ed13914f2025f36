using NewsFunctions.Local.Indexing;

namespace NewsFunctions.Local.Running;

/// <summary>What happens in the host, told to the console and to tests.</summary>
internal abstract record HostEvent
{
    private HostEvent()
    {
    }

    /// <summary>A function has ended.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Subject">What it was about: a blob's name, a message's id, a request line, "schedule".</param>
    /// <param name="Outcome">How it ended.</param>
    /// <param name="Took">How long it ran.</param>
    /// <param name="Error">Why it failed.</param>
    public sealed record FunctionEnded(FunctionDefinition Function, string Subject, RunOutcome Outcome, TimeSpan Took, Exception? Error) : HostEvent;

    /// <summary>A version of a blob needs no further run, and its receipt says so.</summary>
    /// <param name="Function">The function that was run.</param>
    /// <param name="Blob">The blob's name.</param>
    /// <param name="ETag">The version, without quotes.</param>
    /// <param name="Poisoned">Whether all attempts failed and the poison queue has it.</param>
    public sealed record BlobSettled(string Function, string Blob, string ETag, bool Poisoned) : HostEvent;

    /// <summary>A run for a blob failed and will be tried again after a pause.</summary>
    public sealed record BlobPaused(string Function, string Blob, int Attempts, TimeSpan Pause) : HostEvent;

    /// <summary>A blob that was hinted at or listed needed nothing: it is done, or gone.</summary>
    public sealed record BlobPassedOver(string Function, string Blob) : HostEvent;

    /// <summary>A container was listed.</summary>
    public sealed record ContainerScanned(string Container, int Blobs, TimeSpan Took) : HostEvent;

    /// <summary>A timer waits for its next run.</summary>
    public sealed record TimerWaits(string Function, DateTimeOffset Next) : HostEvent;

    /// <summary>A queue was found empty, or not to be there, and is looked at again after a pause.</summary>
    public sealed record QueueEmpty(string Queue, TimeSpan Pause) : HostEvent;
}
