namespace NewsFunctions.Core.Pipeline;

/// <summary>A file in the container <c>uploads</c>, without its content.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="ETag">Changes with every write of the blob.</param>
/// <param name="Size">Bytes.</param>
/// <param name="UploadedAt">When it was last written, to the second.</param>
public sealed record UploadVersion(string Name, string ETag, long Size, DateTimeOffset UploadedAt);

/// <summary>A run of files in the order of the container.</summary>
/// <param name="Uploads">The files.</param>
/// <param name="After">Where to go on; null at the end.</param>
public sealed record UploadPage(IReadOnlyList<UploadVersion> Uploads, string? After);

/// <summary>The container editors upload to. Nothing here deletes or changes a file.</summary>
public interface IUploadStore
{
    /// <summary>The file as it is now; null when there is none.</summary>
    Task<UploadVersion?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>The files behind <paramref name="after"/> (from the first one when null), as many as storage lists at once.</summary>
    Task<UploadPage> ListAsync(string? after, CancellationToken cancellationToken);

    /// <summary>Opens the file as it is now; null when there is none. One request, whose body is read only when the content is asked for.</summary>
    Task<IOpenUpload?> OpenAsync(string name, CancellationToken cancellationToken);
}

/// <summary>A file that is open for reading.</summary>
public interface IOpenUpload : IDisposable
{
    /// <summary>The version that is open.</summary>
    UploadVersion Version { get; }

    /// <summary>The content of exactly this version; null when the file has changed or gone while it was read. To be called once.</summary>
    Task<Upload?> ReadAsync(CancellationToken cancellationToken);
}
