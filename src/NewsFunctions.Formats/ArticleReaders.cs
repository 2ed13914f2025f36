using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Formats;

/// <summary>Every format that is read.</summary>
public static class ArticleReaders
{
    /// <summary>All readers in the order they are asked; plain text, which takes any text at all, is last.</summary>
    public static IReadOnlyList<IArticleReader> All { get; } =
    [
        new PlainTextReader(),
    ];
}
