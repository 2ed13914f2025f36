namespace NewsFunctions.Functions.Description;

/// <summary>What a parameter's value is.</summary>
public enum QueryKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A newsroom day: 2024-02-08.</summary>
    Day,

    /// <summary>A whole number from <see cref="QueryAttribute.Least"/> to <see cref="QueryAttribute.Most"/>.</summary>
    Number,

    /// <summary>One of <see cref="QueryAttribute.Words"/>.</summary>
    Word,

    /// <summary>Some of <see cref="QueryAttribute.Words"/>, apart by commas.</summary>
    Words,

    /// <summary>A place in a list, taken from "next" as it is.</summary>
    Cursor,
}

/// <summary>
/// A parameter that an HTTP function takes in its query. The request is read by these and the API's description is written from them, so the
/// two cannot part.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="meaning">What it does, as clients read it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryAttribute(string name, string meaning) : Attribute
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>What it does, as clients read it.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>What its value is. Default any text.</summary>
    public QueryKind Kind { get; init; }

    /// <summary>Smallest number. Default 1.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Largest number. Default 200.</summary>
    public int Most { get; init; } = 200;

    /// <summary>Longest text. Default 200 characters.</summary>
    public int MostCharacters { get; init; } = 200;

    /// <summary>What stands when it is absent; null when nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>The words it may be.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>Whether a request without it is refused.</summary>
    public bool IsRequired { get; init; }
}
