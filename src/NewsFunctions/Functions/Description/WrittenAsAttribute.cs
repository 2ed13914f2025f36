namespace NewsFunctions.Functions.Description;

/// <summary>The path as clients write it, where the route template cannot say it.</summary>
/// <param name="path">The path.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WrittenAsAttribute(string path) : Attribute
{
    /// <summary>The path.</summary>
    public string Path { get; } = path;
}
