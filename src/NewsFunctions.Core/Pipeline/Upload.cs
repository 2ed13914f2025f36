namespace NewsFunctions.Core.Pipeline;

/// <summary>A file as it lies in the container <c>uploads</c>.</summary>
public sealed record Upload
{
    /// <summary>The blob's name, folders included, e.g. "reuters/2024/talks.txt".</summary>
    public required string Name { get; init; }

    /// <summary>The bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The content type that the uploader declared; a hint only.</summary>
    public string? ContentType { get; init; }

    /// <summary>The blob's metadata; keys compare without case, as Azure's do.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = NoMetadata;

    /// <summary>When the blob was last written.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>How many files it was taken out of: 0 as it was uploaded, 1 for a member of an archive or an attachment of a mail. Readers that open such files stop at their limit.</summary>
    public int Depth { get; init; }

    private static readonly IReadOnlyDictionary<string, string> NoMetadata = new Dictionary<string, string>();
}
