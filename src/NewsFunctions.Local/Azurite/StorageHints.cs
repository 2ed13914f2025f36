using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Azurite;

/// <summary>
/// Hints that something was written to storage, read off Azurite's request log. A hint only says where to look: the write may be part of a
/// larger one, and none at all may come for a write that happened.
/// </summary>
internal sealed class StorageHints
{
    /// <summary>A blob may have been written: account, container, name.</summary>
    public event Action<string, string, string>? BlobWritten;

    /// <summary>A message may have been put into a queue: account, queue.</summary>
    public event Action<string, string>? QueueWritten;

    /// <summary>Passes a served request on.</summary>
    public void Read(ServedRequest request)
    {
        switch (request)
        {
            case { Method: "PUT", Segments: [var account, var container, .. { Length: > 0 } name] }:
                BlobWritten?.Invoke(account, container, UploadName.AsStored(string.Join('/', name)));
                break;
            case { Method: "POST", Segments: [var account, var queue, "messages"] }:
                QueueWritten?.Invoke(account, queue);
                break;
        }
    }
}
