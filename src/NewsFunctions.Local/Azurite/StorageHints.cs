namespace NewsFunctions.Local.Azurite;

/// <summary>
/// Hints that something was written to storage, read off Azurite's request log. A hint only says where to look: the write may be part of a
/// larger one, and none at all may come for a write that happened.
/// </summary>
internal sealed class StorageHints
{
    /// <summary>A blob may have been written: container, name.</summary>
    public event Action<string, string>? BlobWritten;

    /// <summary>A message may have been put into a queue.</summary>
    public event Action<string>? QueueWritten;

    /// <summary>Passes a served request on.</summary>
    public void Read(ServedRequest request)
    {
        switch (request)
        {
            case { Method: "PUT", Segments: [_, var container, .. { Length: > 0 } name] }:
                BlobWritten?.Invoke(container, string.Join('/', name));
                break;
            case { Method: "POST", Segments: [_, var queue, "messages"] }:
                QueueWritten?.Invoke(queue);
                break;
        }
    }
}
