namespace NewsFunctions.Functions.Description;

/// <summary>The function takes JSON as its body.</summary>
/// <param name="body">The type it is read as; its annotations say what may stand in it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesJsonAttribute(Type body) : Attribute
{
    /// <summary>The type it is read as.</summary>
    public Type Body { get; } = body;
}
