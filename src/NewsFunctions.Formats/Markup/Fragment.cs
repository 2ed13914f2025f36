using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Markup;

/// <summary>What a piece of markup says, rebuilt: nothing of the markup itself is kept.</summary>
/// <param name="Blocks">The text in reading order.</param>
/// <param name="Images">The pictures, captions apart from the text.</param>
/// <param name="Removed">What was dropped.</param>
internal sealed record Fragment(IReadOnlyList<Block> Blocks, IReadOnlyList<ArticleImage> Images, IReadOnlyList<RemovedText> Removed)
{
    /// <summary>Nothing.</summary>
    public static Fragment Empty { get; } = new([], [], []);
}
