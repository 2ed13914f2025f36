namespace NewsFunctions.Local.Http;

/// <summary>How HTTP functions are served: <c>extensions.http</c> of host.json.</summary>
internal sealed record HttpOptions
{
    /// <summary>Stands before every route. Default "api"; this app sets it to "" and writes its routes out.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Requests served at the same time. Default 100.</summary>
    public int MaxConcurrentRequests { get; init; } = 100;

    /// <summary>Requests served or waiting; more are answered 429. Default 200.</summary>
    public int MaxOutstandingRequests { get; init; } = 200;
}
