using NewsFunctions.Core.Articles;

namespace NewsFunctions.Local.Commands;

/// <summary>A line of <c>news parse --json</c>: one article, every field in its place even when empty, so that scripts need no guards.</summary>
internal sealed record ParsedLine(
    string File,
    string Id,
    string Title,
    string? Subtitle,
    IReadOnlyList<string> Authors,
    string? Byline,
    Dateline? Dateline,
    Source? Source,
    string? SyndicatedFrom,
    string? Section,
    string? Url,
    string Language,
    ArticleDate? PublishedAt,
    DateOnly Day,
    IReadOnlyDictionary<ArticleField, Origin> Origins,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<string> Headings,
    string Body,
    IReadOnlyList<ArticleImage> Images,
    IReadOnlyList<string> Captions,
    IReadOnlyList<RemovedText> Removed,
    IReadOnlyList<string> Warnings)
{
    public static ParsedLine Of(string file, Article article) => new(
        file,
        article.Id.ToString(),
        article.Title,
        article.Subtitle,
        article.Authors,
        article.Byline,
        article.Dateline,
        article.Source,
        article.SyndicatedFrom,
        article.Section,
        article.Url,
        article.Language,
        article.PublishedAt,
        article.Day,
        article.Origins,
        [.. article.Body.Where(block => block.Kind != BlockKind.Heading).Select(block => block.Text)],
        [.. article.Body.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text)],
        string.Join("\n\n", article.Body.Select(block => block.Text)),
        article.Images,
        [.. article.Images.Select(image => image.Caption).OfType<string>()],
        article.Removed,
        article.Warnings);
}
