namespace NewsFunctions.Core.Articles;

/// <summary>The normalized record of one article, as it is stored and served.</summary>
public sealed record Article
{
    /// <summary>The lasting id.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>1 at first, one more with every upload that changed the content.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Which of the provider's versions this is and which upload holds it; null when the file declares no lasting identity of the item.</summary>
    public Edition? Edition { get; init; }

    /// <summary>Name of the blob in the container <c>uploads</c> that holds the article.</summary>
    public required string UploadName { get; init; }

    /// <summary>The item's key inside its file; "" when the file is one article.</summary>
    public string ItemKey { get; init; } = "";

    /// <summary>Name of the reader that read it, e.g. "text" or "html".</summary>
    public required string Format { get; init; }

    /// <summary>The headline; when the file has none, the first sentence of the body, shortened.</summary>
    public required string Title { get; init; }

    /// <inheritdoc cref="ArticleDraft.Subtitle"/>
    public string? Subtitle { get; init; }

    /// <inheritdoc cref="ArticleDraft.Byline"/>
    public string? Byline { get; init; }

    /// <inheritdoc cref="ArticleDraft.Authors"/>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <inheritdoc cref="ArticleDraft.Dateline"/>
    public Dateline? Dateline { get; init; }

    /// <summary>The provider's short name of the story ("slugline", keyword of a wire message, slug of a web page), e.g. "harbour-strike".</summary>
    public string? Slug { get; init; }

    /// <summary>How urgent the provider calls it, 1 (flash) to 9; 5 is normal (IPTC urgency, https://cv.iptc.org/newscodes/urgency/). Null when it does not say.</summary>
    public int? Urgency { get; init; }

    /// <summary>Who published it; null when neither file, metadata nor folder says.</summary>
    public Source? Source { get; init; }

    /// <inheritdoc cref="ArticleDraft.SyndicatedFrom"/>
    public string? SyndicatedFrom { get; init; }

    /// <inheritdoc cref="ArticleDraft.Section"/>
    public string? Section { get; init; }

    /// <inheritdoc cref="ArticleDraft.Topics"/>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <inheritdoc cref="ArticleDraft.Url"/>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag; "und" when the text is too short to tell.</summary>
    public required string Language { get; init; }

    /// <summary>When it was published, else the day the text itself names as the day of its news (origin inferred); null when neither is known.</summary>
    public ArticleDate? PublishedAt { get; init; }

    /// <inheritdoc cref="ArticleDraft.UpdatedAt"/>
    public ArticleDate? UpdatedAt { get; init; }

    /// <inheritdoc cref="ArticleDraft.EmbargoUntil"/>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>When the file was uploaded.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>The newsroom's calendar day under which it is listed and digested: published, else named in the text, else uploaded.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The body in reading order; empty only for an item that its provider took back before any text of it came.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <inheritdoc cref="ArticleDraft.Images"/>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary>The first paragraph's opening sentences, at most 300 characters.</summary>
    public required string Lead { get; init; }

    /// <summary>Words of the body.</summary>
    public required int WordCount { get; init; }

    /// <summary>Lower-case hex SHA-256 over everything a reader would see; equal hashes are the same version.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What grouping needs of the text, compact (see <c>Stories</c>).</summary>
    public ReadOnlyMemory<byte> Signature { get; init; }

    /// <inheritdoc cref="ArticleDraft.Removed"/>
    public IReadOnlyList<RemovedText> Removed { get; init; } = [];

    /// <inheritdoc cref="ArticleDraft.Warnings"/>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Where each filled field came from.</summary>
    public required IReadOnlyDictionary<ArticleField, Origin> Origins { get; init; }

    /// <summary>What is kept of an item that its provider took back before any text of it came: version 0, stored as withdrawn and never served.</summary>
    public static Article NeverShown(ArticleId id, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return new Article
        {
            Id = id,
            Version = 0,
            Edition = edition,
            UploadName = edition.UploadName,
            Format = "",
            Title = "",
            Language = "und",
            UploadedAt = edition.UploadedAt,
            Day = DateOnly.FromDateTime(edition.UploadedAt.UtcDateTime),
            Body = [],
            Lead = "",
            WordCount = 0,
            ContentHash = "",
            Origins = new SortedDictionary<ArticleField, Origin>(),
        };
    }
}
