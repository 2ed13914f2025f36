using System.ComponentModel.DataAnnotations;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Limits of what is ingested. Settings <c>Ingest__*</c>.</summary>
public sealed record IngestOptions
{
    /// <summary>Largest file that is read, in bytes. Default 25 MiB, at most 256 MiB.</summary>
    [Range(1, 256L * 1024 * 1024)] public long MaxUploadBytes { get; init; } = 25L * 1024 * 1024;
}
