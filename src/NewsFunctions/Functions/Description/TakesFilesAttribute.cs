namespace NewsFunctions.Functions.Description;

/// <summary>The function takes a file as its body, or several as multipart/form-data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFilesAttribute : Attribute;
