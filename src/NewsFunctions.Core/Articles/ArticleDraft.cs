namespace NewsFunctions.Core.Articles;

/// <summary>
/// One article as a reader found it in a file: boilerplate gone, fields filled from the file alone. Null beats a guess.
/// <see cref="ArticleComposer"/> makes the record of it.
/// </summary>
public sealed record ArticleDraft
{
    /// <summary>What tells this item from the others of its file (a guid, an entry's id, a member's name); "" when the file is one article.</summary>
    public string ItemKey { get; init; } = "";

    /// <summary>What the provider calls the item wherever it comes from; null when the file declares nothing that holds beyond it.</summary>
    public ItemIdentity? Identity { get; init; }

    /// <summary>The headline, without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>The line under the headline (deck, standfirst), when it is not the first paragraph.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The byline as it stands, e.g. "By Jane Doe, Political Correspondent".</summary>
    public string? Byline { get; init; }

    /// <summary>The persons of the byline, one name each.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Place and agency at the head of the text; they are no part of the body's first paragraph.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>Name of the site, paper or agency that the file is from.</summary>
    public string? Source { get; init; }

    /// <summary>Name of the publisher the article was first told by, when the file is a copy.</summary>
    public string? SyndicatedFrom { get; init; }

    /// <summary>The section of the paper, e.g. "World".</summary>
    public string? Section { get; init; }

    /// <summary>Keywords, tags and subjects, in the order of the file.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The provider's short name of the story ("slugline", keyword of a wire message, slug of a web page), e.g. "harbour-strike".</summary>
    public string? Slug { get; init; }

    /// <summary>How urgent the provider calls it, 1 (flash) to 9; 5 is normal (IPTC urgency, https://cv.iptc.org/newscodes/urgency/). Null when it does not say.</summary>
    public int? Urgency { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag, e.g. "en" or "pt-BR".</summary>
    public string? Language { get; init; }

    /// <summary>When it was first published.</summary>
    public ArticleDate? PublishedAt { get; init; }

    /// <summary>When it was last changed by its publisher.</summary>
    public ArticleDate? UpdatedAt { get; init; }

    /// <summary>The article is not to be served before this instant.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>The body in reading order.</summary>
    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>Pictures, with their captions.</summary>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary>What was dropped, and by which rule.</summary>
    public IReadOnlyList<RemovedText> Removed { get; init; } = [];

    /// <summary>Sentences for an editor about what may be wrong with the file.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The fields that were worked out from the text; a filled field that is not named here was declared by the file.</summary>
    public IReadOnlySet<ArticleField> Inferred { get; init; } = EmptyFields;

    private static readonly IReadOnlySet<ArticleField> EmptyFields = new HashSet<ArticleField>();
}
