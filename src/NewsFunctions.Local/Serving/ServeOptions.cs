namespace NewsFunctions.Local.Serving;

/// <summary>Options of <c>news serve</c>.</summary>
internal sealed record ServeOptions
{
    /// <summary>Upload the samples when the store is empty.</summary>
    public bool Samples { get; init; }

    /// <summary>Port on loopback; null takes the default, or a free one when it is taken.</summary>
    public int? Port { get; init; }

    /// <summary>Connection string of another storage account.</summary>
    public string? Storage { get; init; }

    /// <summary>Azurite keeps nothing.</summary>
    public bool InMemory { get; init; }

    /// <summary>Folder under which .azurite and .news lie; null is the project's folder.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Print requests and what libraries log.</summary>
    public bool Verbose { get; init; }

    /// <summary>Print spans and metrics.</summary>
    public bool Telemetry { get; init; }
}
