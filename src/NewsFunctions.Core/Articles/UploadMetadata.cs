using System.Globalization;

namespace NewsFunctions.Core.Articles;

/// <summary>
/// What the uploader says of the article in the blob's metadata: <c>title, source, author, published, language, section, url, embargo</c>.
/// It overrides what the file says. Values may be percent-encoded, as headers carry ASCII only.
/// </summary>
internal sealed record UploadMetadata
{
    public string? Title { get; private init; }

    public string? Source { get; private init; }

    /// <summary>Names apart by a semicolon.</summary>
    public IReadOnlyList<string> Authors { get; private init; } = [];

    public ArticleDate? Published { get; private init; }

    public string? Language { get; private init; }

    public string? Section { get; private init; }

    public string? Url { get; private init; }

    public DateTimeOffset? Embargo { get; private init; }

    public static UploadMetadata Of(IReadOnlyDictionary<string, string> metadata)
    {
        string? Value(string key)
        {
            foreach ((string name, string value) in metadata)
            {
                if (string.Equals(name, key, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(value))
                {
                    return Uri.UnescapeDataString(value.Trim());
                }
            }

            return null;
        }

        return new UploadMetadata
        {
            Title = Value("title"),
            Source = Value("source"),
            Authors = Value("author")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Published = ArticleDate.TryParse(Value("published"), out ArticleDate published) ? published : null,
            Language = Value("language"),
            Section = Value("section"),
            Url = Value("url"),
            Embargo = DateTimeOffset.TryParse(Value("embargo"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset embargo) ? embargo : null,
        };
    }
}
