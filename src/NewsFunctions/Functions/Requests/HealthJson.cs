namespace NewsFunctions.Functions.Requests;

/// <summary>The state of the system as JSON.</summary>
internal sealed record HealthJson(string Status);
