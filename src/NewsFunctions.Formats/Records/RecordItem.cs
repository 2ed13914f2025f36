using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Records;

/// <summary>What one item of a file came to: an article or the reason why it is none.</summary>
/// <param name="Key">The item's lasting id inside its file; "" when the file gives none.</param>
/// <param name="Draft">The article; null for a refused item.</param>
/// <param name="Why">The reason; null for an article.</param>
/// <param name="Version">The provider's version; of two items with one key the higher version, then the later one, stands.</param>
internal sealed record RecordItem(string Key, ArticleDraft? Draft, Rejection? Why, long Version = 0)
{
    /// <summary>What the provider calls the item wherever it comes from; null when the file declares nothing that holds beyond it.</summary>
    public ItemIdentity? Identity { get; init; }

    /// <summary>The item with the identity its record declares, if that is one.</summary>
    public RecordItem Named(string? name, ArticleDate? changed) => this with { Identity = ItemIdentity.Of(name, Version, changed) };

    /// <summary>An article.</summary>
    public static RecordItem Of(string? key, ArticleDraft draft, long version = 0) => new(key?.Trim() ?? "", draft, null, version);

    /// <summary>An item that is none.</summary>
    public static RecordItem Failed(string? key, string code, string message, long version = 0) => new(key?.Trim() ?? "", null, new Rejection(code, message), version);

    /// <summary>An article when it has a body; else the polite refusal of a record without text.</summary>
    public static RecordItem OfBody(string? key, ArticleDraft draft, long version = 0) => draft.Body.Any(block => block.Kind != BlockKind.Heading)
        ? Of(key, RecordCleaning.Of(draft), version)
        : Failed(key, RejectCode.NoText, "The record has no text of its own, only a headline, pictures or links. Upload the article that goes with it.", version);
}
