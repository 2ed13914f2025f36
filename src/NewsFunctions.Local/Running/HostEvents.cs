namespace NewsFunctions.Local.Running;

/// <summary>Tells what happens in the host. Handlers run on the thread of what happens: they must be quick and must not throw.</summary>
internal sealed class HostEvents
{
    /// <summary>Raised for every event, from any thread.</summary>
    public event Action<HostEvent>? Happened;

    /// <summary>Tells an event.</summary>
    public void Tell(HostEvent happened) => Happened?.Invoke(happened);
}
