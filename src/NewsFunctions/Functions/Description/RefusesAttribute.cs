namespace NewsFunctions.Functions.Description;

/// <summary>The statuses of problems that an HTTP function answers with besides 400 (a parameter) and 401 (a key).</summary>
/// <param name="statuses">The statuses.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefusesAttribute(params int[] statuses) : Attribute
{
    /// <summary>The statuses.</summary>
    public IReadOnlyList<int> Statuses { get; } = statuses;
}
