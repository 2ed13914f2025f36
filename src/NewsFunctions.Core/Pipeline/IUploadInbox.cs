namespace NewsFunctions.Core.Pipeline;

/// <summary>What is to be true of a file that is replaced.</summary>
public enum UploadCondition
{
    /// <summary>Nothing: a file of the same name is replaced, which is how a correction comes in.</summary>
    None,

    /// <summary>There is none of this name.</summary>
    IsNew,

    /// <summary>It is the version that is named.</summary>
    IsVersion,
}

/// <summary>A file on its way in.</summary>
/// <param name="Name">The name it is to have.</param>
/// <param name="Content">Its content; read once, never held whole.</param>
/// <param name="ContentType">As the sender declares it.</param>
/// <param name="Metadata">What the sender says of the article; it overrides what the file says.</param>
/// <param name="Condition">What is to be true of a file that stands there.</param>
/// <param name="ETag">The version that may be replaced, for <see cref="UploadCondition.IsVersion"/>.</param>
public sealed record IncomingUpload(
    string Name, Stream Content, string? ContentType, IReadOnlyDictionary<string, string> Metadata, UploadCondition Condition = UploadCondition.None, string? ETag = null);

/// <summary>Puts files into the container that is ingested.</summary>
public interface IUploadInbox
{
    /// <summary>Writes the file and returns what then lies there, in storage for good; null when the condition does not hold. What fails midway leaves nothing.</summary>
    Task<UploadVersion?> PutAsync(IncomingUpload upload, CancellationToken cancellationToken);
}
