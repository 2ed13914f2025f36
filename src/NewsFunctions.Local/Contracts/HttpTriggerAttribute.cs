namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for HTTP requests.</summary>
/// <param name="authLevel">The key a caller needs.</param>
/// <param name="methods">The HTTP methods served; none means all.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>The key a caller needs.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>The HTTP methods served; none means all.</summary>
    public string[] Methods { get; } = methods;

    /// <summary>Route template below the host's prefix; null means the function's name.</summary>
    public string? Route { get; set; }
}
