namespace NewsFunctions.Functions.Description;

/// <summary>What an HTTP function answers when it does what it was asked for. The first one says what the function is for.</summary>
/// <param name="status">The status.</param>
/// <param name="meaning">What the answer is, as clients read it.</param>
/// <param name="body">The type of its JSON; null for none, or for another media type.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class GivesAttribute(int status, string meaning, Type? body = null) : Attribute
{
    /// <summary>The status.</summary>
    public int Status { get; } = status;

    /// <summary>What the answer is, as clients read it.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>The type of its JSON.</summary>
    public Type? Body { get; } = body;

    /// <summary>Media types besides <c>application/json</c> for the body.</summary>
    public string[] MediaTypes { get; init; } = [];
}
