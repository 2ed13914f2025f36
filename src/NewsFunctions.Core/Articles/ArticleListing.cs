namespace NewsFunctions.Core.Articles;

/// <summary>What a list shows of an article, and the signature that grouping needs: one row of the table Listings, apart from the body.</summary>
public sealed record ArticleListing
{
    /// <inheritdoc cref="Article.Id"/>
    public required ArticleId Id { get; init; }

    /// <inheritdoc cref="Article.Version"/>
    public required int Version { get; init; }

    /// <inheritdoc cref="Article.Title"/>
    public required string Title { get; init; }

    /// <inheritdoc cref="Article.Lead"/>
    public required string Lead { get; init; }

    /// <inheritdoc cref="Article.Source"/>
    public Source? Source { get; init; }

    /// <inheritdoc cref="Article.SyndicatedFrom"/>
    public string? SyndicatedFrom { get; init; }

    /// <inheritdoc cref="Article.Section"/>
    public string? Section { get; init; }

    /// <inheritdoc cref="Article.Language"/>
    public required string Language { get; init; }

    /// <inheritdoc cref="Article.PublishedAt"/>
    public ArticleDate? PublishedAt { get; init; }

    /// <inheritdoc cref="Article.Format"/>
    public string Format { get; init; } = "";

    /// <inheritdoc cref="Article.UploadedAt"/>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <inheritdoc cref="Article.EmbargoUntil"/>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <inheritdoc cref="Article.Day"/>
    public required DateOnly Day { get; init; }

    /// <inheritdoc cref="Article.WordCount"/>
    public required int WordCount { get; init; }

    /// <inheritdoc cref="Article.Signature"/>
    public ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The instant that lists are ordered by: published when an instant is known, else uploaded.</summary>
    public DateTimeOffset ListedAt => PublishedAt?.Instant ?? UploadedAt;

    /// <summary>The listing of an article.</summary>
    public static ArticleListing Of(Article article) => new()
    {
        Id = article.Id,
        Version = article.Version,
        Title = article.Title,
        Lead = article.Lead,
        Source = article.Source,
        SyndicatedFrom = article.SyndicatedFrom,
        Section = article.Section,
        Language = article.Language,
        PublishedAt = article.PublishedAt,
        Format = article.Format,
        UploadedAt = article.UploadedAt,
        EmbargoUntil = article.EmbargoUntil,
        Day = article.Day,
        WordCount = article.WordCount,
        Signature = article.Signature,
    };
}
