using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Search;

/// <summary>What search knows of an article: the texts that are looked through, and what a result shows.</summary>
public sealed record SearchDocument
{
    /// <inheritdoc cref="Article.Id"/>
    public required ArticleId Id { get; init; }

    /// <inheritdoc cref="Article.Version"/>
    public required int Version { get; init; }

    /// <inheritdoc cref="Article.Title"/>
    public required string Title { get; init; }

    /// <summary>Names in the text, the place it was filed from, section and topics; one a line.</summary>
    public required string Names { get; init; }

    /// <summary>The authors, one a line.</summary>
    public required string Authors { get; init; }

    /// <summary>The line under the headline, the blocks and the captions, one a line.</summary>
    public required string Body { get; init; }

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

    /// <inheritdoc cref="Article.UploadedAt"/>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <inheritdoc cref="Article.EmbargoUntil"/>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <inheritdoc cref="Article.Day"/>
    public required DateOnly Day { get; init; }

    /// <inheritdoc cref="Article.WordCount"/>
    public required int WordCount { get; init; }

    /// <inheritdoc cref="Article.ContentHash"/>
    public required string ContentHash { get; init; }

    /// <inheritdoc cref="ArticleListing.ListedAt"/>
    public DateTimeOffset ListedAt => PublishedAt?.Instant ?? UploadedAt;

    /// <summary>The document of an article.</summary>
    public static SearchDocument Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        IEnumerable<string> named = article.Body.Where(block => block.Kind != BlockKind.Table).SelectMany(block => NameFinder.In(block.Text));
        return new SearchDocument
        {
            Id = article.Id,
            Version = article.Version,
            Title = article.Title,
            Names = Lines([.. named, article.Dateline?.Place, article.Section, .. article.Topics]),
            Authors = article.Authors.Count > 0 ? Lines(article.Authors) : article.Byline ?? "",
            Body = Lines([article.Subtitle, .. article.Body.Select(block => block.Text), .. article.Images.SelectMany(image => new[] { image.Caption, image.Credit })]),
            Lead = article.Lead,
            Source = article.Source,
            SyndicatedFrom = article.SyndicatedFrom,
            Section = article.Section,
            Language = article.Language,
            PublishedAt = article.PublishedAt,
            UploadedAt = article.UploadedAt,
            EmbargoUntil = article.EmbargoUntil,
            Day = article.Day,
            WordCount = article.WordCount,
            ContentHash = article.ContentHash,
        };
    }

    /// <summary>The text of a field.</summary>
    public string Text(SearchField field) => field switch
    {
        SearchField.Title => Title,
        SearchField.Name => Names,
        SearchField.Author => Authors,
        SearchField.Source => Lines([Source?.Name, Source?.Slug, SyndicatedFrom]),
        SearchField.Body => Body,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Only one field has a text."),
    };

    private static string Lines(IEnumerable<string?> texts) => string.Join('\n', texts.OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));
}
