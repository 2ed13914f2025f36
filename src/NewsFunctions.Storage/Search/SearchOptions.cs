using System.ComponentModel.DataAnnotations;

namespace NewsFunctions.Storage.Search;

/// <summary>Where segments of the index are kept while they are searched. Settings <c>Search__*</c>.</summary>
public sealed record SearchOptions
{
    /// <summary>Folder of local copies; several processes may share it. Default: a folder of the system's temporary one.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>
    /// Megabytes of local copies, 64–1,000,000, above which those not in use are deleted, the least recently used first. The months that are searched must
    /// fit (some 2.5 KB an article). Default 500: an instance of the plan Flex Consumption has 800 for temporary files.
    /// </summary>
    [Range(64, 1_000_000)] public int CacheMegabytes { get; init; } = 500;
}
