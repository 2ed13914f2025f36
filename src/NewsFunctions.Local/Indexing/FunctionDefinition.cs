using System.Reflection;

namespace NewsFunctions.Local.Indexing;

/// <summary>A function as its attributes declare it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">The method to call.</param>
/// <param name="TriggerParameter">Index of the parameter that takes what triggered it.</param>
/// <param name="Trigger">What starts it.</param>
internal sealed record FunctionDefinition(string Name, MethodInfo Method, int TriggerParameter, FunctionTrigger Trigger)
{
    /// <summary>"Class.Method", for people who look for it.</summary>
    public string Place => $"{Method.DeclaringType!.Name}.{Method.Name}";
}
