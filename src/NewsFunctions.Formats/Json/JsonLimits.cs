namespace NewsFunctions.Formats.Json;

/// <summary>What is read of a JSON file; beyond it the file is refused.</summary>
internal static class JsonLimits
{
    /// <summary>Most objects and arrays inside one another: ninjs with associations inside associations has some 12.</summary>
    public const int Depth = 64;

    /// <summary>Envelopes around the articles that are opened ("response": {"docs": [...]}).</summary>
    public const int Envelopes = 5;

    /// <summary>Authors, topics or pictures taken of one item.</summary>
    public const int ListItems = 200;

    /// <summary>Broken lines at the head of a file, with no sound one among them, after which no more are looked at.</summary>
    public const int BrokenLines = 200;
}
