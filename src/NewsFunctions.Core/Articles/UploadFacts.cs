namespace NewsFunctions.Core.Articles;

/// <summary>What an article takes over from its upload.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="Format">Name of the reader that read it.</param>
/// <param name="Metadata">The blob's metadata.</param>
/// <param name="UploadedAt">When it was last written.</param>
public sealed record UploadFacts(string Name, string Format, IReadOnlyDictionary<string, string> Metadata, DateTimeOffset UploadedAt);
