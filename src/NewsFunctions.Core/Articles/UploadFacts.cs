namespace NewsFunctions.Core.Articles;

/// <summary>What an article takes over from its upload.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="Format">Name of the reader that read it.</param>
/// <param name="Metadata">The blob's metadata.</param>
/// <param name="UploadedAt">When it was last written.</param>
public sealed record UploadFacts(string Name, string Format, IReadOnlyDictionary<string, string> Metadata, DateTimeOffset UploadedAt)
{
    /// <summary>The first folder of the name, by which the source is known when nothing else says; null without one.</summary>
    public string? Folder => Name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? Name[..slash] : null;

    /// <summary>The id of an item: by its own identity within the source's folder, else by this upload and its key.</summary>
    public ArticleId IdOf(string itemKey, ItemIdentity? identity) => identity is null ? ArticleId.For(Name, itemKey)
        : ArticleId.ForItem(Folder is { } folder ? Source.Named(folder).Slug : "", identity.Name);
}
