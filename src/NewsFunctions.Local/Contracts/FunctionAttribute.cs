namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function. Declared as in Microsoft.Azure.Functions.Worker, so that the deployed classes compile here too.</summary>
/// <param name="name">Name of the function, unique in the app whatever its case.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>Name of the function.</summary>
    public string Name { get; } = name;
}
