namespace Microsoft.Azure.Functions.Worker;

/// <summary>The key a caller of an HTTP function needs.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous,

    /// <summary>A user's token; Azure's host treats it as <see cref="Function"/>.</summary>
    User,

    /// <summary>A key of the function or of the host.</summary>
    Function,

    /// <summary>Reserved by Azure for its own calls.</summary>
    System,

    /// <summary>The host's master key.</summary>
    Admin,
}
